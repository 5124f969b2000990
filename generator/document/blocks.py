"""The block nodes of a document and the document itself.

Every block carries `source`: the YAML path of the plan that it came from («resources.overview»),
or the template and line for words that the template says («jarjestamissuunnitelma:12»). A writer
handles every member of `Block` and raises `UnknownBlockError` on anything else: text left out of a
statutory document in silence is the worst failure there is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from generator.document.inlines import Inlines


class UnknownBlockError(TypeError):
    """A writer met a node that it does not know; the program's own fault, never the user's."""

    def __init__(self, node: object) -> None:
        super().__init__(f"no writer for {type(node).__name__}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a revision can add, take away or alter: a block, an item, a row, a column, a footnote.

    `change` says that the whole part is new or gone; what it holds is then not marked again. `was`
    is the part as it was, with nothing in it, where something beside its content differs: its
    number, its level, its source. Only a document marked with changes has either.
    """

    change: Literal["", "inserted", "deleted"] = ""
    was: Part | None = None


@dataclass(frozen=True, slots=True)
class Heading(Part):
    """The title of a chapter (level 1), sub-chapter (2) or its part (3), or of an annex.

    `id` is what references point to. `number` is «3.1», for an annex «1»; it is empty before
    numbering and stays empty for `kind="plain"` (sources, abbreviations).
    """

    level: int
    id: str
    children: Inlines
    source: str
    number: str = ""
    kind: Literal["numbered", "plain", "annex"] = "numbered"


@dataclass(frozen=True, slots=True)
class Paragraph(Part):
    """A paragraph of running text."""

    children: Inlines
    source: str


@dataclass(frozen=True, slots=True)
class ListItem(Part):
    """One item of a list; its blocks may hold a further list."""

    blocks: Blocks
    source: str


@dataclass(frozen=True, slots=True)
class BulletList(Part):
    """A list whose order does not matter."""

    items: tuple[ListItem, ...]
    source: str


@dataclass(frozen=True, slots=True)
class NumberedList(Part):
    """A list whose order matters; its numbering starts anew at `start`."""

    items: tuple[ListItem, ...]
    source: str
    start: int = 1


@dataclass(frozen=True, slots=True)
class Column(Part):
    """A column of a table: its heading, unit and whether it holds numbers (set to the right).

    `weight` is the column's share of the table's width relative to the others.
    """

    label: Inlines
    kind: Literal["text", "number"] = "text"
    unit: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Row(Part):
    """A row of a table: as many cells as the table has columns, the first names the row.

    A `group` row titles the rows after it, a `subtotal` and a `total` row sum the rows before.
    `numbers` are those that the cells set in type, for whoever reckons with them: one a cell, None
    for words; empty where the row has none.
    """

    cells: tuple[Inlines, ...]
    kind: Literal["body", "group", "subtotal", "total"] = "body"
    source: str = ""
    numbers: tuple[Decimal | None, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Table(Part):
    """A table with its caption above and its notes and source below.

    A table without a caption is not numbered. `origin` is the line that tells where the figures
    come from («Lähde: Tilastokeskus, työssäkäyntitilasto 2021.»).
    """

    id: str
    caption: Inlines
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    source: str
    number: str = ""
    notes: tuple[Inlines, ...] = ()
    origin: Inlines = ()


@dataclass(frozen=True, slots=True)
class Figure(Part):
    """A chart with its caption below; `id` finds the drawn files, `alt` tells it in words.

    `data` holds the numbers that the chart shows, for readers who cannot see it; None where the
    chart shows no numbers (a diagram of an organisation): then `words` are those that stand in it,
    for outputs without pictures.
    """

    id: str
    caption: Inlines
    alt: str
    source: str
    number: str = ""
    notes: tuple[Inlines, ...] = ()
    origin: Inlines = ()
    data: Table | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Box(Part):
    """Text set apart in a frame under a title of its own: the development lines of a chapter."""

    title: Inlines
    blocks: Blocks
    source: str


@dataclass(frozen=True, slots=True)
class Definition(Part):
    """A term, or a field's name, and what is said of it."""

    term: Inlines
    blocks: Blocks
    source: str


@dataclass(frozen=True, slots=True)
class Definitions(Part):
    """Rows of a term and its meaning: abbreviations, contact details, the facts of a project."""

    rows: tuple[Definition, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Quote(Part):
    """Text quoted from elsewhere, set apart and indented."""

    blocks: Blocks
    source: str


@dataclass(frozen=True, slots=True)
class PageBreak(Part):
    """The next block starts a page."""

    source: str


@dataclass(frozen=True, slots=True)
class Remark(Part):
    """What a draft says of the block before it: a gap, or a fault that was found.

    `title` is «Virhe N201», `text` says what is wrong and `hint` what to do about it. No finished
    document has remarks.
    """

    severity: Literal["error", "warning", "note"]
    title: str
    text: str
    source: str
    hint: str = ""


Block = (
    Heading
    | Paragraph
    | BulletList
    | NumberedList
    | Table
    | Figure
    | Box
    | Definitions
    | Quote
    | PageBreak
    | Remark
)
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Footnote(Part):
    """A footnote's number and text."""

    number: int
    blocks: Blocks
    source: str


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the cover and in the header: typeset text, empty where the plan has none."""

    organisation: str
    title: str
    subtitle: str = ""
    status: str = ""
    date: str = ""
    case_id: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, ready for the writers.

    `language` is «fi» or «sv». `footer` is the organisation's contact line. `labels` holds the
    words that writers add («toc»: «Sisällys», «table»: «Taulukko»), in the document's language.
    `draft` asks for the watermark whose word is the label «draft». `date` is the plan's day in the
    ISO form, for the file's properties: no writer asks the clock. `front` says what stands before
    the text: the cover and the contents, the title alone, or, as an agenda item is pasted
    elsewhere, nothing.

    A document marked with the changes of a revision has in `was` the old one without its blocks;
    its footnotes are those that are gone, which only marks within deletions point to.
    """

    kind: str
    language: str
    cover: Cover
    blocks: Blocks
    date: str
    author: str = ""
    footer: str = ""
    draft: bool = False
    front: Literal["cover", "title", "none"] = "cover"
    footnotes: Mapping[str, Footnote] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    was: Document | None = None


def forbid_changes(document: Document) -> None:
    """Refuse a document that is marked with changes, for a writer that would not show them.

    Raises UnknownBlockError.
    """
    if document.was is not None:
        raise UnknownBlockError(document)


@dataclass(frozen=True, slots=True)
class Image:
    """A drawn chart: its SVG and PNG as bytes and its size on paper, in millimetres."""

    svg: bytes
    png: bytes
    width: float
    height: float
