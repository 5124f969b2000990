"""Breaking labels into lines by their measured width, Finnish compounds included."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Measure = Callable[[str], float]
"""The width of a text in millimetres."""

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_SPACES = re.compile("[ \t\r\n]+")
_AFTER_JOINT = re.compile(r"(?<=\w[-–/]|[-–]/)(?=[^\W\d_])")  # not in «301–400»
# A syllable begins before a consonant and a vowel: the one rule of Finnish hyphenation that
# needs no dictionary. Two letters at least stay on either side.
_SYLLABLE = re.compile(r"(?<=[^\W\d_]{2})(?=[bcdfghjklmnpqrstvwxz][aeiouyäöå])", re.IGNORECASE)


def wrap(text: str, width: float, measure: Measure) -> list[str]:
    """The lines of a text, none wider than `width` unless a single letter is.

    Breaks at spaces, then after hyphens and slashes, and inside a word only where the word
    alone is too wide: at its soft hyphens if it has any, else between syllables.
    """
    lines: list[str] = []
    line = ""
    for word in _SPACES.split(text.strip()):
        spaced = f"{line} {word}" if line else word
        if measure(_shown(spaced)) <= width:
            line = spaced
            continue
        if line and measure(_shown(word)) <= width and not _fills(line, word, width, measure):
            lines.append(line)
            line = word
            continue
        *whole, line = _pieced(line, word, width, measure)
        lines.extend(whole)
    return [_shown(line) for line in (*lines, line)]


def widest_part(text: str, measure: Measure) -> float:
    """The width that a text needs so that no word of it is hyphenated."""
    return max(measure(_shown(part)) for word in _SPACES.split(text) for part in _parts(word))


def _shown(text: str) -> str:
    return text.replace(SOFT_HYPHEN, "")


def _parts(word: str) -> list[str]:
    return _AFTER_JOINT.split(word)


def _fills(line: str, word: str, width: float, measure: Measure) -> bool:
    """Whether the first part of a joined word still goes on the line."""
    first = _parts(word)[0]
    return first != word and measure(_shown(f"{line} {first}")) <= width


def _pieced(line: str, word: str, width: float, measure: Measure) -> Iterator[str]:
    """The lines that come of adding a word that does not fit whole."""
    space = " " if line else ""
    for part in _parts(word):
        if measure(_shown(line + space + part)) <= width:
            line, space = line + space + part, ""
            continue
        if line:
            yield line
        *whole, line = _hyphenated(part, width, measure)
        yield from whole
        space = ""
    yield line


def _hyphenated(part: str, width: float, measure: Measure) -> Iterator[str]:
    soft = SOFT_HYPHEN in part
    syllables = part.split(SOFT_HYPHEN) if soft else _SYLLABLE.split(part)
    line = ""
    for left, syllable in zip(range(len(syllables) - 1, -1, -1), syllables, strict=True):
        if measure(f"{line}{syllable}{'-' if left else ''}") <= width or not line:
            line += syllable
            continue
        yield from _cut(f"{line}-", width, measure)
        line = syllable
    yield from _cut(line, width, measure)


def _cut(text: str, width: float, measure: Measure) -> Iterator[str]:
    """The last resort: a piece without any place to break, cut letter by letter."""
    line = ""
    for letter in text:
        if line and measure(line + letter) > width:
            yield line
            line = ""
        line += letter
    yield line
