"""The words that changed in a marked line, piece by piece, with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.document.inlines import (
    Deletion,
    Emphasis,
    FactValue,
    Inline,
    Inlines,
    Insertion,
    Link,
    Plain,
    Renewal,
    Strong,
    text_of,
)
from generator.locale import NBSP
from generator.revision.summary.model import Excerpt
from generator.revision.tokens import ends_sentence
from generator.revision.words import compare_words

_SPACE = re.compile(r"\s+")
_GAP = 10  # letters between two changes
_AROUND = 30  # letters on each side of what changed


@dataclass(frozen=True, slots=True)
class Swap:
    """What stood in one place of a line and what stands there now; either may be nothing.

    `before` and `after` are the whole new line on both sides. Swaps of one `sentence` stand in
    the same one.
    """

    old: Inlines
    new: Inlines
    before: str
    after: str
    sentence: int

    @property
    def texts(self) -> tuple[str, str]:
        """The words before and after, without space around them."""
        return text_of(self.old).strip(), text_of(self.new).strip()

    def excerpt(self) -> Excerpt:
        """What changed with a few words on each side."""
        old, new = self.texts
        whole = text_of(self.new) or text_of(self.old)
        return Excerpt(
            _last_words(self.before + " " * whole[:1].isspace()),
            old,
            new,
            _first_words(" " * whole[-1:].isspace() + self.after),
        )

    def facts(self) -> Iterator[tuple[FactValue, FactValue]]:
        """The facts whose value is another one now, old and new."""
        gone = {f.fact + "." + f.aspect: f for f in self.old if isinstance(f, FactValue)}
        for fact in self.new:
            if isinstance(fact, FactValue) and (was := gone.get(f"{fact.fact}.{fact.aspect}")):
                yield was, fact

    @property
    def is_fact(self) -> bool:
        """Whether nothing but the value of a fact changed."""
        sides = (self.old, self.new)
        return all(len(side) == 1 for side in sides) and any(True for _ in self.facts())


def swaps(line: Inlines) -> Iterator[Swap]:
    """The changed places of a marked line in order; neighbouring changes are one."""
    runs = list(_runs(line))
    new = [text_of(leaves) if state != "-" else "" for state, leaves in runs]
    at = 0
    while at < len(runs):
        start = at
        while at < len(runs) and runs[at][0] != "=":
            at += 1
        if at > start:
            before, after = "".join(new[:start]), "".join(new[at:])
            old, added = (_side(runs[start:at], state) for state in "-+")
            yield Swap(old, added, before, after, _sentences_ended(before))
        at += 1


def _sentences_ended(text: str) -> int:
    """How many sentences have others after them in the text."""
    spaces = _SPACE.finditer(text.rstrip())
    return sum(ends_sentence(text[: space.start()], text[space.end() :]) for space in spaces)


def excerpts(pieces: Sequence[Swap]) -> tuple[Excerpt, ...]:
    """The places in few words, those that only a little word stands between as one."""
    joined: list[Swap] = []
    for swap in pieces:
        last = joined[-1] if joined else None
        gap = swap.before.removeprefix(last.before + text_of(last.new)) if last else ""
        if last and last.sentence == swap.sentence and len(gap) <= _GAP:
            between = (Plain(gap),)
            old, new = (*last.old, *between, *swap.old), (*last.new, *between, *swap.new)
            joined[-1] = replace(last, old=old, new=new, after=swap.after)
        else:
            joined.append(swap)
    return tuple(swap.excerpt() for swap in joined)


def swaps_of_texts(old: str, new: str) -> Iterator[Swap]:
    """The places where two texts differ."""
    return swaps(compare_words((Plain(old),), (Plain(new),), {}))


def _side(runs: Sequence[tuple[str, Inlines]], state: str) -> Inlines:
    return tuple(leaf for which, leaves in runs if which == state for leaf in leaves)


def _runs(line: Inlines) -> Iterator[tuple[str, Inlines]]:
    """The leaves of the line as gone «-», new «+» or standing «=»; containers are left out."""
    for inline in line:
        match inline:
            case Insertion(children):
                yield "+", children
            case Deletion(children):
                yield "-", children
            case Renewal(children):
                yield "=", children
            case Emphasis(children) | Strong(children) | Link(_, children):
                yield from _runs(children)
            case _:
                yield from _leaf(inline)


def _leaf(leaf: Inline) -> Iterator[tuple[str, Inlines]]:
    if text_of((leaf,)):
        yield "=", (leaf,)


def _last_words(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    return "…" + text[-_AROUND:].replace(NBSP, " ").partition(" ")[2]


def _first_words(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    return text[:_AROUND].replace(NBSP, " ").rpartition(" ")[0] + "…"
