"""An application form: its questions and the municipality's answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from generator.locale import round_half_up
from generator.plan.annexes import Annex
from generator.plan.chapter import Chapter, Content
from generator.plan.data_table import Cell, DataColumn, DataRow, DataTable, only_filled
from generator.plan.facts import Fact, FactBook, if_known
from generator.plan.part import Part
from generator.plan.table import TablePart
from generator.plan.values import Day, Identifier, Line, Number, Prose, Text, Words

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
    email: Words | None = None
    phone: Words | None = None


class Effects(TablePart):
    """What the applicant expects to change: facts, each from its `previous` value to its own."""

    id: Identifier
    facts: list[Identifier] = Field(min_length=1)

    def table(self, book: FactBook) -> DataTable:
        """A row a fact: the level before, the level aimed at and how many times the former it is.

        A fact without a previous value leaves the last column, and that of the level, empty.
        """
        columns = [
            DataColumn("label", Text.of_label("column.effect"), weight=2.4),
            DataColumn("before", Text.of_label("column.before"), "number"),
            DataColumn("after", Text.of_label("column.after"), "number"),
            DataColumn("unit", Text.of_label("column.unit")),
            DataColumn("factor", Text.of_label("column.factor"), "number", "", 1),
        ]
        rows = [_effect(name, book) for name in self.facts if name in book]
        return only_filled(self.as_table(Text.of_label("table.effects"), columns, rows))


def _effect(name: str, book: FactBook) -> DataRow:
    fact = book.fact(name)
    decimals = book.decimals(name)
    before = if_known(book.previous, name)
    if before is not None and decimals is not None:
        before = round_half_up(before, decimals)
    unit = Text.of(fact.unit) if fact.unit else None
    factor = if_known(book.factor, name)
    cells: tuple[Cell, ...] = (fact.label, before, if_known(book.rounded, name), unit, factor)
    return DataRow(cells, path=fact.path, approximate=_is_about(fact, book))


def _is_about(fact: Fact, book: FactBook) -> bool:
    """Whether either level is approximate, and with it how many times the former the latter is."""
    earlier = fact.previous.fact if fact.previous else None
    return fact.approximate or bool(earlier and earlier in book and book.fact(earlier).approximate)


class Question(Content):
    """A question of the form and its answer; `asks` replaces what the known form asks for.

    A long question has a short `title`, which is then its heading.
    """

    id: Identifier
    title: Prose | None = None
    question: Prose
    asks: list[Expectation] = Field(default_factory=list)
    answer: Prose | None = None
    effects: Effects | None = None

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:
        """The effects."""
        if self.effects:
            yield self.effects.table(facts)


class Eligibility(Part):
    """A threshold of the call and, where it is not met, the grounds for an exemption.

    `bound` tells whether the threshold is the least or the most that the fact may be.
    """

    criterion: Prose
    fact: Identifier
    threshold: Number
    bound: Bound = "minimum"
    exemption: Prose | None = None

    def is_met(self, book: FactBook) -> bool | None:
        """Whether the fact keeps to the threshold; None where its value is not known."""
        value = if_known(book.value, self.fact)
        if value is None:
            return None
        return value >= self.threshold if self.bound == "minimum" else value <= self.threshold


class Signature(Part):
    """A line for a signature: role and organisation; the day once it is signed."""

    role: Prose
    organisation: Prose
    day: Day | None = None


class Application(Chapter):
    """The form as filled in; `form` names a form whose questions are known.

    A plan may hold an application of another time: `as_of` is then the day whose situation and law
    it tells of, and `case_id` its own.
    """

    table_ids = ("contacts-table", "eligibility-table")

    form: Identifier | None = None
    as_of: Day | None = None
    case_id: Line | None = None
    recipient: Prose | None = None
    deadline: Day | None = None
    contacts: list[ContactPoint] = Field(default_factory=list)
    questions: list[Question] = Field(default_factory=list)
    eligibility: list[Eligibility] = Field(default_factory=list)
    signatures: list[Signature] = Field(default_factory=list)
    annexes: list[Annex] = Field(default_factory=list)

    def typed_tables(self, facts: FactBook) -> Iterator[DataTable]:
        """The contacts and the thresholds of the call."""
        if self.contacts:
            yield self._contacts()
        if self.eligibility:
            yield self._eligibility(facts)

    def _contacts(self) -> DataTable:
        columns = (
            DataColumn("role", Text.of_label("column.role")),
            DataColumn("organisation", Text.of_label("column.organisation")),
            DataColumn("email", Text.of_label("column.email")),
            DataColumn("phone", Text.of_label("column.phone")),
        )
        rows = tuple(
            DataRow((c.role, c.organisation, _line(c.email), _line(c.phone)), path=c.path)
            for c in self.contacts
        )
        path = f"{self.path}.contacts"
        title = Text.of_label("table.contacts")
        return only_filled(DataTable("contacts-table", title, columns, rows, path))

    def _eligibility(self, book: FactBook) -> DataTable:
        columns = (
            DataColumn("criterion", Text.of_label("column.criterion"), weight=2),
            DataColumn("threshold", Text.of_label("column.threshold"), "number"),
            DataColumn("value", Text.of_label("column.actual"), "number"),
            DataColumn("unit", Text.of_label("column.unit")),
            DataColumn("when", Text.of_label("column.when")),
            DataColumn("met", Text.of_label("column.is_met")),
        )
        rows = tuple(_threshold(each, book) for each in self.eligibility)
        facts = [book.fact(each.fact) for each in self.eligibility if each.fact in book]
        origins = tuple(dict.fromkeys(fact.source for fact in facts if fact.source))
        path = f"{self.path}.eligibility"
        title = Text.of_label("table.eligibility")
        made = DataTable("eligibility-table", title, columns, rows, path, origins=origins)
        return only_filled(made)


def _threshold(each: Eligibility, book: FactBook) -> DataRow:
    fact = book.fact(each.fact) if each.fact in book else None
    met = each.is_met(book)
    cells: tuple[Cell, ...] = (
        each.criterion,
        each.threshold,
        if_known(book.rounded, each.fact),
        _line(fact.unit) if fact else None,
        _line(str(fact.as_of)) if fact and fact.as_of else None,
        None if met is None else Text.of_label(f"value.{'met' if met else 'not_met'}"),
    )
    return DataRow(cells, path=each.path)


def _line(words: str | None) -> Text | None:
    return Text.of(words) if words else None
