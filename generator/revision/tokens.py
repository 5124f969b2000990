"""Tokens: the smallest pieces of a line that a revision changes as a whole."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.document.blocks import UnknownBlockError
from generator.document.inlines import (
    Code,
    Emphasis,
    FactValue,
    FootnoteMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Plain,
    Reference,
    Strong,
    text_of,
)
from generator.locale import NBSP

# An address; a number with its thousands, decimals and unit, a date or years; a word with its
# hyphens and endings («TE-palvelut», «EU:n»); a space; any other character.
_PIECE = re.compile(
    r"(?:https?://|www\.)\S*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|(?:(?<!\w)[−–-])?\d+(?:{NBSP}\d{{3}}(?!\d))*(?:[.,:–/-]\d+)*"
    rf"(?:{NBSP}[^\s\d.,;:()]+(?:\.(?={NBSP}))?)*(?::\w+)?(?!\w)"
    r"|\w+(?:[-‑:'’]\w+)*[-‑]?|\s+|.",
    re.DOTALL,
)
_SENTENCE_END = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a line: `leaf` within `wraps` (emphasis and links, the outermost first, empty).

    Tokens of one `key` read the same; `text` is what a reader sees.
    """

    key: Hashable
    text: str
    leaf: Inline
    wraps: Inlines = ()

    @property
    def letters(self) -> int:
        """How many letters and digits the token has; a footnote mark counts as a word."""
        return sum(map(str.isalnum, self.text)) if self.text else 2

    @property
    def is_space(self) -> bool:
        """Whether the token is nothing but space."""
        return self.text.isspace() and isinstance(self.leaf, Plain)


def tokens(
    inlines: Inlines, notes: Mapping[str, str] | None = None, wraps: Inlines = ()
) -> Iterator[Token]:
    """The tokens of the inlines.

    For an old line `notes` gives the keys that its footnotes have in the new document, and the ids
    of chapters that have another one there. Raises UnknownBlockError on an inline that it does not
    know and on marks of changes.
    """
    form = tuple(
        (type(wrap).__name__, wrap.url if isinstance(wrap, Link) else "") for wrap in wraps
    )
    for inline in inlines:
        match inline:
            case Plain(text, language):
                own = (*form, language) if language else form
                for piece in _PIECE.findall(text):
                    yield Token((own, piece), piece, Plain(piece, language), wraps)
            case FactValue(text=text):
                yield Token((form, text), text, inline, wraps)
            case Emphasis(children) | Strong(children) | Link(_, children):
                yield from tokens(children, notes, (*wraps, replace(inline, children=())))
            case Code(text):
                yield Token((form, Code, text), text, inline, wraps)
            case Reference():
                target = (notes or {}).get(inline.target, inline.target)
                yield Token((form, Reference, target, inline.lead), inline.text, inline, wraps)
            case FootnoteMark():
                yield Token((form, FootnoteMark, _note(inline.key, notes)), "", inline, wraps)
            case LineBreak():
                yield Token((form, LineBreak), text_of((inline,)), inline, wraps)
            case _:
                raise UnknownBlockError(inline)


def _note(key: str, notes: Mapping[str, str] | None) -> Hashable:
    return key if notes is None else notes.get(key, ("old", key))


def ends_sentence(before: str, after: str) -> bool:
    """Whether a sentence ends in the space between two texts.

    It does where neither a small letter nor a digit follows a full stop, so that an abbreviation
    («mm. kunnat», «dvs. 46,8 %») ends none.
    """
    first = after[:1]
    return before[-1:] in _SENTENCE_END and not (first.islower() or first.isdigit())


def sentences(line: Sequence[Token]) -> list[list[Token]]:
    """The tokens by sentence, the space after a sentence with it."""
    parts: list[list[Token]] = [[]]
    for i, token in enumerate(line):
        parts[-1].append(token)
        after = line[i + 1 : i + 2]
        if i and token.is_space and after and ends_sentence(line[i - 1].text, after[0].text):
            parts.append([])
    return [part for part in parts if part]
