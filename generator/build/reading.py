"""Reading a plan with all that is wrong in it, in one run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.charts import kind_names as chart_kinds
from generator.compose.kinds import Kind, find_kind
from generator.coverage.annex import TABLE_ID as COVERAGE_TABLE
from generator.document.facts import ASPECTS
from generator.files.templates import Templates
from generator.findings import Finding, Severity
from generator.plan.data_table import DataTable
from generator.plan.plan import Plan
from generator.plan.prose import first_language
from generator.plan.reading import read_plan_model
from generator.plan.repair import read_what_fits
from generator.plan.reviews import ReviewState, review_states
from generator.plan.tables import check_tables, collect_tables, typed_table_ids
from generator.rules import KnownNames, PlanReading, Reading, apply_in_each_language
from generator.source import Comment, MarkedMap, Source, read_plan
from generator.source.locate import span_of

_TEMPLATE_ID = re.compile(r"(?:\{#|\")([a-z][a-z0-9-]*)\b")
_TEMPLATE_REFERENCE = re.compile(r"\]\(#([a-z][a-z0-9-]*)\)")

# Errors of YAML, shape, names and charts.
_BREAKING = ("Y", "P", "R1", "C")


@dataclass(frozen=True, slots=True)
class PlanInput:
    """A plan that was read: None where its shape does not allow one, with what is wrong."""

    plan: Plan | None
    root: MarkedMap
    folder: Path
    tables: dict[str, DataTable]
    findings: tuple[Finding, ...]
    comments: tuple[Comment, ...] = ()

    @property
    def reviews(self) -> tuple[ReviewState, ...]:
        """The reviews that the plan tells of, with what has become of their parts."""
        if self.plan is None:
            return ()
        return review_states(self.plan.reviews, self.root, self.folder, self.tables)


def read(
    path: Path,
    templates: Templates,
    *,
    draft: bool = False,
    judge: bool = True,
    shown_as: str | None = None,
) -> PlanInput:
    """Read the plan and judge it by the rules; for a draft what fits of it will do.

    `shown_as` is the name of the path in positions, where it is not the path itself.
    """
    source = read_plan(path, shown_as=shown_as)
    root, folder = source.root, source.folder
    if not root:
        return PlanInput(None, root, folder, {}, source.findings, source.comments)
    plan, shape = read_plan_model(source)
    if draft and plan is None:
        plan = read_what_fits(root, first_language(root))
    tables, broken = collect_tables(plan, folder) if plan else ({}, check_tables(root, folder))
    names = _known_names(templates)
    reading = _reading(source, names, plan, tables)
    told = apply_in_each_language(reading) if judge else ()
    findings = (*source.findings, *shape, *broken, *told)
    return PlanInput(plan, root, folder, tables, findings, source.comments)


def _reading(
    source: Source, names: KnownNames, plan: Plan | None, tables: dict[str, DataTable]
) -> Reading:
    """What rules read of the plan: without a model the marked values alone."""
    root, folder, unread = source.root, source.folder, source.unread
    if plan is None:
        return Reading(root=root, folder=folder, names=names, unread=unread)
    return PlanReading(
        root=root, folder=folder, names=names, unread=unread, plan=plan, tables=tables
    )


def breaks(finding: Finding) -> bool:
    """Whether no whole document can be composed of a plan with this fault."""
    return finding.severity is Severity.ERROR and finding.code.startswith(_BREAKING)


def _known_names(templates: Templates) -> KnownNames:
    files = templates.files("*/*.j2").values()
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    kinds = tuple(templates.kinds())
    return KnownNames(
        tables=typed_table_ids() | {COVERAGE_TABLE},
        # Some of these are no ids; a reference to one is told when the document is numbered.
        targets=frozenset(name for text in texts for name in _TEMPLATE_ID.findall(text)),
        aspects=frozenset(ASPECTS),
        kinds=kinds,
        charts=tuple(chart_kinds()),
        referred=frozenset(name for text in texts for name in _TEMPLATE_REFERENCE.findall(text)),
        printed={kind: find_kind(templates, kind).parts for kind in kinds},
    )


def missing_parts(plan: Plan, kind: Kind, root: MarkedMap) -> list[Finding]:
    """A warning for each part that the kind of document needs and the plan lacks."""
    return [
        Finding(
            "P140",
            root.key_spans.get("documents", root.span),
            {"part": part, "kind": kind.name},
            severity=Severity.WARNING,
        )
        for part in lacking(plan, kind)
    ]


def lacking(plan: Plan, kind: Kind) -> list[str]:
    """The parts that the kind of document needs and the plan lacks."""
    return [part for part in kind.needs if not getattr(plan, part)]


def untold_language(plan: Plan, kind: Kind, root: MarkedMap) -> list[Finding]:
    """A finding where the kind has no template in the language of the plan."""
    if kind.template(plan.language).is_file():
        return []
    told = ", ".join(kind.languages)
    values = {"kind": kind.name, "value": plan.language, "languages": told}
    own = plan.language
    path = f"languages[{plan.languages.index(own)}]" if plan.languages else "language"
    return [Finding("P142", span_of(root, path), values, path=path)]


def kinds_of(plan: Plan, asked: str | None, templates: Templates) -> list[Kind]:
    """The kinds to build: the one asked for, else those that the plan names.

    Raises `UnknownKindError` for a kind asked for that does not exist.
    """
    if asked is not None:
        return [find_kind(templates, asked)]
    known = templates.kinds()
    return [find_kind(templates, str(name)) for name in plan.documents if name in known]
