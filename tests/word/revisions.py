"""Accepting and rejecting all tracked changes in the XML itself, as Word does, and what is left.

The end sign of a paragraph that goes lets its remains join the next paragraph, whose properties
stay; the last sign of a cell, a footnote or the text never goes.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from lxml import etree

from generator.word.oxml import Element, name
from tests.word.reading import Docx

Mode = Literal["accept", "reject"]
_P, _R, _TBL, _PPR, _RPR = (name(f"w:{tag}") for tag in ("p", "r", "tbl", "pPr", "rPr"))
_CONTENTS = name("w:sdtContent")
_BOOKMARKS = (name("w:bookmarkStart"), name("w:bookmarkEnd"))
_GONE_TEXT = {name("w:delText"): name("w:t"), name("w:delInstrText"): name("w:instrText")}
_VAL, _ID = name("w:val"), name("w:id")
_IGNORED = frozenset(("sz", "szCs"))  # small type in narrow tables is layout, which is not tracked


def settled(root: Element, mode: Mode) -> Element:
    """A copy of a part in which all changes are accepted or rejected."""
    root = deepcopy(root)
    gone, kept = ("w:del", "w:ins") if mode == "accept" else ("w:ins", "w:del")
    ends = [p for p in root.iter(_P) if _ends_after_table(p, name(gone))]
    _settle_tables(root, gone)
    for change in [each for each in root.iter(name(gone)) if not _is_sign(each)]:
        _remove(change)
    for change in [each for each in root.iter(name(kept)) if not _is_sign(each)]:
        _unwrap(change)
    _sweep(root)
    for change in list(root.iter(name("w:pPrChange"))):
        _settle_properties(change, mode)
    for paragraph in list(root.iter(_P)):
        _join(paragraph, name(gone))
    for end in ends:
        if end.getparent() is not None and next(end.iter(_R), None) is None:
            _remove(end)
    for sign in list(root.iter(name("w:ins"), name("w:del"))):
        _remove(sign)
    for empty in [e for e in root.iter(_RPR) if not len(e) and _parent(e).tag == _PPR]:
        _remove(empty)
    for text in list(root.iter(*_GONE_TEXT)):
        text.tag = _GONE_TEXT[str(text.tag)]
    return root


def _settle_tables(root: Element, gone: str) -> None:
    for row in list(root.iter(name("w:tr"))):
        if row.find(f"{name('w:trPr')}/{name(gone)}") is not None:
            _remove(row)
    for table in list(root.iter(_TBL)):
        if table.find(name("w:tr")) is None:
            _remove(table)


def _sweep(root: Element) -> None:
    """Remove links and bookmarks around nothing."""
    for link in list(root.iter(name("w:hyperlink"))):
        if next(link.iter(_R), None) is None:
            _remove(link)
    for start in list(root.iter(_BOOKMARKS[0])):
        after = list(start.itersiblings())
        end = next(e for e in after if e.tag == _BOOKMARKS[1] and e.get(_ID) == start.get(_ID))
        if all(e.tag in _BOOKMARKS for e in after[: after.index(end)]):
            _remove(end)
            _remove(start)


def _ends_after_table(paragraph: Element, gone: str) -> bool:
    """Whether it is last and goes with all after a table: Word leaves an empty line there."""
    after = paragraph.getnext()
    if after is not None and after.tag != name("w:sectPr"):
        return False
    sign = f"{_PPR}/{_RPR}/{gone}"
    before: Element | None = paragraph
    while before is not None and before.tag == _P and before.find(sign) is not None:
        before = before.getprevious()
    return before is not None and before is not paragraph and before.tag == _TBL


def _is_sign(change: Element) -> bool:
    return _parent(change).tag in (_RPR, name("w:trPr"))


def _join(paragraph: Element, gone: str) -> None:
    """Let what is left of a paragraph whose end sign goes join the one after it."""
    if paragraph.find(f"{_PPR}/{_RPR}/{gone}") is None:
        return
    after = paragraph.getnext()
    content = [child for child in paragraph if child.tag != _PPR]
    if after is not None and after.tag == _P:
        after[1:1] = content
        _remove(paragraph)
    elif not content and (after is not None or _parent(paragraph).tag == _CONTENTS):
        _remove(paragraph)


def _settle_properties(change: Element, mode: Mode) -> None:
    properties = _parent(change)
    _remove(change)
    if mode == "reject":
        own = [c for c in properties if c.tag in (_RPR, name("w:sectPr"))]
        properties[:] = [*change[0], *own]


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _remove(element: Element) -> None:
    _parent(element).remove(element)


def _unwrap(element: Element) -> None:
    parent, at = _parent(element), _parent(element).index(element)
    parent[at : at + 1] = list(element)


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a file, as nested tuples."""

    text: tuple[Any, ...]
    notes: tuple[Any, ...]
    furniture: tuple[Any, ...]
    contents: tuple[Any, ...]


