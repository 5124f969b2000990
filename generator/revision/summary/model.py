"""What changed between two revisions of a plan, as data that is told in several forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from generator.document.revision import Form

Group = Literal["number", "decision", "text", "form"]
Kind = Literal["changed", "inserted", "deleted", "moved", "replaced", "renamed"]
GROUPS: tuple[Group, ...] = ("number", "decision", "text", "form")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A single number as it is printed, with its unit as printed («milj. €», «henkilöä», «»)."""

    value: Decimal = Decimal(0)
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """The change of a number in its unit, and in per cent of the old one where that says something.

    The change of a percentage is in percentage points and has no per cent.
    """

    absolute: Decimal
    percent: Decimal | None
    points: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the document something stands.

    `number` and `title` are those of the chapter, `annex` says that it is an annex. `holder` names
    a table or figure («table», «figure») and `holder_number` its number. `path` is the YAML path,
    empty for words of the template.
    """

    number: str = ""
    title: str = ""
    annex: bool = False
    holder: Literal["", "table", "figure"] = ""
    holder_number: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words that changed in a line, between a few that stand around them."""

    before: str
    old: str
    new: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One change, told once wherever it shows.

    `path` is the YAML path of what was changed (of what is gone in the old plan), empty for words
    of a template. `thing` is as in `Change`, or «fact», «number» or «date»; of a fact `aspect` says
    what is computed from it («share»). `name` is what it is called, empty for words of a text.
    `places` are where it shows, in reading order, of what was moved the old place last. `computed`
    are the numbers that follow from this one, `of` the paths of the changes that it follows from
    itself; `is_sum` tells a sum of a table. `documents` are the ids of those that show it.
    """

    group: Group
    kind: Kind
    thing: str
    name: str
    old: str
    new: str
    path: str
    places: tuple[Place, ...]
    form: Form = ""
    aspect: str = ""
    unit: str = ""
    difference: Difference | None = None
    excerpts: tuple[Excerpt, ...] = ()
    computed: tuple[Entry, ...] = ()
    of: tuple[str, ...] = ()
    is_sum: bool = False
    documents: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """What tells the change from others of the plan, whichever document shows it."""
        return (
            self.group,
            self.kind,
            self.thing,
            self.path,
            self.name,
            self.aspect,
            self.old,
            self.new,
        )


@dataclass(frozen=True, slots=True)
class ChapterChanges:
    """The changes of a chapter of the new document, or of a gone one at its old place.

    `was` is its old number where that was another. The cover and what stands before the first
    chapter have neither number nor title.
    """

    place: Place
    entries: tuple[Entry, ...]
    was: str = ""
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Numbers that only follow from other changes: «luvut 4–8 ovat nyt 5–9»."""

    thing: Literal["chapter", "annex", "table", "figure", "footnote"]
    old: tuple[str, str]
    new: tuple[str, str]


@dataclass(frozen=True, slots=True)
class DocumentChanges:
    """The changes of one document of a plan; `kind` is its kind, `title` its name."""

    kind: str
    title: str
    language: str
    chapters: tuple[ChapterChanges, ...]
    renumbered: tuple[Renumbering, ...] = ()

    @property
    def id(self) -> str:
        """What tells the document from the others of the plan: «jarjestamissuunnitelma.fi»."""
        return f"{self.kind}.{self.language}"

    def entries(self) -> Iterator[Entry]:
        """Every change in reading order, without what is computed from it."""
        for chapter in self.chapters:
            yield from chapter.entries


@dataclass(frozen=True, slots=True)
class Summary:
    """What changed in the documents of a plan from the state `old` to the state `new`."""

    old: str
    new: str
    documents: tuple[DocumentChanges, ...] = field(default_factory=tuple)

    def entries(self) -> Iterator[Entry]:
        """Every change, document by document in reading order; each is told once."""
        for document in self.documents:
            yield from document.entries()

    def count(self, group: Group) -> int:
        """How many changes of the group there are; computed numbers are not counted."""
        return sum(1 for entry in self.entries() if entry.group == group)
