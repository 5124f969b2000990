"""Values of a fixed form: yes or no, codes of registers, identifiers, web addresses."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.plan.municipalities import municipalities
from generator.plan.values.scalar import scalar

_YES = {"kyllä", "on", "yes", "true", "ja"}
_NO = {"ei", "no", "false", "nej"}


def _read_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = scalar(value).lower()
    if text not in _YES | _NO:
        raise PydanticCustomError("flag", "neither yes nor no")
    return text in _YES


def _read_municipality(value: Any) -> str:
    code = scalar(value).zfill(3)
    if code not in municipalities():
        raise PydanticCustomError("municipality", "no such municipality")
    return code


_BUSINESS_ID = re.compile(r"(\d{7})-(\d)")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def _read_business_id(value: Any) -> str:
    """Check the digit of a business id: weights 7 9 10 5 8 4 2, modulo 11 (PRH, YTJ)."""
    text = scalar(value)
    match = _BUSINESS_ID.fullmatch(text)
    if not match:
        raise PydanticCustomError("business_id", "not a business id")
    rest = sum(w * int(d) for w, d in zip(_WEIGHTS, match[1], strict=True)) % 11
    if rest == 1:  # its check digit would be 10: such numbers are not given out
        raise PydanticCustomError("business_id", "not a business id")
    right = 0 if rest == 0 else 11 - rest
    if int(match[2]) != right:
        raise PydanticCustomError("business_id_check", "wrong check digit", {"right": right})
    return text


_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_FACT_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")


def _read_identifier(value: Any) -> str:
    text = scalar(value)
    if not _IDENTIFIER.fullmatch(text):
        raise PydanticCustomError("identifier", "not an identifier")
    return value  # type: ignore[no-any-return]  # the marked text, with its place


def _read_fact_identifier(value: Any) -> str:
    text = scalar(value)
    if not _FACT_IDENTIFIER.fullmatch(text):
        raise PydanticCustomError("fact_identifier", "not a fact's identifier")
    return value  # type: ignore[no-any-return]


def _read_url(value: Any) -> str:
    text = scalar(value)
    if not re.fullmatch(r"(https?://|mailto:)\S+", text):
        raise PydanticCustomError("url", "not a web address")
    return value  # type: ignore[no-any-return]


Flag = Annotated[bool, PlainValidator(_read_flag)]
MunicipalityCode = Annotated[str, PlainValidator(_read_municipality)]
BusinessId = Annotated[str, PlainValidator(_read_business_id)]
Identifier = Annotated[str, PlainValidator(_read_identifier)]
FactIdentifier = Annotated[str, PlainValidator(_read_fact_identifier)]
Url = Annotated[str, PlainValidator(_read_url)]
