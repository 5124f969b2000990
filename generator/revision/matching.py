"""Which thing of an old row of things is which of the new row: by key first, then by likeness."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WORD = re.compile(r"\w+")
_STEM = 5  # so many letters tell a Finnish word whatever its ending
_ALIKE = 0.4
_ALIKE_ALONE = 0.2  # for the only ones between two that stand
_ALIKE_UNDER_ANOTHER_KEY = 0.6
# Beyond so many pairs between two fixed points only keys and equal text are looked at.
_MOST_PAIRS = 400_000

Pair = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Thing:
    """One of a row: only things of one `kind` match; `key` names it, `print` is its whole text."""

    kind: Hashable
    print: str
    stems: Counter[str]
    key: Hashable = None


def thing(kind: Hashable, text: str, key: Hashable = None) -> Thing:
    """A thing with the text, whose words are told apart by their stems."""
    words = (word.lower() for word in _WORD.findall(text))
    return Thing(kind, text, Counter(w if w[0].isdigit() else w[:_STEM] for w in words), key)


def likeness(old: Thing, new: Thing) -> float:
    """The share of common words, from 0 to 1; two things without words are alike."""
    total = old.stems.total() + new.stems.total()
    if not total:
        return 1.0 if old.print == new.print else 0.0
    return 2 * (old.stems & new.stems).total() / total


def align(old: Sequence[Thing], new: Sequence[Thing]) -> list[Pair]:
    """Both rows in one, in order: pairs that match, and None beside what has no match.

    What stands at another place among the others has no match here. Between two matches what is
    gone stands before what is new.
    """
    fixed = _chain(_sure(old, new))
    ends = [(-1, -1), *fixed, (len(old), len(new))]
    pairs: list[Pair] = []
    for (i, j), (k, m) in pairwise(ends):
        pairs += _between(old, new, range(i + 1, k), range(j + 1, m))
        if (k, m) != ends[-1]:
            pairs.append((k, m))
    return pairs


def _sure(old: Sequence[Thing], new: Sequence[Thing]) -> list[tuple[int, int, int]]:
    """The pairs of one key or one text that nothing else has, each with its weight."""
    weights: dict[tuple[int, int], int] = {}
    for name, weight in ((_key, 3), (_text, 2)):
        before, after = _only(old, name), _only(new, name)
        for value in before.keys() & after.keys():
            pair = before[value], after[value]
            weights[pair] = weights.get(pair, 0) + weight
    return sorted((i, j, weight) for (i, j), weight in weights.items())


def _key(each: Thing) -> Hashable:
    return None if each.key is None else (each.kind, each.key)


def _text(each: Thing) -> Hashable:
    return (each.kind, each.print)


def _only(things: Sequence[Thing], name: Callable[[Thing], Hashable]) -> dict[Hashable, int]:
    named = [(name(each), i) for i, each in enumerate(things)]
    counts = Counter(value for value, _ in named)
    return {value: i for value, i in named if value is not None and counts[value] == 1}


def _chain(pairs: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The heaviest of the chains that go forward on both sides."""
    best: list[tuple[int, int]] = []  # weight, the pair before
    for at, (i, j, weight) in enumerate(pairs):
        before = ((best[b][0], b) for b in range(at) if pairs[b][0] < i and pairs[b][1] < j)
        heaviest = max(before, default=(0, -1))
        best.append((heaviest[0] + weight, heaviest[1]))
    chain = []
    at = max(range(len(best)), key=lambda b: best[b][0], default=-1)
    while at >= 0:
        chain.append(pairs[at][:2])
        at = best[at][1]
    return chain[::-1]


def _between(old: Sequence[Thing], new: Sequence[Thing], rows: range, columns: range) -> list[Pair]:
    """The pairs between two fixed points: those whose likeness is greatest in all."""
    matches: list[tuple[int, int]] = []
    if 0 < len(rows) * len(columns) <= _MOST_PAIRS:
        alone = len(rows) == len(columns) == 1
        scores = [[_score(old[i], new[j], alone=alone) for j in columns] for i in rows]
        matches = [(rows[i], columns[j]) for i, j in _best(scores)]
    return list(_filled(rows, columns, matches))


def _score(old: Thing, new: Thing, *, alone: bool) -> float:
    if old.kind != new.kind:
        return 0.0
    least = _ALIKE_ALONE if alone else _ALIKE
    if old.key != new.key and None not in (old.key, new.key):
        least = _ALIKE_UNDER_ANOTHER_KEY
    score = likeness(old, new)
    return score if score >= least else 0.0


def _best(scores: list[list[float]]) -> list[tuple[int, int]]:
    """The matches in order whose scores sum to the most."""
    height, width = len(scores), len(scores[0])
    sums = [[0.0] * (width + 1) for _ in range(height + 1)]
    for i in range(height - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            match = scores[i][j] + sums[i + 1][j + 1] if scores[i][j] else 0.0
            sums[i][j] = max(match, sums[i + 1][j], sums[i][j + 1])
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < height and j < width:
        if scores[i][j] and sums[i][j] == scores[i][j] + sums[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif sums[i][j] == sums[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _filled(rows: range, columns: range, matches: list[tuple[int, int]]) -> Iterator[Pair]:
    i, j = rows.start, columns.start
    for k, m in [*matches, (rows.stop, columns.stop)]:
        yield from ((gone, None) for gone in range(i, k))
        yield from ((None, added) for added in range(j, m))
        if k < rows.stop and m < columns.stop:
            yield k, m
        i, j = k + 1, m + 1
