"""A plan read, checked and composed: everything short of writing.

`check` tells what it finds; `build` goes on from it to the outputs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.build.acceptances import accept
from generator.build.annex_tables import AnnexTable, annex_tables
from generator.build.look import read_look
from generator.build.reading import (
    PlanInput,
    breaks,
    kinds_of,
    missing_parts,
    read,
    untold_language,
)
from generator.build.settings import read_settings
from generator.build.stages import PlanCharts, make_charts, make_document
from generator.build.template_faults import FAULTS, at_templates, template_faults
from generator.build.workspace import Workspace, plan_name
from generator.compose.kinds import Kind
from generator.document.blocks import Document
from generator.findings import Finding, Span
from generator.findings.reports import Accepted
from generator.plan.plan import Plan
from generator.theme import Theme

# What only follows from an error that is told already, where a draft is made in spite of it.
_FOLLOWING = ("R104", "R117")

_PARTS = ("plan", *Plan.model_fields)

Progress = Callable[[str, str], None]
"""Is told each step and its subject."""


def _in_silence(_step: str, _subject: str) -> None:
    """Nobody waits to see the steps."""


@dataclass(slots=True)
class Examination:
    """What a plan holds and all that is wrong with it.

    `documents` are empty and `theme` is None where the plan is too broken to be composed; of a
    plan in several languages they are in each, and `charts_in` has the charts of each.
    `annex_tables` has by language the tables that become files, where every document is made.
    `findings` have the severities of the workspace's settings; `accepted` are those that the
    planner accepts in the plan itself.
    """

    plan_input: PlanInput
    findings: list[Finding] = field(default_factory=list)
    accepted: list[Accepted] = field(default_factory=list)
    charts_in: dict[str, PlanCharts] = field(default_factory=dict)
    documents: list[tuple[Kind, Document]] = field(default_factory=list)
    annex_tables: dict[str, dict[str, AnnexTable]] = field(default_factory=dict)
    theme: Theme | None = None


def examine(
    path: Path,
    workspace: Workspace,
    progress: Progress = _in_silence,
    *,
    kind: str | None = None,
    draft: bool = False,
) -> Examination:
    """Examine the plan at the path for the kind asked for, else for all that it names.

    For a draft documents are composed of whatever can be read.

    Raises `UnknownKindError` for a kind asked for that does not exist.
    """
    progress("read", plan_name(path))
    examination = Examination(read(path, workspace.templates, draft=draft))
    findings = list(examination.plan_input.findings)
    broken = any(breaks(finding) for finding in findings)
    if examination.plan_input.plan and (draft or not broken):
        made = _compose(examination, workspace, kind, progress)
        findings += [finding for finding in made if not (broken and finding.code in _FOLLOWING)]
        examination.theme, faults = read_look(path, workspace.templates)
        findings += faults
    _judge(examination, findings, workspace)
    return examination


def compose_unjudged(
    path: Path, workspace: Workspace, kind: str | None, *, shown_as: str | None = None
) -> Examination:
    """The documents of whatever can be read of a plan, whatever the rules would say of it.

    `findings` has only what keeps parts of it from being read, or documents from being composed.
    `shown_as` is the name of the path in positions, where it is not the path itself.
    Raises `UnknownKindError` for a kind asked for that does not exist.
    """
    plan_input = read(path, workspace.templates, draft=True, judge=False, shown_as=shown_as)
    examination = Examination(plan_input)
    findings = list(examination.plan_input.findings)
    if examination.plan_input.plan:
        findings += _compose(examination, workspace, kind, _in_silence)
        examination.theme, _ = read_look(path, workspace.templates)
    examination.findings = [finding for finding in findings if breaks(finding)]
    return examination


def _compose(
    examination: Examination, workspace: Workspace, asked: str | None, progress: Progress
) -> list[Finding]:
    """Make the charts' recipes and the documents, in each language; the findings of doing so."""
    plan_input = examination.plan_input
    plan = plan_input.plan
    assert plan is not None
    kinds = kinds_of(plan, asked, workspace.templates)
    findings = [lack for kind in kinds for lack in missing_parts(plan, kind, plan_input.root)]
    for language in plan.told_in:
        told = replace(plan_input, plan=plan.in_language(language))
        charts = examination.charts_in[language] = make_charts(told)
        findings += charts.findings
        for kind in kinds:
            progress("compose", kind.name)
            findings += _add_document(examination, kind, told, charts)
        if asked is None:
            made = [pair for pair in examination.documents if pair[1].language == language]
            examination.annex_tables[language], faults = annex_tables(told, charts, made)
            findings += faults
    return findings


def _add_document(
    examination: Examination, kind: Kind, plan_input: PlanInput, charts: PlanCharts
) -> Iterable[Finding]:
    """Make the document of the kind in the plan's language; the findings of doing so."""
    plan = plan_input.plan
    assert plan is not None
    if kind.faults:
        return kind.faults
    if untold := untold_language(plan, kind, plan_input.root):
        return untold
    try:
        made = make_document(kind, plan_input, charts)
    except FAULTS as error:
        faults = template_faults(error, kind, plan.language)
        if not faults:
            raise
        return faults
    examination.documents.append((kind, made.document))
    return at_templates(made.findings, plan_input.root, kind, plan.language)


def _judge(examination: Examination, findings: list[Finding], workspace: Workspace) -> None:
    """Weigh the findings by the workspace's settings and the planner's acceptances, in order.

    What kept the documents from being made is an error, whatever the settings say.
    """
    settings, faults = read_settings(workspace.root)
    whole = bool(examination.documents)
    remaining, examination.accepted = accept(
        (finding for finding in findings if whole or not breaks(finding)),
        examination.plan_input.comments,
        examination.plan_input.root,
    )
    judged = [kept for finding in remaining if (kept := settings.judged(finding))]
    judged += [finding for finding in findings if not whole and breaks(finding)]
    # Two documents of a plan tell of the same fault.
    apart = {finding.fault: finding for finding in (*faults, *judged)}
    examination.findings = sorted(apart.values(), key=lambda f: (_rank(f.span), f.span, f.code))


def _rank(span: Span) -> int:
    """Where a file stands in the order of reading: the front matter, then the parts."""
    stem = Path(span.file).stem
    return _PARTS.index(stem) if stem in _PARTS else len(_PARTS)
