"""What the writers of the single blocks share while one file is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from generator.document.blocks import Cover, Document, Image
from generator.word.anchors import Anchor
from generator.word.bookmarks import Bookmarks
from generator.word.footnotes import FootnoteCollector
from generator.word.measures import Page
from generator.word.numbering import Numbering
from generator.word.remarks import Remarks
from generator.word.styles import Styles
from generator.word.tracking.marks import Change
from generator.word.tracking.redline import Redline


@dataclass(frozen=True, slots=True)
class Pages:
    """Where the headings stand: page by heading id, and how many pages the document has."""

    by_heading: Mapping[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class Context:
    """One file in the making.

    `part` is the part whose text is being written: the body, a header or the footnotes; links and
    pictures are related to it. `shade` is the colour behind group and total rows. Where changes are
    marked, `document` is the new one, `redline` has the other one, and `side` says whether the part
    that is being written is new or gone; without it the part stands in both.
    """

    document: Document
    images: Mapping[str, Image]
    pages: Pages | None
    page: Page
    part: Part
    styles: Styles
    numbering: Numbering
    anchors: Mapping[str, Anchor]
    shade: str
    bookmarks: Bookmarks = field(default_factory=Bookmarks)
    footnotes: FootnoteCollector = field(default_factory=FootnoteCollector)
    remarks: Remarks = field(default_factory=Remarks)
    links: dict[tuple[str, str], str] = field(default_factory=dict)
    drawing_ids: count[int] = field(default_factory=lambda: count(1))
    picture_files: count[int] = field(default_factory=lambda: count(1))
    redline: Redline | None = None
    side: Change | None = None

    @property
    def has_marks(self) -> bool:
        """Whether what is being written may hold marks of changes."""
        return self.redline is not None and self.side is None

    @property
    def covers(self) -> tuple[Cover, Cover]:
        """What the new document has on its cover, and what the old one had."""
        new = self.document.cover
        return new, self.redline.old.cover if self.redline is not None else new

    def on(self, side: Change) -> Context:
        """The same file for writing a part that is new or gone as a whole."""
        if side == "inserted" or self.redline is None:
            return replace(self, side=side)
        return replace(
            self,
            side=side,
            document=self.redline.old,
            images=self.redline.images,
            anchors=self.redline.anchors,
            bookmarks=self.redline.bookmarks,
        )

    def within(self, part: Part) -> Context:
        """The same file, seen from another of its parts."""
        return replace(self, part=part)

    def relate_link(self, url: str) -> str:
        """The id of the relationship to an address outside the document."""
        key = (self.part.partname, url)
        if key not in self.links:
            # Numbered here: python-docx would read all relationships through for each new one.
            self.links[key] = f"rIdLink{len(self.links) + 1}"
            self.part.load_rel(RELATIONSHIP_TYPE.HYPERLINK, url, self.links[key], is_external=True)
        return self.links[key]

    def relate_picture(self, file: str, content_type: str, blob: bytes) -> str:
        """The id of the relationship to a new picture, `file` its name in the package."""
        picture = Part(PackURI(f"/word/media/{file}"), content_type, blob, self.part.package)
        return self.part.relate_to(picture, RELATIONSHIP_TYPE.IMAGE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: the styles of text and lists there, and how much room there is.

    `indent` is where the text begins and `width` how wide a line of the whole column is, both in
    twips; the styles bring `style_indent` of the indent themselves. `depth` counts the lists
    around.
    """

    width: int
    text: str = "Normal"
    listed: str = "List Paragraph"
    indent: int = 0
    style_indent: int = 0
    depth: int = 0

    @classmethod
    def styled(cls, style: str, width: int, indent: int = 0, style_indent: int = 0) -> Place:
        """A place where all text, lists too, has one style."""
        return cls(width, style, style, indent, style_indent)

    @property
    def room(self) -> int:
        """How wide a table or a figure may be here, in twips."""
        return self.width - self.indent

    @property
    def direct_indent(self) -> dict[str, int] | None:
        """The attributes of w:ind that a paragraph here needs beside its style."""
        return {"left": self.indent} if self.indent != self.style_indent else None
