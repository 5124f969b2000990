"""Agenda items: what a body needs to decide, and the money that it is asked for.

The order of an agenda item is that of the municipalities' case management; the duty to give the
grounds, to serve the decision and to tell of the appeal stands in the Local Government Act
(410/2015), chapters 10 and 16.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal

from generator.findings import Finding, Law, Severity, suggestion
from generator.locale import format_number
from generator.plan.decisions import AgendaItem
from generator.plan.plan import Plan
from generator.plan.projects import Project, ProjectMoney
from generator.plan.values import Text
from generator.rules.forms.amounts import euros, first_euros
from generator.rules.forms.answers import gravity
from generator.rules.reading import PlanReading
from generator.source import MarkedMap
from generator.source.locate import span_of

CODES = ("M251", "M252", "M253", "M254", "M255")

_MONEY = (
    r"(?P<money>(?:määräraha|omarahoitu|rahoitusosuu|kuntarahoitu|kuntaosuu|avustu|lisätalousarvio"
    r"|maksuosuu|anslag|självfinansiering|finansieringsandel|tilläggsbudget|kommunandel|understöd)"
    r"(?!\w*(?:päätö|hakemu|eh[td]o|periaat|ohje|beslut|ansök|villkor))\w*)"
)
# «Varaa» asks for money wherever it stands in the sentence, «hyväksyy» only beside the money.
_ASKED = re.compile(
    r"\b(?:varaa|varata\w*|myöntää|myönnetään|osoittaa|osoitetaan|sitoutuu|sitoudutaan|reserverar"
    rf"|beviljar|anvisar|förbinder sig)\b[^.]*?\b{_MONEY}"
    r"|\b(?:hyväksyy|esittää|päättää|godkänner|föreslår|beslutar)\b(?:(?! ja | och )[^.,]){0,60}?"
    rf"\b{_MONEY.replace('money', 'near')}",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\]\(#|\bliit(?:e|tee)\w*|\bbilag", re.IGNORECASE)
_ANNEX = re.compile(r"\bliit(?:teenä|teessä|teestä|teen mukai\w*)|\bbilag(?:an|or|orna)?\b")
_LAW = Law("410/2015", "16 luku", verified=False)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """Findings on each agenda item: unknown names, missing fields, money without an amount."""
    plan = reading.plan
    projects = {str(p.id): p for p in plan.projects.projects} if plan.projects else {}
    for item in plan.decisions:
        yield from _names(item, projects, plan, reading.root)
        project = projects.get(str(item.project))
        yield from _fields(item, project, plan, reading.root)
        yield from _money(item, project, plan, reading.root)


def _names(
    item: AgendaItem, projects: Collection[str], plan: Plan, root: MarkedMap
) -> Iterator[Finding]:
    annexes = [*(str(annex.id) for annex in plan.annexes), *map(str, plan.documents)]
    named = [(f"{item.path}.annexes[{i}]", each, annexes) for i, each in enumerate(item.annexes)]
    if item.project:
        named.append((f"{item.path}.project", item.project, list(projects)))
    for path, name, known in named:
        if name not in known:
            values = {"value": str(name), **suggestion(name, known)}
            yield Finding("M254", span_of(root, path), values, path=path)


def _fields(
    item: AgendaItem, project: Project | None, plan: Plan, root: MarkedMap
) -> Iterator[Finding]:
    """What is missing by the item's state: before the meeting, and once it has been decided."""
    prepared = ("case_id", "date", "preparer", "presenter", "account", "effects", "proposal")
    decided = ("section", "notification", "appeal") if item.outcome else ()
    missing = [key for key in (*prepared, *decided) if not getattr(item, key)]
    if not item.annexes and _ANNEX.search(_words([item.account, *item.proposal], plan)):
        missing.append("annexes")
    if missing:
        path = f"{item.path}.title"
        values = {"missing": ", ".join(missing)}
        yield Finding("M252", span_of(root, path), values, Severity.WARNING, (), path, _LAW)
    if project:
        lacking = _lacking(project)
        if lacking:
            path = f"{item.path}.project"
            values = {"missing": ", ".join(lacking), "value": str(item.project)}
            related = (span_of(root, f"{project.path}.id"),)
            yield Finding("M255", span_of(root, path), values, Severity.WARNING, related, path)


def _lacking(project: Project) -> list[str]:
    """What a body cannot see of the project's funding."""
    money = project.money
    given = {
        "funder": project.funder,
        "funder_percent": money and money.funder_percent,
        "own_share": money and _own_share(money),
        "by_year": money and money.by_year,
    }
    return [key for key, value in given.items() if not value]


def _money(
    item: AgendaItem, project: Project | None, plan: Plan, root: MarkedMap
) -> Iterator[Finding]:
    words = _words(item.proposal, plan)
    asked = _ASKED.search(words)
    amounts = euros(words, plan.book)
    if asked and not amounts:
        money = asked["money"] or asked["near"]
        path = _path_of(item, money, plan)
        sure = not _ELSEWHERE.search(words)
        severity = gravity(plan) if sure else Severity.WARNING
        yield Finding("M251", span_of(root, path, money), {"value": money}, severity, path=path)
    own = _own_share(project.money) if project and project.money else None
    if own and amounts and not any(_same(own, amount) for amount in amounts):
        typed = first_euros(words)
        path = _path_of(item, typed, plan) if typed else f"{item.path}.proposal"
        values = {
            "value": ", ".join(format_number(amount) for amount in amounts),
            "own_share": format_number(own.quantize(Decimal(1))),
        }
        related = (span_of(root, f"{project.path}.money"),) if project else ()
        yield Finding("M253", span_of(root, path, typed), values, Severity.WARNING, related, path)


def _own_share(money: ProjectMoney) -> Decimal | None:
    """The municipality's share in euros: as given, else reckoned from its percentage."""
    if money.own_share is not None:
        return money.own_share
    if money.own_share_percent is None or money.total is None:
        return None
    return money.own_share_percent * money.total / 100


def _same(own: Decimal, amount: Decimal) -> bool:
    """Whether the amounts are equal in whole euros."""
    return abs(own - amount) <= 1


def _path_of(item: AgendaItem, piece: str, plan: Plan) -> str:
    """The path of the point of the proposal in which the piece stands."""
    points = (text.path for text in item.proposal if piece in text.in_language(plan.language))
    return next(points, f"{item.path}.proposal")


def _words(texts: Iterable[Text | None], plan: Plan) -> str:
    return "\n".join(text.in_language(plan.language) for text in texts if text)
