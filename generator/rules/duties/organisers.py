"""Who may organise the services: a labour force that is large enough, a form that fits the area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.findings import Finding, Law, Severity
from generator.locale import format_number
from generator.plan.front import AreaMunicipality
from generator.plan.municipalities import municipalities
from generator.plan.plan import Plan
from generator.rules.reading import PlanReading
from generator.source.locate import span_of
from generator.statute.duties import KIND
from generator.statute.organising import Provision, organising

CODES = ("S150", "S152", "S154", "S155", "S156")


@dataclass(frozen=True, slots=True)
class _LabourForce:
    """The area's labour force, where it stands, and whether the plan itself tells it."""

    persons: Decimal
    path: str
    told: bool = True


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """Findings where the law lets nobody organise the services so."""
    plan = reading.plan
    if KIND not in plan.documents or not organising().threshold.holds_on(plan.as_of):
        return
    yield from _too_few(reading)
    yield from _unfit_form(reading)
    yield from _wrong_municipalities(reading)


def _too_few(reading: PlanReading) -> Iterator[Finding]:
    least, exemption = organising().threshold, reading.plan.authority.exemption
    force = _labour_force(reading.plan)
    enough = force.persons >= least.labour_force
    values = {"labour_force": _shown(force.persons), "least": _shown(Decimal(least.labour_force))}
    if enough and exemption:
        yield _finding(reading, "S155", exemption.path, values, least, Severity.WARNING)
    if not enough and not exemption:
        severity = Severity.ERROR if force.told else Severity.WARNING
        yield _finding(reading, "S150", force.path, values, least, severity)


def _labour_force(plan: Plan) -> _LabourForce:
    """The sum of the area's municipalities, else the plan's fact, else the official statistics."""
    members = plan.area.municipalities if plan.area else []
    told = [member.labour_force for member in members]
    path = "area.municipalities" if members else "authority.municipality"
    if told and None not in told:
        return _LabourForce(sum((n for n in told if n is not None), Decimal(0)), path)
    fact = plan.facts.get("labour_force")
    if fact and fact.value is not None:
        return _LabourForce(fact.value, f"{fact.path}.value")
    known = [_official(m) for m in members] or [_of_code(plan.authority.municipality)]
    return _LabourForce(sum(known, Decimal(0)), path, told=False)


def _official(member: AreaMunicipality) -> Decimal:
    return member.labour_force if member.labour_force is not None else _of_code(member.code)


def _of_code(code: str) -> Decimal:
    return Decimal(municipalities()[code].labour_force)


def _shown(number: Decimal) -> str:
    return format_number(number, 0)


def _unfit_form(reading: PlanReading) -> Iterator[Finding]:
    """Who organises alone has one municipality, a host and a joint authority have several."""
    form, area = reading.plan.authority.organising, reading.plan.area
    number = len({member.code for member in area.municipalities}) if area else 0
    if form and number and (form == "alone") != (number == 1):
        values = {"form": form, "number": number}
        yield _finding(reading, "S152", "authority.organising", values, organising().cooperation)


def _wrong_municipalities(reading: PlanReading) -> Iterator[Finding]:
    area, own = reading.plan.area, reading.plan.authority.municipality
    if not area:
        return
    counts = Counter(member.code for member in area.municipalities)
    if own not in counts:
        values = {"municipality": municipalities()[own].name(reading.plan.language)}
        law = organising().cooperation
        yield _finding(reading, "S154", "authority.municipality", values, law)
    seen = set[str]()
    for member in area.municipalities:
        if member.code in seen:
            values = {"municipality": member.name(reading.plan.language)}
            path = f"{member.path}.code"
            yield _finding(reading, "S156", path, values, organising().threshold)
        seen.add(member.code)


def _finding(
    reading: PlanReading,
    code: str,
    path: str,
    values: Mapping[str, object],
    law: Provision,
    severity: Severity = Severity.ERROR,
) -> Finding:
    return Finding(
        code=code,
        span=span_of(reading.root, path),
        values=values,
        severity=severity,
        path=path,
        law=Law(law.act, law.section, law.verified),
    )
