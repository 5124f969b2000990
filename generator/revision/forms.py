"""Lines that read as before: whether their stress, a mark, an address or signs changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document.inlines import (
    Deletion,
    Emphasis,
    FootnoteMark,
    Inlines,
    Insertion,
    Link,
    Strong,
    text_of,
)
from generator.document.marked import words_after, words_before
from generator.document.revision import Form

_SIGNS = (
    (re.compile(r"\s+"), " "),
    (re.compile("[-‐‑–—−]"), "-"),
    (re.compile('["“”„«»]'), '"'),
    (re.compile("['‘’]"), "'"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r" ?- ?"), "-"),
)


def has_marks(line: Inlines) -> bool:
    """Whether something in the line is new or gone."""
    return any(True for _ in marks(line))


def marks(line: Inlines, address: str = "") -> Iterator[tuple[Insertion | Deletion, str]]:
    """What is new and gone in the line, each with the address that it links to."""
    for inline in line:
        match inline:
            case Insertion() | Deletion():
                yield inline, address
            case Emphasis(children) | Strong(children):
                yield from marks(children, address)
            case Link(url, children):
                yield from marks(children, url)


def form_of(line: Inlines) -> Form:
    """What else than its words changed in the line; nothing where its words did."""
    old, new = text_of(words_before(line)), text_of(words_after(line))
    if old != new:
        return "typography" if _signless(old) == _signless(new) else ""
    found = list(marks(line))
    if any(isinstance(leaf, FootnoteMark) for mark, _ in found for leaf in mark.children):
        return "footnote_mark"
    addresses = [{url for mark, url in found if isinstance(mark, k)} for k in (Deletion, Insertion)]
    return "link" if addresses[0] != addresses[1] else "emphasis"


def _signless(text: str) -> str:
    for sign, one in _SIGNS:
        text = sign.sub(one, text)
    return text.strip()
