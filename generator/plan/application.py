"""An application form: its questions and the municipality's answers."""

from __future__ import annotations

from pydantic import Field

from generator.plan.chapter import Chapter, Content
from generator.plan.part import Part
from generator.plan.values import Day, Identifier, Line, Number, Prose


class ContactPoint(Part):
    """Whom to ask: a role and an official address, never a person."""

    role: Prose
    organisation: Prose | None = None
    email: Line | None = None
    phone: Line | None = None


class Effect(Part):
    """What the applicant expects to change: a fact from a value to a value."""

    fact: Identifier
    target: Number


class Question(Content):
    """A question of the form and its answer."""

    id: Identifier
    question: Prose
    answer: Prose | None = None
    effects: list[Effect] = Field(default_factory=list)


class Eligibility(Part):
    """A threshold of the call and, where it is not met, the grounds for an exemption."""

    criterion: Prose
    fact: Identifier
    threshold: Number
    exemption: Prose | None = None


class Signature(Part):
    """A line for a signature: role and organisation; the day once it is signed."""

    role: Prose
    organisation: Prose
    day: Day | None = None


class Application(Chapter):
    """The form as filled in."""

    recipient: Prose | None = None
    deadline: Day | None = None
    contacts: list[ContactPoint] = Field(default_factory=list)
    questions: list[Question] = Field(default_factory=list)
    eligibility: list[Eligibility] = Field(default_factory=list)
    signatures: list[Signature] = Field(default_factory=list)
