"""Words that mean the same in both languages of documents: names of municipalities, units."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.locale import units
from generator.plan.municipalities import municipalities


def in_both(words: str) -> Mapping[str, str]:
    """What such words, known as a whole, are in each language; nothing for all other words."""
    return _known().get(words.strip(), {})


@cache
def _known() -> dict[str, Mapping[str, str]]:
    """The words in either language; where two things share a name, the Finnish one's."""
    pairs = [*(each.names for each in municipalities().values()), *units()]
    swedish = {pair["sv"]: pair for pair in pairs}
    return swedish | {pair["fi"]: pair for pair in pairs}
