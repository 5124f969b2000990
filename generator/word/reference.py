"""A municipality's own .docx as the look: its styles, margins, headers and footers.

Takes a .docx, .dotx or .docm; lends its parts to the file being written. What else such a file
holds (text, macros, comments, links to templates) stays behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx.opc.constants import RELATIONSHIP_TYPE as REL
from docx.opc.package import OpcPackage
from docx.opc.part import Part, XmlPart
from docx.package import Package
from lxml import etree

from generator.word.furniture import Kind, Reference
from generator.word.measures import Page
from generator.word.oxml import Element, name

_LENT = (REL.STYLES, REL.NUMBERING, REL.THEME, REL.FONT_TABLE)
_CONTENT = ("w:t", "w:instrText", "w:fldSimple", "w:drawing", "w:pict", "w:object")
_MARGINS = ("top", "bottom", "left", "right", "header", "footer")


class ReferenceFileError(Exception):
    """A reference file that cannot be used.

    `reason_key` tells why: «missing» (no such file), «not_word» (not a Word file of today's kind),
    «broken» (a Word file that is damaged).
    """

    def __init__(self, path: Path, reason_key: str) -> None:
        super().__init__(f"{path}: {reason_key}")
        self.path = path
        self.reason_key = reason_key


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """An opened reference file: its main part and the properties of its last section."""

    main: Part
    section: Element | None

    def lend_looks(self, target: Part) -> None:
        """Give `target` this file's styles, numbering, theme and fonts in place of its own."""
        for kind in _LENT:
            part = _related(self.main, kind)
            if part is None:
                continue
            old = [rel.rId for rel in target.rels.values() if rel.reltype == kind]
            target.load_rel(kind, part, old[0]) if old else target.relate_to(part, kind)

    def page(self, fallback: Page) -> Page:
        """The size and margins of its page; what it does not tell is taken from `fallback`."""
        size, margins = self._find("w:pgSz"), self._find("w:pgMar")
        width = _number(size, "w", fallback.width)
        height = _number(size, "h", fallback.height)
        sides = {side: abs(_number(margins, side, getattr(fallback, side))) for side in _MARGINS}
        page = Page(width, height, **sides)
        return page.turned if page.width > page.height else page

    def lend_furniture(self, kind: Kind, target: Part) -> list[Reference]:
        """Its headers or footers, related to `target`; none where they hold nothing."""
        if self.section is None:
            return []
        found = self.section.findall(name(f"w:{kind}Reference"))
        parts = [(each, self._part(each)) for each in found]
        if not any(_holds_something(part.element) for _, part in parts):
            return []
        relationship = REL.HEADER if kind == "header" else REL.FOOTER
        return [
            Reference(
                kind,
                each.get(name("w:type"), "default"),
                target.relate_to(part, relationship),
                part,
            )
            for each, part in parts
        ]

    @property
    def has_title_page(self) -> bool:
        """Whether its first page has headers of its own."""
        return self._find("w:titlePg") is not None

    def _find(self, tag: str) -> Element | None:
        return self.section.find(name(tag)) if self.section is not None else None

    def _part(self, reference: Element) -> XmlPart:
        part = self.main.rels[reference.get(name("r:id"), "")].target_part
        assert isinstance(part, XmlPart)
        return part


def read_reference(path: Path) -> ReferenceFile:
    """The opened file; raises ReferenceFileError where there is none or it is not sound."""
    if not path.is_file():
        raise ReferenceFileError(path, "missing")
    try:
        _refuse_other_files(path)
        package = Package.open(str(path))
        main = _main_part(package)
        sections = list(etree.fromstring(main.blob).iter(name("w:sectPr")))
    except (BadZipFile, _NotWordError) as error:
        raise ReferenceFileError(path, "not_word") from error
    except Exception as error:
        raise ReferenceFileError(path, "broken") from error
    return ReferenceFile(main, sections[-1] if sections else None)


class _NotWordError(Exception):
    pass


def _refuse_other_files(path: Path) -> None:
    with ZipFile(path) as archive:
        if "[Content_Types].xml" not in archive.namelist():
            raise _NotWordError


def _main_part(package: OpcPackage) -> Part:
    main: Part = package.main_document_part
    if "word" not in main.content_type or _related(main, REL.STYLES) is None:
        raise _NotWordError
    return main


def _related(part: Part, kind: str) -> Part | None:
    found = [rel.target_part for rel in part.rels.values() if rel.reltype == kind]
    return found[0] if found else None


def _holds_something(root: Element) -> bool:
    return any(
        each.tag != name("w:t") or (each.text or "").strip()
        for tag in _CONTENT
        for each in root.iter(name(tag))
    )


def _number(element: Element | None, attribute: str, fallback: int) -> int:
    text = element.get(name(f"w:{attribute}")) if element is not None else None
    return int(float(text)) if text else fallback
