"""What the validators of OOXML do not see: broken fields and bookmarks, and inaccessible parts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from generator.word.oxml import Element, name
from tests.word.reading import Docx, attribute, style_of, text_of

_LANGUAGES = {"fi-FI", "sv-FI"}


def complaints(docx: Docx) -> list[str]:
    """Everything that is wrong with the file, in words."""
    return [
        *_about_bookmarks(docx),
        *_about_fields(docx),
        *_about_language(docx),
        *_about_pictures(docx),
        *_about_tables(docx),
        *_about_headings(docx),
        *_about_blanks(docx),
    ]


def _about_bookmarks(docx: Docx) -> Iterator[str]:
    starts = list(docx.body.iter(name("w:bookmarkStart")))
    names = [start.get(name("w:name"), "") for start in starts]
    yield from (f"bookmark {key} twice" for key, times in Counter(names).items() if times > 1)
    yield from (f"bookmark {key} too long" for key in names if len(key) > 40)
    ids = sorted(start.get(name("w:id"), "") for start in starts)
    ends = sorted(end.get(name("w:id"), "") for end in docx.body.iter(name("w:bookmarkEnd")))
    if ids != ends or len(set(ids)) != len(ids):
        yield "bookmarks not closed one by one"


def _about_fields(docx: Docx) -> Iterator[str]:
    names = {start.get(name("w:name")) for start in docx.body.iter(name("w:bookmarkStart"))}
    for member in docx.files:
        if not re.fullmatch(r"word/(document|header\d+|footer\d+|footnotes)\.xml", member):
            continue
        root = docx.xml(member)
        if not _balanced(root):
            yield f"fields of {member} not closed"
        for instruction in root.iter(name("w:instrText")):
            words = (instruction.text or "").split()
            if words[0] in {"REF", "PAGEREF", "NOTEREF"} and words[1] not in names:
                yield f"{words[0]} to {words[1]}, which is no bookmark"


def _balanced(root: Element) -> bool:
    depth = 0
    for mark in root.iter(name("w:fldChar")):
        depth += {"begin": 1, "end": -1}.get(mark.get(name("w:fldCharType"), ""), 0)
        if depth < 0:
            return False
    return depth == 0


def _about_language(docx: Docx) -> Iterator[str]:
    defaults = attribute(docx.xml("word/styles.xml"), "w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    if defaults not in _LANGUAGES:
        yield f"the language of the file is {defaults}"


def _about_pictures(docx: Docx) -> Iterator[str]:
    seen = set()
    for picture in docx.body.iter(name("wp:docPr")):
        alt = picture.get("descr", "")
        if not alt.strip():
            yield "picture without alt text"
        if len(alt) > 250:
            yield "alt text too long"
        if picture.get("id") in seen:
            yield "two pictures of one id"
        seen.add(picture.get("id"))
    if list(docx.body.iter(name("wp:anchor"))):
        yield "floating picture"


def _about_tables(docx: Docx) -> Iterator[str]:
    for table in docx.tables():
        rows = table.findall(name("w:tr"))
        if rows[0].find(f"{name('w:trPr')}/{name('w:tblHeader')}") is None:
            yield "table without a header row"
        if list(table.iter(name("w:vMerge"), name("w:gridSpan"))):
            yield "merged cells"
        if any(not text_of(cell).strip() for cell in rows[0].findall(name("w:tc"))):
            yield "empty header cell"
        columns = table.find(name("w:tblGrid"))
        wide = len(columns) if columns is not None else 0
        if any(len(row.findall(name("w:tc"))) != wide for row in rows):
            yield "row with too few or too many cells"


def _about_headings(docx: Docx) -> Iterator[str]:
    before = 0
    for paragraph in docx.paragraphs():
        match = re.fullmatch(r"Heading(\d)", style_of(paragraph))
        if match is None:
            continue
        level = int(match[1])
        if level > before + 1:
            yield f"heading level {before} is followed by {level}"
        if not text_of(paragraph).strip():
            yield "empty heading"
        before = level


def _about_blanks(docx: Docx) -> Iterator[str]:
    blank = [child.tag == name("w:p") and not len(child) - 1 for child in docx.body]
    if any(one and other for one, other in pairwise(blank)):
        yield "empty paragraphs as spacing"
