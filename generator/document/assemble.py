"""From a composition to a numbered document, with a finding for all that does not resolve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.compose.composition import Composition
from generator.compose.kinds import Kind
from generator.document.blocks import Block, Document, Figure, Heading, Table
from generator.document.facts import fact_text
from generator.document.heads import day, footer, head, subject
from generator.document.inline_builder import InlineBuilder
from generator.document.inlines import Inlines
from generator.document.numbering import number
from generator.document.problem import Problem
from generator.document.tables import origin_line, table_block
from generator.document.tree import TreeBuilder
from generator.document.walk import all_blocks
from generator.findings import Finding
from generator.locale import labels
from generator.plan.data_table import DataTable
from generator.plan.facts import FactValueError, UnknownFactError
from generator.plan.figure import Figure as PlanFigure
from generator.plan.plan import Plan
from generator.plan.texts import plan_texts
from generator.plan.values import Text
from generator.source import MarkedMap, MarkedText
from generator.source.locate import locate, span_of


class LostTextError(Exception):
    """A template prints a part of the plan but leaves out some of its text, at the `paths`."""

    def __init__(self, kind: str, paths: tuple[str, ...]) -> None:
        super().__init__(f"{kind}: {', '.join(paths)}")
        self.paths = paths


@dataclass(frozen=True, slots=True)
class Material:
    """What the tree is made of besides the composition.

    `data` and `alts` hold, by figure id, the chart's numbers and its words. A plan that is `whole`
    has no fault that could keep a text of it from its place.
    """

    plan: Plan
    kind: Kind
    tables: Mapping[str, DataTable]
    data: Mapping[str, DataTable]
    alts: Mapping[str, str]
    root: MarkedMap
    language: str
    whole: bool = True


def assemble(composition: Composition, material: Material) -> tuple[Document, tuple[Finding, ...]]:
    """The document with its numbers, references and cover.

    Raises `LostTextError` where a text of the kind's parts found no place in it, though the plan
    has no fault that keeps it from one.
    """
    inlines = InlineBuilder(composition, partial(_fact, material))
    maker = _BlockMaker(material, inlines)
    builder = TreeBuilder(inlines, material.kind.name, maker.table, maker.figure)
    blocks = builder.build()
    plan, kind, language = material.plan, material.kind, material.language
    document = Document(
        kind=kind.name,
        language=language,
        cover=head(plan, kind, language),
        blocks=blocks,
        date=day(plan, kind).isoformat(),
        author=plan.authority.name.in_language(language),
        footer=footer(plan, language),
        draft=plan.status == "draft",
        front=kind.front,
        footnotes=builder.footnotes,
        labels=labels(language, "writer"),
    )
    numbered, unknown = number(document)
    if material.whole and not inlines.problems:
        _forbid_loss(material, inlines.used)
    problems = (_finding(problem, material.root) for problem in inlines.problems)
    unresolved = _unresolved(unknown, material.root)
    unmarked = _unmarked(document, numbered, material.root)
    return numbered, (*problems, *unresolved, *unmarked, *_doubled(numbered, material))


def _finding(problem: Problem, root: MarkedMap) -> Finding:
    span = span_of(root, problem.path, problem.piece)
    name = problem.piece.removeprefix("[^").removesuffix("]:")
    return Finding(problem.code, span, {"value": name}, path=problem.path)


def _unresolved(targets: tuple[str, ...], root: MarkedMap) -> Iterator[Finding]:
    for target in targets:
        yield Finding("R104", span_of(root, "", f"](#{target})"), {"value": target})


def _unmarked(document: Document, numbered: Document, root: MarkedMap) -> Iterator[Finding]:
    """Footnotes to which only they themselves point."""
    for key, note in document.footnotes.items():
        if key not in numbered.footnotes:
            name = key.rpartition("#")[2]
            yield Finding("R119", span_of(root, note.source, f"[^{name}]:"), {"value": name})


def _doubled(document: Document, material: Material) -> Iterator[Finding]:
    """An id of the plan that the template has given to something else."""
    named = [b for b in all_blocks(document.blocks) if isinstance(b, Heading | Table | Figure)]
    counts = Counter(block.id for block in named if block.id)
    for block in named:
        own = locate(material.root, f"{block.source}.id")
        if counts[block.id] > 1 and isinstance(own, MarkedText) and own == block.id:
            values = {"value": block.id, "kind": document.kind}
            yield Finding("R121", own.span, values, path=own.path)


def _forbid_loss(material: Material, used: set[str]) -> None:
    parts = (getattr(material.plan, part) for part in material.kind.parts)
    own = subject(material.plan, material.kind)
    printed = used | ({own.title.path} if own and own.title else set())  # at the head
    texts = (text for part in parts for text in plan_texts(part))
    lost = [
        text.path
        for text in texts
        if text.path and text.path not in printed and text.in_language(material.language)
    ]
    if lost:
        raise LostTextError(material.kind.name, tuple(lost))


def _fact(material: Material, name: str, aspect: str, decimals: int | None) -> str | None:
    try:
        return fact_text(material.plan.book, name, aspect, decimals, material.language)
    except (UnknownFactError, FactValueError):
        return None  # told as a finding where references are checked


@dataclass(frozen=True, slots=True)
class _BlockMaker:
    """Makes the tables and figures that directives ask for; the plan's labels are Markdown too."""

    material: Material
    inlines: InlineBuilder

    def words(self, text: Text) -> Inlines:
        return self.inlines.of_plan(text.in_language(self.material.language), text.path)

    def table(self, name: str) -> Block | None:
        table = self.material.tables.get(name)
        if table is None:
            return None
        self.inlines.used.update(text.path for row in table.rows for text in row.repeats)
        return table_block(table, self.material.plan.sources, self.words, self.material.language)

    def figure(self, name: str) -> Block | None:
        figure = next((f for f in self.material.plan.figures() if f.id == name), None)
        if figure is None:
            return None
        material = self.material
        self._spend(figure)
        data = material.data.get(name)
        origins = figure.origins or (data.origins if data else ())
        return Figure(
            id=figure.id,
            caption=self.words(figure.title),
            alt=material.alts[name],
            source=figure.path,
            notes=(self.words(figure.note),) if figure.note else (),
            origin=origin_line(origins, material.plan.sources, self.words, material.language),
            data=table_block(data, {}, self.words, material.language) if data else None,
            words=() if data else self._spoken(figure),
        )

    def _spoken(self, figure: PlanFigure) -> tuple[str, ...]:
        """The words within the chart, without those around it."""
        around = {text.path for text in (figure.title, figure.alt, figure.note) if text}
        words = (
            " ".join(text.in_language(self.material.language).split())
            for text in plan_texts(figure)
            if text.path not in around
        )
        return tuple(filter(None, words))

    def _spend(self, figure: object) -> None:
        """Count the texts that the chart itself shows as printed: boxes, arrows, axis titles."""
        self.inlines.used.update(text.path for text in plan_texts(figure))
