"""What LibreOffice shows of a file: its flat XML and its text, as tuples that can be compared.

Names that LibreOffice gives out (of automatic styles and lists) stand for what they mean; a link
or a reference for the words that it leads to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from lxml import etree

from generator.word.oxml import Element

_PARAGRAPHS = ("p", "h")
_INNER = ("list", "list-item", "list-header", "section", "index-body", "text-box")
_SILENT = (
    "sequence-decls",
    "forms",
    "bookmark",
    "bookmark-start",
    "bookmark-end",
    "annotation",
    "fieldmark-start",
    "fieldmark-separator",
    "fieldmark-end",
    "soft-page-break",
)
# Lists are told by the numbers and bullets in the text. Where a paragraph goes, LibreOffice hands
# its page break to the next one; what keeps lines together on a page is not tracked.
_IGNORED = ("list-style-name", "rsid", "paragraph-rsid", "break-before", "keep-with-next")
_REFERENCES = ("bookmark-ref", "note-ref")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as LibreOffice shows it.

    `blocks` has the paragraphs with their style, level in lists and pieces, and tables row by row
    and cell by cell; `lines` the exported text, with the numbers of chapters and lists. Empty lines
    are left out: LibreOffice leaves one before a table.
    """

    blocks: list[Any]
    contents: list[Any]
    lines: list[str]


def opened(file: Path) -> Opened:
    """What was exported beside the .docx file, its contents set apart."""
    reader = _Reader(etree.parse(file.with_suffix(".fodt")).getroot())
    lines = file.with_suffix(".txt").read_text("utf-8-sig").split("\n")
    blocks = list(reader.blocks(reader.body))
    return Opened(blocks, reader.contents, [*_without_contents(lines)])


def words(blocks: list[Any]) -> list[Any]:
    """What is read in the blocks: the lines in their order, tables row by row and cell by cell.

    Empty lines are left out.
    """
    found: list[Any] = []
    for kind, *parts in blocks:
        if kind in _PARAGRAPHS:
            line = tuple(piece[1:] if piece[0] == "note" else piece[-1] for piece in parts[-1])
            found += [line] if line else []
        else:
            found.append(
                (kind, *((row[0], *(words(cell[-1]) for cell in row[1:])) for row in parts))
            )
    return found


def outline(blocks: list[Any]) -> list[Any]:
    """The blocks without what LibreOffice does not always give back: only names of styles, words.

    It keeps the new place in a list and the new room and indents of a paragraph that had others.
    """
    found: list[Any] = []
    for kind, *parts in blocks:
        if kind not in _PARAGRAPHS:
            found.append((kind, *(_outline_of_row(row) for row in parts)))
        elif parts[-1]:
            found.append((kind, parts[1][0], parts[-1]))
    return found


def _outline_of_row(row: Any) -> Any:
    kind, *cells = row
    return (kind, *((*cell[:-1], tuple(outline(cell[-1]))) for cell in cells))


def _without_contents(lines: list[str]) -> Iterator[str]:
    """The lines without the contents, which stand between «Sisällys» and an empty line."""
    inside = False
    for line in lines:
        inside = line.strip() == "Sisällys" or (inside and bool(line.strip()))
        if line.strip() and not inside:
            yield line


