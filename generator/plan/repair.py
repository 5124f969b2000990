"""A plan from what fits of one that does not: drafts are made of plans that are not yet in order.

What does not fit is left out, and a text that is missing is filled with a mark of the gap. The
findings of the ordinary reading tell of each; nothing is repaired in silence.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic import ValidationError

from generator.locale import label
from generator.plan.plan import Plan
from generator.plan.reading import walk
from generator.source import MarkedList, MarkedMap, MarkedText, Value

_MOST_ROUNDS = 50


def read_what_fits(root: MarkedMap, language: str) -> Plan | None:
    """The plan without the values that do not fit; None where too little is left of it.

    The root stays as it is. A part of a list or of a mapping is left out as small as possible.
    """
    repair = _Repair(_copied(root), label("draft.gap", "sv" if language == "sv" else "fi"))
    for _ in range(_MOST_ROUNDS):
        try:
            return Plan.model_validate(repair.root)
        except ValidationError as error:
            faults = [(details["type"], details["loc"]) for details in error.errors()]
        # From the end, so that the places of earlier items in lists stay as they are.
        if not all(repair.mend(kind, loc) for kind, loc in reversed(faults)):
            return None
    return None


def _copied(root: MarkedMap) -> MarkedMap:
    """The mapping with containers of its own; the texts in them are shared."""
    items = {key: _copy_of(below) for key, below in root.items()}
    return MarkedMap(items, root.span, root.path, root.key_spans)


def _copy_of(value: Value) -> Value:
    if isinstance(value, MarkedMap):
        return _copied(value)
    if isinstance(value, MarkedList):
        return MarkedList((_copy_of(below) for below in value), value.span, value.path)
    return value


@dataclass(slots=True)
class _Repair:
    """The values under repair and the texts that were filled in."""

    root: MarkedMap
    gap: str
    filled: set[str] = field(default_factory=set)

    def mend(self, kind: str, loc: tuple[int | str, ...]) -> bool:
        """Fill what is missing, leave out what is wrong; False where the plan as a whole is."""
        node, _, steps = walk(self.root, loc)
        if kind != "missing" or not isinstance(node, MarkedMap):
            return self._leave_out(steps)
        key = str(loc[-1])
        path = f"{node.path}.{key}" if node.path else key
        if path in self.filled:  # no text is wanted there: nothing can stand in for it
            return self._leave_out(steps)
        self.filled.add(path)
        node[key] = MarkedText(self.gap, node.span, path)
        return True

    def _leave_out(self, steps: list[int | str]) -> bool:
        if not steps:
            return False
        *above, last = steps
        holder, _, taken = walk(self.root, tuple(above))
        if len(taken) < len(above):  # gone already with what held it
            return True
        if isinstance(holder, MarkedMap):
            holder.pop(str(last), None)
        elif isinstance(holder, MarkedList) and isinstance(last, int) and last < len(holder):
            del holder[last]
        return True
