"""Names of files that every system takes: small ASCII letters, digits and hyphens."""

from __future__ import annotations

import re
from unicodedata import normalize

_LONGEST = 45
_OTHERS = re.compile(r"[^a-z0-9]+")
_SPELT = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ł": "l", "þ": "th", "ð": "d"})


def plain_name(text: str) -> str:
    """The text as the stem of a file's name, such as `jarjestamissuunnitelma-2025`.

    Letters lose their dots and rings. A long name ends with a whole word where it has several.
    """
    letters = normalize("NFKD", text.casefold().translate(_SPELT)).encode("ascii", "ignore")
    name = _OTHERS.sub("-", letters.decode()).strip("-")
    if len(name) <= _LONGEST:
        return name
    return name[: _LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]