@dataclass(slots=True)
class _Reader:
    root: Element
    contents: list[Any] = field(default_factory=list)
    _styles: dict[tuple[str, str], Element] = field(default_factory=dict)
    _targets: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for style in self.root.iterfind("{*}automatic-styles/{*}style"):
            self._styles[_get(style, "family"), _get(style, "name")] = style
        for start in self.body.iter("{*}bookmark-start", "{*}bookmark"):
            line = next(a for a in start.iterancestors() if _name(a) in _PARAGRAPHS)
            self._targets[_get(start, "name")] = "".join(_words(line))

    @property
    def body(self) -> Element:
        found = self.root.find("{*}body/{*}text")
        assert found is not None
        return found

    def blocks(self, container: Element, level: int = 0) -> Iterator[Any]:
        for child in container:
            kind = _name(child)
            if kind in _PARAGRAPHS:
                line = tuple(self._line(child))
                if line or level or _name(container) == "table-cell":
                    yield (kind, level, self._style("paragraph", child), line)
            elif kind == "table":
                yield ("table", *self._rows(child))
            elif kind == "table-of-content":
                self.contents += self.blocks(child)
            elif kind in _INNER:
                yield from self.blocks(child, level + (kind == "list"))
            elif kind not in (*_SILENT, "table-of-content-source", "index-title"):
                yield (kind,)

    def _rows(self, table: Element) -> Iterator[Any]:
        for row in table.iter("{*}table-row"):
            head = _name(_parent(row)) == "table-header-rows"
            yield ("head" if head else "row", *map(self._cell, row))

    def _cell(self, cell: Element) -> Any:
        spans = [_get(cell, key) for key in ("number-columns-spanned", "number-rows-spanned")]
        return (_name(cell), *spans, tuple(self.blocks(cell)))

    def _line(self, line: Element, form: Any = ()) -> Iterator[Any]:
        """The pieces of a line: text of one form is one."""
        pieces: list[Any] = []
        for piece in self._pieces(line, form):
            if pieces and isinstance(piece[-1], str) and pieces[-1][:-1] == piece[:-1]:
                pieces[-1] = (*piece[:-1], pieces[-1][-1] + piece[-1])
            else:
                pieces.append(piece)
        yield from pieces

    def _pieces(self, line: Element, form: Any) -> Iterator[Any]:
        if line.text:
            yield (form, line.text)
        for child in line:
            yield from self._inline(child, form)
            if child.tail:
                yield (form, child.tail)

    def _inline(self, child: Element, form: Any) -> Iterator[Any]:
        kind = _name(child)
        match kind:
            case "span":
                style = self._style("text", child)
                yield from self._pieces(child, (*form, style) if any(style) else form)
            case "a":
                yield from self._pieces(child, (*form, self._target(_get(child, "href"))))
            case "s" | "tab" | "line-break":
                yield (form, {"s": " ", "tab": "\t"}.get(kind, "\n") * int(_get(child, "c") or 1))
            case "note":
                yield ("note", tuple(self.blocks(child[1])), child[0].text)
            case "frame":
                yield ("frame", tuple(self._framed(child)), "")
            case _ if kind not in _SILENT:
                target = self._target("#" + _get(child, "ref-name")) if kind in _REFERENCES else ""
                yield ((*form, kind, target), "".join(child.itertext()))

    def _framed(self, frame: Element) -> Iterator[Any]:
        for data in frame.iter("{*}binary-data"):
            yield sha256("".join((data.text or "").split()).encode()).hexdigest()[:8]
        for said in frame.iter("{*}title", "{*}desc"):
            yield said.text
        for box in frame.iter("{*}text-box"):
            yield tuple(self.blocks(box))

    def _target(self, address: str) -> str:
        if not address.startswith("#"):
            return address
        return self._targets.get(address[1:], address if "|" in address else "NOWHERE")

    def _style(self, family: str, element: Element) -> Any:
        """The name of a style of the file, with what is laid over it."""
        called = _get(element, "style-name")
        automatic = self._styles.get((family, called))
        if automatic is None:
            return (called,)
        page, parent = (_get(automatic, f"{key}-name") for key in ("master-page", "parent-style"))
        if any(_name(outer) == "table-cell" for outer in element.iterancestors()):
            return (parent,)  # a table's own looks are laid over what was not there from the first
        return (parent, *filter(None, (page, *map(_bare, automatic))))


def _words(line: Element) -> Iterator[str]:
    yield line.text or ""
    for child in line:
        if _name(child) not in ("note", "frame"):
            yield from _words(child)
        yield child.tail or ""


def _bare(element: Element) -> str:
    attributes = sorted(
        f"{etree.QName(key).localname}={value}"
        for key, value in element.attrib.items()
        if etree.QName(key).localname not in _IGNORED
    )
    inside = "".join(map(_bare, element))
    if not attributes and not inside:
        return ""
    return f"<{_name(element)} {' '.join(attributes)}{inside}>"


def _name(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _get(element: Element, key: str) -> str:
    return next((v for k, v in element.attrib.items() if etree.QName(k).localname == key), "")


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent
