"""Rendering a kind's template for a plan.

A text of the plan does not enter the Markdown itself. The template prints a token in its place,
and the document stage parses the text on its own: plan text can neither run as a template nor
break the structure around it, and it keeps the place that it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from jinja2 import FileSystemLoader, TemplateRuntimeError, Undefined

from generator.compose.agenda import instructions, projects_of
from generator.compose.kinds import Kind, find_kind
from generator.compose.sandbox import Sandbox
from generator.locale import format_date, format_number, label, labels
from generator.plan.annexes import Annex
from generator.plan.chapter import Content
from generator.plan.citing import sources_of
from generator.plan.data_table import DataTable
from generator.plan.marks import PLACED
from generator.plan.plan import Plan, files_of_annexes
from generator.plan.texts import plan_texts
from generator.plan.values import Moment, Period, Text

TOKEN = re.compile("\ue000(\\d+)\ue001")


@dataclass(frozen=True, slots=True)
class Insertion:
    """A text of the plan as it stands in the document's language, and its YAML path."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Composition:
    """A document as Markdown with tokens, and the plan texts that the tokens stand for."""

    markdown: str
    insertions: tuple[Insertion, ...]


class RenderingError(Exception):
    """A template could not be rendered: `__cause__` is why.

    `read` is the path of the plan that was read last before it, `names` are those that a template
    may use.
    """

    def __init__(self, read: str, names: tuple[str, ...]) -> None:
        super().__init__(read)
        self.read = read
        self.names = names


def compose(plan: Plan, kind: Kind, tables: dict[str, DataTable], language: str) -> Composition:
    """Render the kind's template for the plan in the language («fi», «sv»).

    Raises `RenderingError`.
    """
    insertions: list[Insertion] = []
    placed = set(_placed(plan, kind, language))
    environment = _environment(kind, language, insertions)
    files = {file.annex.path: file.name for file in files_of_annexes(plan, language)}
    environment.globals |= {
        "plan": plan,
        "has_table": tables.__contains__,
        "placed": placed.__contains__,
        "unplaced": lambda content: list(_unplaced(content, placed)),
        "label": lambda key, **values: _label(key, language, values),
        "section_id": section_id,
        "has_text": lambda part: any(plan_texts(part)),
        "sources": sources_of(plan, (*kind.parts, "glossary")),
        "instructions": lambda item: instructions(item, plan),
        "annex_file": lambda annex: files.get(annex.path, ""),
        "annex_kind": lambda annex: _file_kind(annex, language),
        "table_title": lambda name: tables[name].title,
        "document_title": lambda name: _document_title(kind, name, language),
    }
    try:
        markdown = environment.get_template(kind.template_name(language)).render()
    except Exception as error:
        raise RenderingError(environment.read, tuple(environment.globals)) from error
    return Composition(markdown, tuple(insertions))


def section_id(part: Any) -> str:
    """The id that references use: the planner's own, else one made of the path."""
    own = getattr(part, "id", None)
    return own or re.sub(r"[^a-z0-9]+", "-", part.path).strip("-")


def _document_title(kind: Kind, name: str, language: str) -> str:
    """The title of another kind of document; of one that does not exist its name."""
    known = name in kind.templates.kinds()
    return find_kind(kind.templates, name).title_in(language) if known else str(name)


def _label(key: str, language: str, values: Mapping[str, object]) -> str:
    try:
        return label(key, language, **values)
    except KeyError as error:
        raise TemplateRuntimeError(f"label {key!r}: there is no {error}") from None


def _file_kind(annex: Annex, language: str) -> str:
    """What a reader calls the file of an annex: «Excel-tiedosto», «PDF-fil»."""
    ending = annex.ending(language)
    known = labels(language, "annex")
    return known.get(ending, known["other"])


def _environment(kind: Kind, language: str, insertions: list[Insertion]) -> Sandbox:
    def insert(value: Any) -> str:
        text = _as_text(value)
        if text is None:
            return _typeset(value, language)
        insertions.append(Insertion(text.in_language(language), text.path))
        return f"\ue000{len(insertions) - 1}\ue001"

    environment = Sandbox(
        loader=FileSystemLoader(kind.templates.folders),
        finalize=insert,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["text"] = Text.of  # for words of the plan that carry no place, such as keys
    return environment


def _as_text(value: Any) -> Text | None:
    if isinstance(value, Text):
        return value
    # a single-line string of the plan carries its path; a template's own words do not
    return Text.of(value) if isinstance(value, str) and hasattr(value, "path") else None


def _typeset(value: Any, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format_number(value, language=language)
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, str | int | Moment | Period | Undefined):
        return str(value)  # raises on what is not defined, naming it
    raise TemplateRuntimeError(f"a {type(value).__name__} cannot be printed")


def _placed(plan: Plan, kind: Kind, language: str) -> Iterator[str]:
    """The ids of the tables and figures that the prose of the kind's parts puts in its place."""
    printed = [*(getattr(plan, part) for part in kind.parts), *projects_of(plan, kind)]
    for text in plan_texts(printed):
        for match in PLACED.finditer(text.in_language(language)):
            yield match["id"]


def _unplaced(content: Content, placed: set[str]) -> Iterable[tuple[str, str]]:
    for table in content.tables:
        if table.id not in placed:
            yield "table", table.id
    for figure in content.figures:
        if figure.id not in placed:
            yield "figure", figure.id
