"""Units of measure in prose and in the plan's data, brought to one kind and scale."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

PERCENT, POINTS, MONEY, FTE, PERSONS, TIME = "%", "%-yks.", "€", "htv", "hlö", "pv"

# Ahead of the others, what begins like another; «v» and «h» alone are units only after a number.
_KINDS = (
    (POINTS, r"%-yks\w*\.?|prosenttiyksik\w+|procentenhet\w*"),
    (PERCENT, r"%(?::\w+)?|prosent\w+|procent\w*"),
    (FTE, r"htv\b(?::\w+)?|henkilötyövuo\w+|årsverke\w*"),
    (MONEY, r"€(?:/\w+)?(?::\w+)?|eur\b|euro(?:a|n|on|lla|sta|ina|ja)?\b|eur\w{0,4}\b"),
    (
        TIME,
        r"\w*(?:päiv(?:ä|ää|än|ät|iä|ien|ältä|ästä|ässä|äksi|iltä|istä)|dag(?:ar|en|arna)?)\b"
        r"|(?:vuo(?:tta|den|si|teen|desta|dessa|sien|sia|deksi)|år(?:et)?|viikko\w*|viiko\w*"
        r"|veck\w+|kuukau\w+|månad\w*|tunti\w*|tunni\w*|timm\w+|minuut\w+|minut\w+)\b"
        r"|(?:pv|kk|vko|vk|vrk|v|h|min)\b\.?",
    ),
    (PERSONS, r"henkilö(?:ä|n|t|llä|lle|ltä|stä|itä|ön)?\b|hlö\w*|ihmi\w+|person(?:er)?\b"),
)
_SCALES = (
    (Decimal(1_000_000_000), r"mrd\.?|miljard\w*|md\b"),
    (Decimal(1_000_000), r"milj\.|miljoon\w*|miljon\w*|mn\b|M(?=\s?€)"),
    (Decimal(1000), r"tuhat\w*|tuhan\w*|tusen\b|[tk](?=\s?€)"),
)

_KIND = "|".join(f"(?P<k{i}>{pattern})" for i, (_, pattern) in enumerate(_KINDS))
_SCALE = "|".join(f"(?P<s{i}>{pattern})" for i, (_, pattern) in enumerate(_SCALES))
UNIT = rf"(?:(?:{_SCALE})[ ]?)?(?:{_KIND})?"
"""What may follow a number: «milj. €», «prosenttia», «tuhatta»; matches nothing too."""


class Unit(NamedTuple):
    """The kind of a unit, «» for none that is known, and how many of it one stands for."""

    kind: str
    scale: Decimal


def matched_unit(groups: dict[str, str | None]) -> Unit:
    """The unit that a match of `UNIT` names."""
    kind = next((name for i, (name, _) in enumerate(_KINDS) if groups.get(f"k{i}")), "")
    scale = next((size for i, (size, _) in enumerate(_SCALES) if groups.get(f"s{i}")), Decimal(1))
    return Unit(kind, scale)


_WHOLE_UNIT = re.compile(UNIT, re.IGNORECASE)


@cache
def read_unit(words: str) -> Unit:
    """The unit that data are given in; words for things counted («työpaikkaa») have the kind «»."""
    match = _WHOLE_UNIT.match(words.strip())
    return matched_unit(match.groupdict()) if match else Unit("", Decimal(1))


def comparable(kind: str, other: str) -> bool:
    """Whether numbers of two kinds can be one number: things counted may be persons."""
    counted = {"", PERSONS}
    return kind == other or (kind in counted and other in counted)
