"""Reading a plan with all that is wrong in it, in one run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.charts import kind_names as chart_kinds
from generator.compose.kinds import Kind, find_kind, kind_names
from generator.document.facts import ASPECTS
from generator.findings import Finding, Severity, suggestion
from generator.plan.data_table import DataTable
from generator.plan.plan import Plan
from generator.plan.reading import read_plan_model
from generator.plan.tables import check_tables, collect_tables
from generator.rules.alt_texts import check_alt_texts
from generator.rules.facts import check_facts
from generator.rules.prose import check_prose
from generator.rules.references import check_references
from generator.source import MarkedList, MarkedMap, MarkedText, read_plan
from generator.source.locate import maps, span_of

_TEMPLATE_ID = re.compile(r"(?:\{#|\")([a-z][a-z0-9-]*)\b")
_TYPED_TABLES = frozenset(
    {
        "area-table",
        "budget",
        "commuting",
        "liability",
        "liability-history",
        "offices-table",
        "personnel",
        "personnel-tasks",
        "projects-table",
        "services-table",
        "state-funding",
    }
)


@dataclass(frozen=True, slots=True)
class PlanInput:
    """A plan that was read: None where its shape does not allow one, with what is wrong."""

    plan: Plan | None
    root: MarkedMap
    folder: Path
    tables: dict[str, DataTable]
    findings: tuple[Finding, ...]


def read(path: Path, templates: Path) -> PlanInput:
    """Read the plan and check its shape and references."""
    source = read_plan(path)
    findings = list(source.findings)
    if not source.root:
        return PlanInput(None, source.root, source.folder, {}, tuple(findings))
    plan, shape = read_plan_model(source)
    findings += shape
    tables: dict[str, DataTable] = {}
    if plan:
        findings += check_facts(plan, source.root)
        tables, broken = collect_tables(plan, source.folder)
    else:
        broken = check_tables(source.root, source.folder)
    findings += broken
    if not source.unread:  # a name may have its home in a file that could not be read
        findings += check_references(
            source.root,
            typed_tables=_TYPED_TABLES | tables.keys(),
            targets=_template_targets(templates),
            aspects=ASPECTS,
        )
    findings += check_prose(source.root)
    findings += check_alt_texts(source.root)
    findings += _unknown_kinds(source.root, templates)
    findings += _unknown_charts(source.root)
    return PlanInput(plan, source.root, source.folder, tables, tuple(findings))


def _template_targets(templates: Path) -> set[str]:
    """The ids that templates may give to headings and tables: their quoted words and {#…}.

    Some of them are no ids; a reference to one of those is told when the document is numbered.
    """
    files = sorted(templates.glob("*/*.j2"))
    return {name for f in files for name in _TEMPLATE_ID.findall(f.read_text(encoding="utf-8"))}


def _unknown_kinds(root: MarkedMap, templates: Path) -> list[Finding]:
    documents = root.get("documents")
    known = kind_names(templates)
    names = documents if isinstance(documents, MarkedList) else []
    return [
        Finding("P141", name.span, {"value": str(name), **suggestion(str(name), known)})
        for name in names
        if isinstance(name, MarkedText) and name not in known
    ]


def _unknown_charts(root: MarkedMap) -> list[Finding]:
    known = list(chart_kinds())
    figures = (mapping.get("figures") for mapping in maps(root))
    listed = (figure for value in figures if isinstance(value, MarkedList) for figure in value)
    kinds = (figure.get("kind") for figure in listed if isinstance(figure, MarkedMap))
    return [
        Finding("C101", kind.span, {"value": str(kind), **suggestion(kind, known)}, path=kind.path)
        for kind in kinds
        if isinstance(kind, MarkedText) and kind not in known
    ]


def missing_parts(plan: Plan, kind: Kind, root: MarkedMap) -> list[Finding]:
    """A warning for each part that the kind of document needs and the plan lacks."""
    return [
        Finding(
            "P140",
            root.key_spans.get("documents", root.span),
            {"part": part, "kind": kind.name},
            severity=Severity.WARNING,
        )
        for part in kind.needs
        if not getattr(plan, part)
    ]


def untold_language(plan: Plan, kind: Kind, root: MarkedMap) -> list[Finding]:
    """A finding where the kind has no template in the plan's language."""
    if kind.template(plan.language).is_file():
        return []
    told = sorted(file.name.split(".")[1] for file in kind.folder.glob("document.*.md.j2"))
    values = {"kind": kind.name, "value": plan.language, "languages": ", ".join(told)}
    return [Finding("P142", span_of(root, "language"), values, path="language")]


def kinds_of(plan: Plan, asked: str | None, templates: Path) -> list[Kind]:
    """The kinds to build: the one asked for, else those that the plan names.

    Raises `UnknownKindError` for a kind asked for that does not exist.
    """
    if asked is not None:
        return [find_kind(templates, asked)]
    known = kind_names(templates)
    return [find_kind(templates, str(name)) for name in plan.documents if name in known]
