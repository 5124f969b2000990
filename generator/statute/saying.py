"""What a sentence says, told by the words in it: Finnish inflects, so by the starts of words."""

from __future__ import annotations

import re
from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field


def any_of(pieces: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for words that begin with any of the pieces, which are regular expressions."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(pieces)})\w*", re.IGNORECASE)


class Saying(BaseModel):
    """Something that a sentence says when it has a piece of each group of `all_of`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    all_of: tuple[tuple[str, ...], ...] = Field(min_length=1)

    def said_in(self, sentence: str) -> re.Match[str] | None:
        """The piece of the first group where the sentence says it, else None."""
        first, *others = self._patterns
        found = first.search(sentence)
        return found if found and all(other.search(sentence) for other in others) else None

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(any_of(group) for group in self.all_of)
