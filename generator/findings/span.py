"""A place in a source file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The range of characters that a value occupies in its file.

    Lines and columns count from 1, columns in characters; `end_column` is the first column after
    the range. `file` is the path as the user would type it.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    @classmethod
    def start_of(cls, file: str) -> Span:
        """The first character of a file, for a finding about the file as a whole."""
        return cls(file, 1, 1, 1, 1)
