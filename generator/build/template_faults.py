"""Faults of templates as findings at their file and line."""

from __future__ import annotations

import traceback
from pathlib import Path

import jinja2

from generator.compose import composition
from generator.compose.kinds import Kind
from generator.document.tree import TemplateError
from generator.files import shown_name
from generator.findings import Finding, Span

# What Jinja says of a template, and what printing a part as if it were a text raises.
_WHILE_RENDERING = (jinja2.TemplateError, TypeError)
FAULTS = (*_WHILE_RENDERING, TemplateError)


def template_fault(error: Exception, kind: Kind, language: str) -> Finding | None:
    """The finding of what a template of the kind has raised; None where no template has."""
    if isinstance(error, TemplateError):
        return _unprintable(error, kind.template(language))
    frames = traceback.extract_tb(error.__traceback__)
    frame = next((each for each in reversed(frames) if each.filename.endswith(".j2")), None)
    if frame is None or (isinstance(error, TypeError) and not _refused(frames[-1])):
        return None
    place = _line(Path(frame.filename), frame.lineno or 1)
    return Finding("P143", place, {"kind": kind.name, "reason": str(error)})


def _refused(frame: traceback.FrameSummary) -> bool:
    """Whether the composition itself refused a value; elsewhere the program is at fault."""
    return Path(frame.filename) == Path(composition.__file__)


def _unprintable(error: TemplateError, file: Path) -> Finding:
    """A piece of Markdown that no document can print, at the first line that holds it."""
    piece = str(error).partition(": ")[2].strip()
    lines = file.read_text(encoding="utf-8").split("\n")
    number = next((n for n, line in enumerate(lines, 1) if piece and piece in line), 1)
    return Finding("P144", _line(file, number), {"kind": file.parent.name, "piece": piece})


def _line(file: Path, number: int) -> Span:
    words = file.read_text(encoding="utf-8").split("\n")[number - 1].rstrip()
    start = len(words) - len(words.lstrip()) + 1
    return Span(shown_name(file), number, start, number, max(len(words), start) + 1)
