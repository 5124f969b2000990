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
class Finding:
    """A fault at a place in the user's files.

    The words are in the catalogues of `locale`, under the code: `message` and `hint` are filled
    with `values`. A value named `suggestion` becomes the question "tarkoititko …?".
    `path` is the YAML path of the value, where there is one.
    """

    code: str
    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR
    related: tuple[Span, ...] = ()
    path: str = ""
