"""Where headings in prose stand: below that of the template above them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

MAX_LEVEL = 3


@dataclass(slots=True)
class Outline:
    """The headings above what is being read; `level` is that of the template's last heading.

    Under a heading without a number, a `plain` one, those of prose have none either.
    """

    level: int = 0
    plain: bool = False
    _above: list[int] = field(default_factory=list)
    _named: Counter[str] = field(default_factory=Counter)

    def begin(self, level: int, *, plain: bool) -> None:
        """Begin what stands under a heading of the template."""
        self.level, self.plain = level, plain

    def begin_text(self) -> None:
        """Begin a text of the plan, whose headings do not count on in the next one."""
        self._above = []

    def below(self, signs: int) -> int:
        """The level of a heading in prose with so many #.

        No level is left out: of the headings of one text those with the fewest # are the highest.
        """
        self._above = [*(above for above in self._above if above < signs), signs]
        return self.level + len(self._above)

    def new_id(self, words: str) -> str:
        """An id made of the words, given to no other heading in prose."""
        own = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
        self._named[own] += 1
        return f"{own}-{self._named[own]}" if self._named[own] > 1 else own
