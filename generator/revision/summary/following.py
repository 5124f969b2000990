"""Numbers that follow from others are told under them, not as changes of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.locale import format_number
from generator.revision.summary.inputs import Facts, title_of
from generator.revision.summary.leaves import Leaves
from generator.revision.summary.merging import Merged
from generator.revision.summary.model import Entry
from generator.revision.summary.quantities import difference, quantity
from generator.revision.summary.sightings import At


@dataclass(slots=True)
class Following:
    """Finds out what follows from what.

    A number that follows from several changes is told under the last of them. What no document
    shows is told all the same where something that is shown follows from it.
    """

    facts: Facts
    leaves: Leaves
    inputs: list[Merged] = field(default_factory=list)
    hidden: dict[str, Merged] = field(default_factory=dict)
    columns: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def told(self, changes: Sequence[Merged]) -> list[Merged]:
        """The changes of the plan's own numbers with what follows from each, and all others."""
        self.inputs = [each for each in changes if each.is_input and each.entry.group == "number"]
        computed = [each for each in changes if not each.is_input]
        for each in sorted(computed, key=lambda change: any(at.is_sum for at in change.cells)):
            self._explain(each)
        order = [*changes]
        for each in self.hidden.values():
            first = next(i for i, c in enumerate(order) if each.entry.path in c.entry.of)
            order.insert(first, each)
        roots = [each for each in order if not each.entry.of]
        places = {each.entry.path: i for i, each in enumerate(roots)}
        for each in order:
            if each.entry.of:
                root = roots[max(places[path] for path in each.entry.of)]
                root.entry = replace(root.entry, computed=(*root.entry.computed, each.entry))
        return roots

    def _explain(self, change: Merged) -> None:
        """Say from which changes of inputs the number follows."""
        causes = list(change.entry.of) or list(self._of_cells(change.cells))
        shown = {each.entry.path for each in self.inputs}
        for path in causes:
            if path not in shown and path not in self.hidden:
                self.hidden[path] = self._hidden(path, change)
        change.entry = replace(change.entry, of=tuple(dict.fromkeys(causes)))
        for cell in change.cells:
            self.columns.setdefault((cell.holder, cell.column), set()).update(causes)

    def _of_cells(self, cells: Iterable[At]) -> Iterator[str]:
        """The inputs of the same row; for a sum those of the same column and whole rows."""
        for cell in cells:
            yield from (each.entry.path for each in self.inputs if _feeds(each.cells, cell))
            if cell.is_sum:
                yield from sorted(self.columns.get((cell.holder, cell.column), ()))
            else:
                yield from self._beside(cell)

    def _beside(self, cell: At) -> Iterator[str]:
        """The numbers that the table's part has beside its rows."""
        for path, _, _ in self.leaves.changed(cell.source):
            if "[" not in path.removeprefix(cell.source):
                yield path

    def _hidden(self, path: str, follower: Merged) -> Merged:
        """The change of an input that the document does not show."""
        fact = path.split(".")[1] if path.startswith("facts.") else ""
        if fact:
            aspect = "previous" if path.endswith("previous.value") else ""
            old, new = self.facts.printed(fact, aspect) or ("", "")
            name = self.facts.label(fact)
        else:
            (_, was, stands), *_ = self.leaves.changed(path)
            old, new = (format_number(n, language=self.facts.language) for n in (was, stands))
            name = title_of(self.leaves.new.plan, path, self.facts.language)
        numbers = quantity(old), quantity(new)
        entry = Entry(
            group="number",
            kind="changed",
            thing="fact" if fact else "number",
            name=name,
            old=old,
            new=new,
            path=path,
            places=(),
            unit=numbers[1].unit if numbers[1] else "",
            difference=difference(*numbers),
        )
        return Merged(entry, follower.home)


def _feeds(inputs: Sequence[At], cell: At) -> bool:
    """Whether one of the changed cells goes into a computed one."""
    for at in inputs:
        if at.holder == cell.holder and (
            at.column in {"", cell.column} if cell.is_sum else at.row == cell.row
        ):
            return True
    return False
