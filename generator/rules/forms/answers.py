"""Answers to a form's questions, the thresholds of a call and the annexes that it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from generator.findings import Finding, Severity, suggestion
from generator.locale import format_number
from generator.plan.application import Application, Eligibility, Expectation, Question
from generator.plan.facts import FactBook
from generator.plan.municipalities import municipalities
from generator.plan.plan import Plan
from generator.plan.texts import plan_texts
from generator.rules.forms.amounts import euros, person_years
from generator.rules.forms.known import KnownForm, known_forms
from generator.rules.reading import PlanReading
from generator.source.locate import span_of

CODES = ("M241", "M242", "M243", "M244", "M245", "M247")

_ITEMS = 2
"""Amounts that make an itemisation."""

_FIGURE = re.compile(r"\d|\{[a-z][a-z0-9_]*[.:}]")
_TIME = re.compile(
    r"\b(?:19|20)\d{2}\b|\b\d{1,2}\.\d{1,2}\.|(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys"
    r"|loka|marras|joulu)kuu|januari|februari|mars|april|juni|juli|augusti|september|oktober"
    r"|november|december",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"@|\d[\d ]{5,}\d")
_PARTY = re.compile(
    r"[A-ZÅÄÖ][\w-]*(?:keskus|keskukse|toimisto|ministeriö|virasto|liit|yliopisto|opisto"
    r"|hyvinvointialue|byrå|central|verk)\w*"
    r"|\b(?:kunna|kunta|kaupun|työllisyysalue|hyvinvointialue|yritykse|yritysten|yhdisty|järjestö"
    r"|säätiö|oppilaito|kolma[sn]\w* sektori|kommun|stad|välfärdsområde|företag|förening)\w*"
    r"|\b(?:Oy|Ab|ry|rf)\b"
)


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """Findings on questions without what they ask, thresholds that are not met, empty annexes."""
    if reading.plan.application:
        yield from _application(reading.plan.application, reading)
    yield from _annexes(reading)


def gravity(plan: Plan) -> Severity:
    """What is certainly missing: a task in a draft, an error in what is laid before a body."""
    return Severity.WARNING if plan.status == "draft" else Severity.ERROR


def _application(application: Application, reading: PlanReading) -> Iterator[Finding]:
    form = known_forms().get(application.form or "")
    if application.form and form is None:
        values = {"value": str(application.form), **suggestion(application.form, known_forms())}
        path = f"{application.path}.form"
        yield Finding("M244", span_of(reading.root, path), values, path=path)
    if form:
        yield from _unasked(application, form, reading)
    for question in application.questions:
        yield from _question(question, form, reading)
    for eligibility in application.eligibility:
        yield from _eligibility(eligibility, reading)


def _unasked(application: Application, form: KnownForm, reading: PlanReading) -> Iterator[Finding]:
    """The questions of the form that the plan leaves out."""
    given = {str(question.id) for question in application.questions}
    path = f"{application.path}.form"
    for number, known in enumerate(form.questions, start=1):
        if known.id not in given:
            values = {"value": known.id, "number": number, "question": known.question}
            yield Finding(
                "M243", span_of(reading.root, path), values, gravity(reading.plan), path=path
            )


def _question(
    question: Question, form: KnownForm | None, reading: PlanReading
) -> Iterator[Finding]:
    plan, root = reading.plan, reading.root
    shown = {"question": question.question.in_language(plan.language).strip()}
    if not (question.answer or question.tables or question.figures or question.sections):
        path = f"{question.path}.question"
        yield Finding("M241", span_of(root, path), shown, gravity(plan), path=path)
        return
    asks = question.asks or (form.asks(str(question.id)) if form else ())
    for ask in asks:
        if not _ANSWERED[ask](question, _words(question, plan), plan):
            path = f"{question.path}.{'answer' if question.answer else 'question'}"
            values = {**shown, "asks": ask}
            yield Finding("M242", span_of(root, path), values, Severity.WARNING, path=path)


def _words(question: Question, plan: Plan) -> str:
    """All that the answer says, in the plan's language; not the question itself."""
    parts = (question.answer, question.tables, question.figures, question.sections)
    return "\n".join(text.in_language(plan.language) for part in parts for text in plan_texts(part))


def _has_municipality(question: Question, words: str, plan: Plan) -> bool:  # noqa: ARG001
    """Whether a municipality is named; an inflected name keeps at least its first letters."""
    named = {word[:5] for word in re.findall(r"[A-ZÅÄÖ][a-zåäö]+", words)}
    return any(place.name("fi")[:5] in named for place in municipalities().values())


def _has_contact(question: Question, words: str, plan: Plan) -> bool:  # noqa: ARG001
    contacts = plan.application.contacts if plan.application else []
    return bool(_CONTACT.search(words)) or any(each.email or each.phone for each in contacts)


def _has_figure(question: Question, words: str, plan: Plan) -> bool:  # noqa: ARG001
    return bool(_FIGURE.search(words) or question.effects or question.tables)


def _has_amount(question: Question, words: str, plan: Plan) -> bool:
    return bool(_amounts(words, plan.book) or question.tables)


def _has_items(question: Question, words: str, plan: Plan) -> bool:
    return len(_amounts(words, plan.book)) >= _ITEMS or bool(question.tables)


def _amounts(words: str, book: FactBook) -> list[Decimal]:
    return [*euros(words, book), *person_years(words, book)]


def _has_party(question: Question, words: str, plan: Plan) -> bool:  # noqa: ARG001
    return bool(_PARTY.search(words))


def _has_time(question: Question, words: str, plan: Plan) -> bool:  # noqa: ARG001
    return bool(_TIME.search(words))


_ANSWERED: Mapping[Expectation, Callable[[Question, str, Plan], bool]] = {
    "municipalities": _has_municipality,
    "contacts": _has_contact,
    "figures": _has_figure,
    "amounts": _has_amount,
    "itemisation": _has_items,
    "parties": _has_party,
    "schedule": _has_time,
}


def _eligibility(eligibility: Eligibility, reading: PlanReading) -> Iterator[Finding]:
    plan = reading.plan
    if eligibility.is_met(plan.book) is not False or eligibility.exemption:
        return
    path = f"{eligibility.path}.threshold"
    values = {
        "criterion": eligibility.criterion.in_language(plan.language).strip(),
        "value": format_number(plan.book.value(eligibility.fact)),
        "threshold": format_number(eligibility.threshold),
    }
    related = (span_of(reading.root, f"facts.{eligibility.fact}.value"),)
    yield Finding("M245", span_of(reading.root, path), values, gravity(plan), related, path)


def _annexes(reading: PlanReading) -> Iterator[Finding]:
    application = reading.plan.application
    for annex in (*reading.plan.annexes, *(application.annexes if application else ())):
        content = (annex.text, annex.file, annex.not_applicable, annex.coverage)
        if not any((*content, annex.tables, annex.figures, annex.sections)):
            path = f"{annex.path}.title"
            values = {"value": annex.title.in_language(reading.plan.language).strip()}
            yield Finding("M247", span_of(reading.root, path), values, Severity.WARNING, path=path)
