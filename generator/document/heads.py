"""What stands at the head of a document and at the foot of its pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.compose.kinds import Kind
from generator.document.blocks import Cover
from generator.locale import format_date, label
from generator.plan.application import Application
from generator.plan.plan import Plan


def head(plan: Plan, kind: Kind, language: str) -> Cover:
    """What heads the document: the plan itself, a part that is a document, words on the plan."""
    part = subject(plan, kind)
    if part:
        title = part.title.in_language(language) if part.title else kind.title[language]
        return Cover(
            organisation=plan.authority.name.in_language(language),
            title=title,
            date=format_date(day(plan, kind)),
            case_id=str(part.case_id or ""),
        )
    if kind.front == "none":
        return _heading_only(plan, kind, language)
    cover = _cover(plan, language)
    if kind.front == "title":
        return replace(cover, title=kind.title[language], subtitle=cover.title)
    return cover


def subject(plan: Plan, kind: Kind) -> Application | None:
    """The part that the document is, where the plan has it."""
    return getattr(plan, kind.subject) if kind.subject else None


def day(plan: Plan, kind: Kind) -> date:
    """The day of the document: that of the part that it is, else the plan's."""
    part = subject(plan, kind)
    return (part and part.as_of) or plan.as_of


def _cover(plan: Plan, language: str) -> Cover:
    decision = plan.decision
    decided = ""
    if decision:
        on = f" {format_date(decision.date)}" if decision.date else ""
        section = f" § {decision.section}" if decision.section else ""
        decided = f"{decision.body.in_language(language)}{on}{section}"
    return Cover(
        organisation=plan.authority.name.in_language(language),
        title=plan.title.in_language(language),
        subtitle=plan.subtitle.in_language(language) if plan.subtitle else "",
        status=label(f"status.{plan.status}", language).capitalize(),
        date=format_date(plan.as_of),
        case_id=str(plan.case_id or ""),
        decision=decided,
    )


def _heading_only(plan: Plan, kind: Kind, language: str) -> Cover:
    """What a document without a cover still needs: whose it is, and a title for its properties."""
    words = (kind.title[language], plan.title.in_language(language))
    return Cover(plan.authority.name.in_language(language), ": ".join(filter(None, words)))


def footer(plan: Plan, language: str) -> str:
    """Whose document it is and how to reach them: name, contact and business id."""
    authority = plan.authority
    contact = authority.contact.line(language) if authority.contact else ""
    business_id = (
        f"{label('value.business_id', language)} {authority.business_id}"
        if authority.business_id
        else ""
    )
    parts = (authority.name.in_language(language), contact, business_id)
    return " · ".join(part for part in parts if part)