def left(docx: Docx, mode: Mode = "accept", *, exact: bool = True) -> Left:
    """The file after accepting or rejecting.

    What is rejected is not to be `exact`: pages are as in the new document (where they turn, what
    stays together, how large pictures are), and bookmarks may have other names: a reference then
    is known by the words of its target.
    """
    body = settled(docx.body, mode)
    notes = settled(docx.xml("word/footnotes.xml"), mode)
    reader = _Reader(docx, body, notes, exact=exact)
    furniture = [
        tuple(_Reader(docx, root, notes, exact=exact).blocks(root))
        for member in sorted(docx.files)
        if member.startswith(("word/header", "word/footer"))
        for root in [settled(docx.xml(member), mode)]
    ]
    if not exact:
        furniture = list(dict.fromkeys(map(_of_any_width, furniture)))
    contents = tuple(line for box in body.iter(_CONTENTS) for line in reader.blocks(box))
    return Left(tuple(reader.blocks(body)), tuple(reader.notes()), tuple(furniture), contents)


def _of_any_width(lines: tuple[Any, ...]) -> tuple[Any, ...]:
    """A header without its tab stops: turned pages have the same one, wider."""
    return tuple(
        (kind, tuple(p for p in properties if not str(p).startswith("<tabs")), words)
        for kind, properties, words in lines
    )


