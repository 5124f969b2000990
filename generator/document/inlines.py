"""The inline nodes of a document: what stands within a line of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

TargetKind = Literal["section", "table", "figure", "annex"]


@dataclass(frozen=True, slots=True)
class Plain:
    """Text as it is, typeset: the no-break spaces are already in it.

    `language` is «» for that of the document; a name in another one is read out by its own.
    """

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed text, set in italics."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Strong:
    """Important text, set in bold."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Code:
    """A literal, such as a file name or a case id."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document."""

    url: str
    children: Inlines


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a chapter, table, figure or annex of the same document.

    `lead` is the word before the number in the form that the sentence needs («luvussa»), `number`
    the target's number («3.1»). Before numbering `number` is empty. A target without a number
    (a chapter that is not numbered) is referred to by its title, which then stands in `lead`.
    """

    target: str
    lead: str = ""
    number: str = ""
    kind: TargetKind = "section"

    @property
    def text(self) -> str:
        """The words that a reader sees: «luku 3.1», the space unbreakable."""
        return f"{self.lead}\N{NO-BREAK SPACE}{self.number}" if self.number else self.lead


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The raised number that points to a footnote; `key` finds it in `Document.footnotes`."""

    key: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class FactValue:
    """A figure of the plan, typeset: `fact` is its id, `aspect` what was asked of it."""

    fact: str
    aspect: str
    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break that the author meant, as in an address."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """What a revision adds to a line: leaves only, emphasis and links stand around it."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Deletion:
    """What a revision takes from a line: leaves only, emphasis and links stand around it."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Renewal:
    """What says the same as before, though it is not the same; no reader is told of a change.

    A reference or footnote mark whose number follows its target, a number that is now a fact's:
    `children` is what stands there, `was` what stood there.
    """

    children: Inlines
    was: Inlines


Mark = Insertion | Deletion | Renewal
"""What only a document marked with the changes of a revision holds."""

Inline = (
    Plain
    | Emphasis
    | Strong
    | Code
    | Link
    | Reference
    | FootnoteMark
    | FactValue
    | LineBreak
    | Insertion
    | Deletion
    | Renewal
)
Inlines = tuple[Inline, ...]


def text_of(inlines: Inlines) -> str:
    """The words of the inlines without their form; footnote marks have none, a break is a space.

    Where changes are marked, the words are the new ones.
    """
    return "".join(_text(inline) for inline in inlines)


def _text(inline: Inline) -> str:
    match inline:
        case Plain(text) | Code(text):
            return text
        case Emphasis(children) | Strong(children) | Link(_, children):
            return text_of(children)
        case Insertion(children) | Renewal(children):
            return text_of(children)
        case Reference() | FactValue():
            return inline.text
        case FootnoteMark() | Deletion():
            return ""
        case LineBreak():
            return " "
