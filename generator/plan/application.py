"""An application form: its questions and the municipality's answers."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.plan.chapter import Chapter, Content
from generator.plan.part import Part
from generator.plan.values import Day, Identifier, Line, Number, Prose

Expectation = Literal[
    "municipalities",
    "contacts",
    "figures",
    "amounts",
    "itemisation",
    "parties",
    "schedule",
]
"""What a question asks for, beyond words: names of municipalities, an address, any figure, money
or person-years, two of those or a table, an organisation, a year or a day."""
Bound = Literal["minimum", "maximum"]


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
    """A question of the form and its answer; `asks` replaces what the known form asks for."""

    id: Identifier
    question: Prose
    asks: list[Expectation] = Field(default_factory=list)
    answer: Prose | None = None
    effects: list[Effect] = Field(default_factory=list)


class Eligibility(Part):
    """A threshold of the call and, where it is not met, the grounds for an exemption.

    `bound` tells whether the threshold is the least or the most that the fact may be.
    """

    criterion: Prose
    fact: Identifier
    threshold: Number
    bound: Bound = "minimum"
    exemption: Prose | None = None


class Signature(Part):
    """A line for a signature: role and organisation; the day once it is signed."""

    role: Prose
    organisation: Prose
    day: Day | None = None


class Application(Chapter):
    """The form as filled in; `form` names a form whose questions are known."""

    form: Line | None = None
    recipient: Prose | None = None
    deadline: Day | None = None
    contacts: list[ContactPoint] = Field(default_factory=list)
    questions: list[Question] = Field(default_factory=list)
    eligibility: list[Eligibility] = Field(default_factory=list)
    signatures: list[Signature] = Field(default_factory=list)