class _Reader:
    def __init__(self, docx: Docx, body: Element, notes: Element, *, exact: bool) -> None:
        self._docx = docx
        self._exact = exact
        self._links = docx.related("word/document.xml")
        references = body.iter(name("w:footnoteReference"))
        self._order = {each.get(_ID): n for n, each in enumerate(references, 1)}
        self._notes = {note.get(_ID): note for note in notes}
        self._lists: dict[str, int] = {}
        starts = [start for root in (body, notes) for start in root.iter(_BOOKMARKS[0])]
        self._targets = {start.get(name("w:name")): self._target(start) for start in starts}

    def _target(self, start: Element) -> str:
        after = start.getnext()
        if after is not None:
            reference = next(after.iter(name("w:footnoteReference")), None)
            if (start.get(name("w:name")) or "").startswith("_RefFootnote"):
                return "note" if reference is None else str(self._order[reference.get(_ID)])
        paragraph = next(start.iterancestors(_P))
        return "".join(t.text or "" for t in paragraph.iter(name("w:t")))

    def notes(self) -> Iterator[Any]:
        for key in self._order:
            note = self._notes[key]
            self._links = self._docx.related("word/footnotes.xml") if self._has_links() else {}
            yield tuple(self.blocks(note))

    def _has_links(self) -> bool:
        return "word/_rels/footnotes.xml.rels" in self._docx.files

    def blocks(self, container: Element) -> Iterator[Any]:
        for child in container:
            if child.tag == _P:
                yield self._paragraph(child)
            elif child.tag == _TBL:
                rows = child.findall(name("w:tr"))
                yield (
                    "table",
                    [
                        (
                            row.find(f"{name('w:trPr')}/{name('w:tblHeader')}") is not None,
                            [tuple(self.blocks(cell)) for cell in row.findall(name("w:tc"))],
                        )
                        for row in rows
                    ],
                )

    def _paragraph(self, paragraph: Element) -> Any:
        properties = paragraph[0]
        found: list[Any] = []
        for child in properties:
            if child.tag == name("w:sectPr"):
                if self._exact:
                    found.append("section")
            elif child.tag == name("w:keepNext") and not self._exact:
                continue  # what keeps lines together on a page is not tracked
            elif child.tag == name("w:numPr"):
                found.append(("list", child[0].get(_VAL), self._list(child[1].get(_VAL) or "")))
            else:
                found.append(_bare(child))
        return ("paragraph", tuple(found), tuple(self._line(paragraph)))

    def _list(self, number: str) -> Any:
        """A list by its order and the number that it begins with."""
        numbering = self._docx.xml("word/numbering.xml")
        own = next(n for n in numbering.iter(name("w:num")) if n.get(name("w:numId")) == number)
        start = next(own.iter(name("w:startOverride")), None)
        order = self._lists.setdefault(number, len(self._lists)) if start is not None else 0
        return own[0].get(_VAL), order, start.get(_VAL) if start is not None else ""

    def _line(self, line: Element, around: str = "") -> Iterator[Any]:
        """Pieces of one form: what they say, links and fields by where they lead."""
        pieces: list[tuple[str, str, str]] = []
        for child in line:
            if child.tag == name("w:hyperlink"):
                target = self._link(child)
                pieces += [(form, f"{around}{target}", said) for form, _, said in self._line(child)]
            elif child.tag == _BOOKMARKS[0] and self._exact:
                pieces.append(("", "bookmark", child.get(name("w:name")) or ""))
            elif child.tag == _R:
                form = _form(child)
                pieces += [(form, around, said) for said in map(self._said, child) if said]
        joined: list[tuple[str, str, str]] = []
        for form, where, said in pieces:
            if joined and joined[-1][:2] == (form, where) and where != "bookmark":
                joined[-1] = (form, where, joined[-1][2] + said)
            else:
                joined.append((form, where, said))
        bookmarks = sorted(piece for piece in joined if piece[1] == "bookmark")
        text: list[tuple[str, str, str]] = []
        for piece in (piece for piece in joined if piece[1] != "bookmark"):
            if text and text[-1][:2] == piece[:2]:
                text[-1] = (*piece[:2], text[-1][2] + piece[2])
            else:
                text.append(piece)
        yield from text
        yield from (b for b in bookmarks if not b[2].startswith("_RefFootnote"))

    def _link(self, link: Element) -> str:
        anchor = link.get(name("w:anchor"))
        if anchor is not None:
            return f"<{self._named(anchor)}>"
        return f"<{self._links[link.get(name('r:id')) or '']}>"

    def _said(self, child: Element) -> str:
        match etree.QName(child).localname:
            case "t":
                return child.text or ""
            case "instrText":
                return self._instruction(child.text or "")
            case "fldChar":
                return f"[{child.get(name('w:fldCharType'))}]"
            case "footnoteReference":
                return f"[note {self._order[child.get(_ID)]}]"
            case "drawing":
                return self._drawing(child)
            case "rPr" | "commentReference":
                return ""
            case other:
                return f"[{other}]"

    def _instruction(self, text: str) -> str:
        words = text.split()
        if words[0] in ("REF", "NOTEREF", "PAGEREF"):
            words[1] = self._named(words[1])
        return f"{{{' '.join(words)}}}"

    def _named(self, bookmark: str) -> str:
        if self._exact and not bookmark.startswith("_RefFootnote"):
            return bookmark
        return self._targets.get(bookmark, "NOWHERE")

    def _drawing(self, drawing: Element) -> str:
        blip = next(drawing.iter(name("a:blip")))
        media = self._docx.files[f"word/{self._links[blip.get(name('r:embed')) or '']}"]
        alt = next(drawing.iter(name("wp:docPr"))).get("descr")
        size = next(drawing.iter(name("wp:extent"))).attrib
        shown = f"{dict(size)}" if self._exact else ""
        return f"[picture {sha256(media).hexdigest()[:8]} {alt} {shown}]"


def _form(run: Element) -> str:
    properties = run.find(_RPR)
    if properties is None:
        return ""
    return "".join(_bare(e) for e in properties if etree.QName(e).localname not in _IGNORED)


def _bare(element: Element) -> str:
    attributes = "".join(f" {etree.QName(k).localname}={v}" for k, v in element.attrib.items())
    return f"<{etree.QName(element).localname}{attributes}{''.join(map(_bare, element))}>"
