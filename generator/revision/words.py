"""What changed in a line: sentence by sentence, then word by word, so that it reads well."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby, takewhile, zip_longest

from generator.document.inlines import (
    Deletion,
    Emphasis,
    Inline,
    Inlines,
    Insertion,
    Link,
    Renewal,
    Strong,
)
from generator.document.marked import joined
from generator.revision.matching import align, likeness, thing
from generator.revision.tokens import Token, sentences, tokens

# A token of the old line, of the new one, or of both where they read the same.
Step = tuple[Token | None, Token | None]
Line = Sequence[Token]

_SMALL_WORD = 3  # letters: «ja», «on», «sen»
_WIDE_CHANGE = 3  # words
_SAME_STEM = 0.5  # of the letters of the shorter word
_SHORT_LINE = 4  # words
_LITTLE = 0.3  # of the letters of a line: when no more stays, the line was rewritten
_SAME_STEMS = 0.5  # of the words of a line: their endings changed, not the words
_MUCH_LESS = 0.8


def compare_words(old: Inlines, new: Inlines, notes: Mapping[str, str]) -> Inlines:
    """The new inlines with what was added and what was taken away marked.

    `notes` gives for each footnote that stood in the old document too its key in the new one, and
    for a chapter that has another id there that id.
    """
    before, after = list(tokens(old, notes)), list(tokens(new))
    same = [token.key for token in before] == [token.key for token in after]
    steps: list[Step] = list(zip(before, after, strict=True)) if same else _steps(before, after)
    return _built([_piece(step) for step in steps], 0)


def _steps(old: Line, new: Line) -> list[Step]:
    """By sentence; by words alone where a sentence was split in two, or two became one."""
    before, after = sentences(old), sentences(new)
    if len(before) == len(after) == 1:
        return _by_word(old, new)
    pairs = align(*([thing("", _text(part)) for part in parts] for parts in (before, after)))
    steps: list[Step] = []
    for i, j in pairs:
        was = before[i] if i is not None else []
        stands = after[j] if j is not None else []
        steps += _by_word(was, stands) if was and stands else _replaced(was, stands)
    if not any(None in pair for pair in pairs):
        return steps
    whole = _by_word(old, new)
    return whole if _size(whole) < _MUCH_LESS * _size(steps) else steps


def _text(line: Line) -> str:
    return "".join(token.text for token in line)


def _replaced(old: Line, new: Line) -> list[Step]:
    return [*((token, None) for token in old), *((None, token) for token in new)]


def _size(steps: Sequence[Step]) -> int:
    """How many letters were changed."""
    return sum(
        token.letters for step in steps if None in step for token in step if token is not None
    )


def _by_word(old: Line, new: Line) -> list[Step]:
    matcher = SequenceMatcher(None, [t.key for t in old], [t.key for t in new], autojunk=False)
    runs: list[_Run] = []
    for tag, i, k, j, m in matcher.get_opcodes():
        equal = tag == "equal"
        pieces = old[i:k], new[j:m]
        runs.append(_Run(equal, list(zip(*pieces, strict=True)) if equal else _replaced(*pieces)))
    steps = [step for run in _slid(_cleaned(runs)) for step in run.steps]
    return _replaced(old, new) if _is_rewritten(old, new, steps) else steps


def _is_rewritten(old: Line, new: Line, steps: Sequence[Step]) -> bool:
    """Whether so little of a line stays that its pieces would only confuse."""
    total = sum(token.letters for token in (*old, *new))
    words = max(sum(1 for token in line if token.letters > 1) for line in (old, new))
    little = words > _SHORT_LINE and total - _size(steps) < _LITTLE * total
    return little and likeness(thing("", _text(old)), thing("", _text(new))) < _SAME_STEMS


@dataclass(slots=True)
class _Run:
    """Neighbouring steps that all changed, the old tokens before the new ones, or all did not."""

    equal: bool
    steps: list[Step]

    @property
    def old(self) -> list[Token]:
        return [old for old, _ in self.steps if old is not None]

    @property
    def new(self) -> list[Token]:
        return [new for _, new in self.steps if new is not None]


def _cleaned(runs: list[_Run]) -> list[_Run]:
    """The runs without what stayed between two changes by coincidence alone."""
    for is_coincidence in (_is_loose, _is_small):
        runs = _merged(runs, is_coincidence)
    return runs


def _merged(runs: list[_Run], is_coincidence: Callable[[_Run, _Run, _Run], bool]) -> list[_Run]:
    kept: list[_Run] = []
    for run, after in zip_longest(runs, runs[1:]):
        equal = run.equal and not (kept and after and is_coincidence(kept[-1], run, after))
        if equal or not kept or kept[-1].equal:
            kept.append(_Run(equal, run.steps))
        else:
            last = kept.pop()
            kept.append(_Run(False, _replaced([*last.old, *run.old], [*last.new, *run.new])))
    return kept


def _is_loose(before: _Run, run: _Run, after: _Run) -> bool:
    """Whether but a space, a sign or a letter stays between two words that became others."""
    both = all(side for each in (before, after) for side in (each.old, each.new))
    inflected = _is_inflected(before) or _is_inflected(after)
    return both and not inflected and max(token.letters for token in run.old) <= 1


def _is_small(before: _Run, run: _Run, after: _Run) -> bool:
    """Whether but small words stay between two wide changes."""
    wide = all(_words(each) >= _WIDE_CHANGE for each in (before, after))
    return wide and max(token.letters for token in run.old) <= _SMALL_WORD


def _words(run: _Run) -> int:
    """The fewer of the words gone and added, for a change that is both."""
    return min(sum(1 for token in side if token.letters > 1) for side in (run.old, run.new))


def _is_inflected(run: _Run) -> bool:
    """Whether one word became another form of itself, or one number another number."""
    old, new = ([token for token in side if token.letters] for side in (run.old, run.new))
    if len(old) != 1 or len(new) != 1:
        return False
    was, stands = old[0].text.lower(), new[0].text.lower()
    if was[:1].isdigit() or stands[:1].isdigit():
        return was[:1].isdigit() and stands[:1].isdigit()
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, stands, strict=False))
    )
    return same >= _SMALL_WORD and same >= _SAME_STEM * min(len(was), len(stands))


def _slid(runs: list[_Run]) -> list[_Run]:
    """The runs where what is only new or only gone ends with its space instead of beginning so."""
    for at in range(1, len(runs) - 1):
        before, run, after = runs[at - 1 : at + 2]
        side = run.new if not run.old else run.old if not run.new else []
        following = after.steps[0]
        if not side[1:] or not side[0].is_space or following[0] is None:
            continue
        if run.equal or following[0].key != side[0].key:
            continue
        added = not run.old
        pair: Step = (following[0], side[0]) if added else (side[0], following[1])
        moved: Step = (None, following[1]) if added else (following[0], None)
        before.steps.append(pair)
        run.steps = [*run.steps[1:], moved]
        after.steps = after.steps[1:]
    return runs


# A leaf with what stands around it and what became of it.
_Piece = tuple[Inlines, type[Insertion] | type[Deletion] | type[Renewal] | None, Inline, Inline]


def _piece(step: Step) -> _Piece:
    old, new = step
    if old is None:
        assert new is not None
        return new.wraps, Insertion, new.leaf, new.leaf
    if new is None:
        return old.wraps, Deletion, old.leaf, old.leaf
    return new.wraps, None if old.leaf == new.leaf else Renewal, new.leaf, old.leaf


def _built(pieces: list[_Piece], depth: int) -> Inlines:
    """The leaves within their emphasis and links again, marks innermost."""
    built: list[Inline] = []
    for wrap, group in groupby(pieces, lambda piece: piece[0][depth : depth + 1]):
        within = list(group)
        match wrap:
            case ((Emphasis() | Strong() | Link()) as container,):
                built.append(replace(container, children=_built(within, depth + 1)))
            case _:
                built += _leaves(within)
    return joined(tuple(built))


def _leaves(pieces: list[_Piece]) -> Iterator[Inline]:
    for mark, group in groupby(pieces, lambda piece: piece[1]):
        within = list(group)
        leaves = joined(tuple(leaf for _, _, leaf, _ in within))
        if mark is Renewal:
            yield Renewal(leaves, joined(tuple(was for _, _, _, was in within)))
        elif mark is not None:
            yield mark(leaves)
        else:
            yield from leaves
