"""Faults of templates as findings at their file and line, with the plan's path that was reached."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import jinja2

import generator
from generator.compose import composition
from generator.compose.composition import RenderingError
from generator.compose.kinds import Kind
from generator.compose.sandbox import UnknownNameError
from generator.document.assemble import LostTextError
from generator.document.problem import TemplateError
from generator.files import shown_name
from generator.files.templates import built_in
from generator.findings import Finding, Span, suggestion
from generator.locale import LANGUAGES, report_words
from generator.source import MarkedMap, read_plan
from generator.source.locate import texts

FAULTS = (RenderingError, TemplateError, LostTextError)

_PROGRAM = Path(generator.__file__).parent
_Values = dict[str, object]
_SHOWN = 2
"""Lost texts that a finding names besides the first."""


def template_faults(error: Exception, kind: Kind, language: str) -> list[Finding]:
    """The findings of what making a document of the kind has raised.

    None where no template is at fault but the program is.
    """
    if isinstance(error, LostTextError):
        return list(_lost(error.paths, kind, language))
    if isinstance(error, TemplateError):
        return [_unprintable(error.piece, kind, language, error.printed)]
    if isinstance(error, RenderingError) and _is_of_template(error.__cause__):
        return [_not_rendered(error, kind, language)]
    return []


def at_templates(
    findings: Iterable[Finding], root: MarkedMap, kind: Kind, language: str
) -> Iterator[Finding]:
    """The findings of a document, those that its template causes at the line of the template."""
    for finding in findings:
        piece = str(finding.values.get("value", ""))
        reference = finding.code == "R104" and finding.span == root.span
        if finding.path == kind.name:  # what the tree calls the place of a template's own words
            yield _unprintable(piece, kind, language)
        elif reference and _first_line(f"](#{piece})", kind, language):
            yield _unprintable(f"](#{piece})", kind, language)
        else:
            yield finding


def _is_of_template(error: BaseException | None) -> bool:
    """Whether a template is at fault, not the program that it asks.

    A template of one's own is, whatever it makes the program raise; a built-in one is for what
    Jinja says and for what it asks the composition for.
    """
    if error is None or isinstance(error, jinja2.TemplateError):
        return error is not None
    files = [Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__)]
    last = max((n for n, file in enumerate(files) if file.suffix == ".j2"), default=0)
    if files[last].suffix == ".j2" and not files[last].is_relative_to(built_in().folders[-1]):
        return True
    asked = {file for file in files[last + 1 :] if file.is_relative_to(_PROGRAM)}
    return asked <= {Path(composition.__file__)}


def _not_rendered(error: RenderingError, kind: Kind, language: str) -> Finding:
    cause = error.__cause__
    assert cause is not None
    values: _Values = {"kind": kind.name, **_reached(error.read)}
    code = "P143"
    if isinstance(cause, UnknownNameError):
        known = error.names if cause.known is None else cause.known
        code, values = "P147", {**values, "name": cause.name, **suggestion(cause.name, known)}
    elif isinstance(cause, jinja2.TemplateNotFound):
        name = str(cause.name)
        known = tuple(kind.templates.files("*/*.j2"))
        code, values = "P149", {**values, "name": name, **suggestion(name, known)}
    else:
        values["reason"] = str(cause)
    return Finding(code, _place(cause, kind, language), values, path=error.read)


def _place(error: BaseException, kind: Kind, language: str) -> Span:
    """The line of the template, or of what it imports, that was reached; else the whole file."""
    frames = traceback.extract_tb(error.__traceback__)
    frame = next((each for each in reversed(frames) if each.filename.endswith(".j2")), None)
    if frame is None:
        return Span.start_of(shown_name(kind.template(language)))
    return _line(Path(frame.filename), frame.lineno or 1)


def _unprintable(piece: str, kind: Kind, language: str, printed: str = "") -> Finding:
    """A piece of Markdown that no document can print, at the first line that holds it."""
    place = _first_line(piece.strip(), kind, language) or _line(kind.template(language), 1)
    values: _Values = {"kind": kind.name, "piece": piece.strip(), **_reached(printed)}
    return Finding("P144", place, values, path=printed)


def _first_line(piece: str, kind: Kind, language: str) -> Span | None:
    """Where the template of the kind, else a file that kinds have in common, holds the piece."""
    common = kind.templates.files(f"shared/*.{language}.md.j2").values()
    for file in (kind.template(language), *common):
        for number, line in enumerate(_lines(file), 1):
            if piece and piece in line:
                return _line(file, number)
    return None


def _lost(paths: Iterable[str], kind: Kind, language: str) -> Iterator[Finding]:
    """What the template does not print of the parts that the manifest names."""
    manifest = read_plan(kind.templates.manifest(kind.name)).root
    file = shown_name(kind.template(language))
    for part, lost in groupby(paths, lambda path: re.split(r"[.\[]", path)[0]):
        named = next((each for each in texts(manifest) if each == part), None)
        first, *more = lost
        shown = ", ".join((first, *more[:_SHOWN], *("…" for _ in more[_SHOWN : _SHOWN + 1])))
        values = {"kind": kind.name, "part": part, "paths": shown, "file": file}
        yield Finding("P148", named.span if named else manifest.span, values, path=first)


def _reached(path: str) -> _Values:
    """What was read of the plan last, as a note in each language; nothing where nothing was."""
    words = {each: report_words("template.reached", each) for each in LANGUAGES}
    return {"reached": {each: words[each].format(path=path) if path else "" for each in LANGUAGES}}


def _line(file: Path, number: int) -> Span:
    words = _lines(file)[number - 1].rstrip()
    start = len(words) - len(words.lstrip()) + 1
    return Span(shown_name(file), number, start, number, max(len(words), start) + 1)


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8", errors="replace").split("\n")
