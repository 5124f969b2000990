"""From a composition to a numbered document, with a finding for all that does not resolve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from generator.compose.composition import Composition
from generator.compose.kinds import Kind
from generator.document.blocks import Block, Cover, Document, Figure, Heading, Table
from generator.document.facts import fact_text
from generator.document.inlines import Inlines
from generator.document.numbering import number
from generator.document.tables import origin_line, table_block
from generator.document.tree import Problem, TreeBuilder
from generator.document.walk import all_blocks
from generator.findings import Finding
from generator.locale import format_date, label, labels
from generator.plan.application import Application
from generator.plan.data_table import DataTable
from generator.plan.facts import FactValueError, UnknownFactError
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
    maker = _BlockMaker(material)
    builder = TreeBuilder(composition, material.kind.name, maker.fact, maker.table, maker.figure)
    maker.builder = builder
    blocks = builder.build()
    plan, kind, language = material.plan, material.kind, material.language
    document = Document(
        kind=kind.name,
        language=language,
        cover=_head(plan, kind, language),
        blocks=blocks,
        date=_day(plan, kind).isoformat(),
        author=plan.authority.name.in_language(language),
        footer=_footer(plan, language),
        draft=plan.status == "draft",
        front=kind.front,
        footnotes=builder.footnotes,
        labels=labels(language, "writer"),
    )
    numbered, unknown = number(document)
    if material.whole and not builder.problems:
        _forbid_loss(material, builder)
    problems = (_finding(problem, material.root) for problem in builder.problems)
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


def _forbid_loss(material: Material, builder: TreeBuilder) -> None:
    parts = (getattr(material.plan, part) for part in material.kind.parts)
    subject = _subject(material.plan, material.kind)
    if subject and subject.title:
        builder.used.add(subject.title.path)  # stands at the head
    texts = (text for part in parts for text in plan_texts(part))
    lost = [
        text.path
        for text in texts
        if text.path and text.path not in builder.used and text.in_language(material.language)
    ]
    if lost:
        raise LostTextError(material.kind.name, tuple(lost))


@dataclass(slots=True)
class _BlockMaker:
    """Makes what directives ask for; knows the builder, whose Markdown the plan's labels are."""

    material: Material
    builder: TreeBuilder | None = None

    def words(self, text: Text) -> Inlines:
        assert self.builder is not None
        return self.builder.plan_inlines(text.in_language(self.material.language), text.path)

    def fact(self, name: str, aspect: str, decimals: int | None) -> str | None:
        try:
            return fact_text(
                self.material.plan.book, name, aspect, decimals, self.material.language
            )
        except (UnknownFactError, FactValueError):
            return None  # told as a finding where references are checked

    def table(self, name: str) -> Block | None:
        table = self.material.tables.get(name)
        if table is None:
            return None
        assert self.builder is not None
        self.builder.used.update(text.path for row in table.rows for text in row.repeats)
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
        )

    def _spend(self, figure: object) -> None:
        """Count the texts that the chart itself shows as printed: boxes, arrows, axis titles."""
        assert self.builder is not None
        self.builder.used.update(text.path for text in plan_texts(figure))


def _cover(plan: Plan, language: str) -> Cover:
    decision = plan.decision
    decided = ""
    if decision:
        day = f" {format_date(decision.date)}" if decision.date else ""
        section = f" § {decision.section}" if decision.section else ""
        decided = f"{decision.body.in_language(language)}{day}{section}"
    return Cover(
        organisation=plan.authority.name.in_language(language),
        title=plan.title.in_language(language),
        subtitle=plan.subtitle.in_language(language) if plan.subtitle else "",
        status=label(f"status.{plan.status}", language).capitalize(),
        date=format_date(plan.as_of),
        case_id=str(plan.case_id or ""),
        decision=decided,
    )


def _head(plan: Plan, kind: Kind, language: str) -> Cover:
    """What heads the document: the plan itself, a part that is a document, words on the plan."""
    subject = _subject(plan, kind)
    if subject:
        title = subject.title.in_language(language) if subject.title else kind.title[language]
        return Cover(
            organisation=plan.authority.name.in_language(language),
            title=title,
            date=format_date(_day(plan, kind)),
            case_id=str(subject.case_id or ""),
        )
    if kind.front == "none":
        return _heading_only(plan, kind, language)
    cover = _cover(plan, language)
    if kind.front == "title":
        return replace(cover, title=kind.title[language], subtitle=cover.title)
    return cover


def _subject(plan: Plan, kind: Kind) -> Application | None:
    """The part that the document is, where the plan has it."""
    return getattr(plan, kind.subject) if kind.subject else None


def _day(plan: Plan, kind: Kind) -> date:
    """The day of the document: that of the part that it is, else the plan's."""
    subject = _subject(plan, kind)
    return (subject and subject.as_of) or plan.as_of


def _heading_only(plan: Plan, kind: Kind, language: str) -> Cover:
    """What a document without a cover still needs: whose it is, and a title for its properties."""
    words = (kind.title[language], plan.title.in_language(language))
    return Cover(plan.authority.name.in_language(language), ": ".join(filter(None, words)))


def _footer(plan: Plan, language: str) -> str:
    authority = plan.authority
    contact = authority.contact.line(language) if authority.contact else ""
    business_id = (
        f"{label('value.business_id', language)} {authority.business_id}"
        if authority.business_id
        else ""
    )
    parts = (authority.name.in_language(language), contact, business_id)
    return " · ".join(part for part in parts if part)
