"""One thing that is wrong, with all that is needed to tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.findings.span import Span


class Severity(StrEnum):
    """How grave a finding is: an error stops a build, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Law:
    """The law that a finding rests on: «380/2023», «15 § 4 mom. 1 kohta».

    `verified` tells whether it has been read in a primary source.
    """

    act: str
    section: str = ""
    verified: bool = True

    def __str__(self) -> str:
        return " ".join(part for part in (self.act, self.section) if part)


@dataclass(frozen=True, slots=True)
class Edit:
    """A piece of a file and the text that it is to be replaced with."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a place in the user's files.

    The words are in the catalogues of `locale`, under the code: `message` and `hint` are filled
    with `values`. A value named `suggestion` becomes the question "tarkoititko …?".
    `path` is the YAML path of the value, where there is one. `fix` are the edits that mend it,
    where the program knows them.
    """

    code: str
    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    related: tuple[Span, ...] = ()
    path: str = ""
    law: Law | None = None
    fix: tuple[Edit, ...] = ()

    @property
    def fault(self) -> tuple[Span, str, str]:
        """What is the same in findings of one fault, which two documents or plans may tell of."""
        return self.span, self.code, str(self.values)
