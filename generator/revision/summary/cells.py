"""Numbers in cells of tables and in figures: which of them a plan gives, which it computes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.document.blocks import Column, Document, Figure, Row
from generator.document.inlines import text_of
from generator.locale import label
from generator.plan.plan import Plan
from generator.revision.align import compare
from generator.revision.changes import found_changes
from generator.revision.found import Context, Found
from generator.revision.summary.leaves import Leaves
from generator.revision.summary.lines import Lines
from generator.revision.summary.quantities import is_date, quantity
from generator.revision.summary.sightings import (
    Sighting,
    at,
    cell_name,
    entry_of,
    number_entry,
    sighted,
)

_ASPECTS = {"value": "", "share": "share", "change": "change_percent"}


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads the changes of cells in a document of the plan."""

    marked: Document
    plan: Plan
    lines: Lines
    leaves: Leaves

    def read(self, found: Found) -> Iterator[Sighting]:
        """The change of a cell: of a fact, a name, a number or words."""
        row, column = found.context.row, found.context.column
        assert row
        assert column
        fact, what = self._fact(found.context)
        if fact and what == "when":
            name, path = self.lines.facts.label(fact), f"facts.{fact}.as_of"
            entry = entry_of(found, "decision", thing="as_of", name=name, path=path)
            yield Sighting(("as_of", entry.old, entry.new), entry)
        elif fact:
            shown = found.change.old, found.change.new
            yield self.lines.fact(found, fact, _ASPECTS[what], shown)
        elif _is_name(found, row, column):
            yield sighted(entry_of(found, "text", kind="renamed", thing="row"))
        else:
            yield from self._value(found, row, column)

    def _value(self, found: Found, row: Row, column: Column) -> Iterator[Sighting]:
        change, name = found.change, cell_name(found.context)
        old, new = (quantity(text, column.unit) for text in (change.old, change.new))
        if column.kind == "text" or not (old or new):
            yield from self.lines.read(found, name)
            return
        is_sum = _is_sum(found.context)
        place = at(found.context, row, text_of(column.label), is_sum=is_sum)
        leaf = "" if is_sum else self.leaves.claim(place.holder, row, old, new)
        path = leaf or row.source or change.source
        own = {"name": name, "path": path, "is_sum": is_sum}
        entry = number_entry(found, change.old, change.new, column.unit, **own)
        is_input = bool(leaf) or not (is_sum or self.leaves.is_known(row.source))
        node = ("input", leaf) if leaf else ("cell", path, name)
        yield Sighting(node, entry, is_input, place)

    def _fact(self, context: Context) -> tuple[str, str]:
        """The fact, and what of it, that a row of facts or of a figure of facts shows."""
        assert context.row
        assert context.column
        source, title = context.row.source, text_of(context.column.label)
        if source.startswith("facts."):
            for key in ("value", "share", "change", "when"):
                if title == label(f"column.{key}", self.marked.language):
                    return source.removeprefix("facts."), key
        figure = next((each for each in self.plan.figures() if each.path == source), None)
        name = text_of(context.row.cells[0])
        for fact in figure.data if figure and isinstance(figure.data, list) else ():
            if fact in self.lines.facts.new and self.lines.facts.label(fact) == name:
                return str(fact), "value"
        return "", ""

    def figure(self, found: Found) -> Iterator[Sighting]:
        """The numbers that a figure drawn anew shows, or that nothing but its form changed."""
        new = found.parts[0]
        assert isinstance(new, Figure)
        cells = list(self._figure_cells(found, new))
        if cells:
            yield from cells
        else:
            yield sighted(entry_of(found, "form", name=text_of(new.caption)))

    def _figure_cells(self, found: Found, new: Figure) -> Iterator[Sighting]:
        old = found.was.parts[0] if found.was else None
        if not (isinstance(old, Figure) and old.data and new.data):
            return
        bare = replace(self.marked, was=None, footnotes={})
        was, stands = (replace(bare, blocks=(data,)) for data in (old.data, new.data))
        context = replace(found.context, holder=new)
        for each in found_changes(compare(was, stands)):
            if each.change.thing == "cell":
                inner = replace(context, row=each.context.row, column=each.context.column)
                yield from self.read(replace(each, context=inner))


def _is_name(found: Found, row: Row, column: Column) -> bool:
    """Whether the cell names its row."""
    words = column.kind == "text" and not is_date(found.change.new)
    return words and row.kind == "body" and row.cells[0] is found.line


def _is_sum(context: Context) -> bool:
    """Whether the cell stands in a row of sums that the program adds up."""
    row, holder = context.row, context.holder
    assert row
    sums = row.kind in {"subtotal", "total"}
    return sums and row.source in {"", holder.source if holder else ""}
