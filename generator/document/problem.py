"""What can be wrong with the Markdown of a document, by the planner or by a template."""

from __future__ import annotations

from dataclasses import dataclass


class TemplateError(Exception):
    """A template says what a document cannot print; the template's fault, not the planner's.

    `printed` is the path of the plan that was printed last before it.
    """

    def __init__(self, piece: str, printed: str) -> None:
        super().__init__(piece)
        self.piece = piece
        self.printed = printed


@dataclass(frozen=True, slots=True)
class Problem:
    """A construct in a plan text that a document cannot print: a code, the path, the piece."""

    code: str
    path: str
    piece: str
