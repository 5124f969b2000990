"""Reading a written .docx back: its parts, its paragraphs and what they say."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from generator.word.oxml import Element, name

_SPOKEN = tuple(map(name, ("w:t", "w:tab", "w:br", "w:footnoteReference")))


class Docx:
    """A written file, opened for tests."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(BytesIO(data)) as archive:
            self.files = {member: archive.read(member) for member in archive.namelist()}
        self.document = self.xml("word/document.xml")
        self.body: Element = self.document[0]

    def xml(self, member: str) -> Element:
        return etree.fromstring(self.files[member])

    def paragraphs(self, style: str = "") -> list[Element]:
        """The paragraphs of the body, those in tables too; of one style, if asked."""
        found = list(self.body.iter(name("w:p")))
        return [p for p in found if style_of(p) == style] if style else found

    def texts(self, style: str = "") -> list[str]:
        return [text_of(p) for p in self.paragraphs(style)]

    def tables(self) -> list[Element]:
        return list(self.body.iter(name("w:tbl")))

    def fields(self) -> list[tuple[str, str]]:
        """Instruction and cached result of the fields of the body that hold plain text."""
        return [field for p in self.paragraphs() for field in fields_of(p)]

    def related(self, member: str) -> dict[str, str]:
        """The targets of a part's relationships by their ids."""
        folder, _, file = member.rpartition("/")
        root = self.xml(f"{folder}/_rels/{file}.rels")
        return {rel.get("Id", ""): rel.get("Target", "") for rel in root}


def attribute(element: Element, path: str, key: str = "val") -> str | None:
    """The attribute of the first descendant on a path like «w:pPr/w:pStyle»."""
    found = element.find("/".join(name(step) for step in path.split("/")))
    return found.get(name(f"w:{key}")) if found is not None else None


def style_of(paragraph: Element) -> str:
    return attribute(paragraph, "w:pPr/w:pStyle") or ""


def text_of(element: Element) -> str:
    """The words of an element as they stand on paper: tabs and breaks are spaces."""
    return "".join(map(_said, element.iter(*_SPOKEN)))


def _said(element: Element) -> str:
    parent = element.getparent()
    if parent is None or parent.tag != name("w:r"):
        return ""  # a tab stop of the paragraph
    if element.tag == name("w:footnoteReference"):
        return element.get(name("w:id"), "")
    return element.text or "" if element.tag == name("w:t") else " "


def fields_of(paragraph: Element) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    opened: list[list[str]] = []
    for each in paragraph.iter(name("w:fldChar"), name("w:instrText"), name("w:t")):
        kind = each.get(name("w:fldCharType"))
        if kind == "begin":
            opened.append(["", ""])
        elif kind == "end" and opened:
            instruction, result = opened.pop()
            found.append((instruction.strip(), result))
        elif opened and kind is None:
            opened[-1][0 if each.tag == name("w:instrText") else 1] += each.text or ""
    return found


def field_surroundings(paragraph: Element) -> list[str]:
    """The results of a paragraph's innermost fields with some words before and after them."""
    said, spans, begun = "", [], 0
    for each in paragraph.iter(name("w:fldChar"), *_SPOKEN):
        kind = each.get(name("w:fldCharType"))
        if kind == "separate":
            begun = len(said)
        elif kind == "end":
            spans.append((begun, len(said)))
        elif kind is None:
            said += _said(each)
    return [said[max(0, start - 25) : end + 5] for start, end in spans if end > start]
