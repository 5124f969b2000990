"""Remarks of a draft as Word's comments, each at the block that it is about.

    <w:p> <w:commentRangeStart w:id="0"/> … <w:commentRangeEnd w:id="0"/>
          <w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>
               <w:commentReference w:id="0"/></w:r> </w:p>

    <w:comments> <w:comment w:id="0" w:author="Pykälä" w:initials="P"> w:p … </w:comment>

A comment has no date: the day of a build is nothing that a file may depend on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart

from generator.document.blocks import Blocks, Remark
from generator.word.oxml import Element, name, paragraph, run, run_of, w
from generator.word.styles import Styles

_AUTHOR, _INITIALS = "Pykälä", "P"
_TEXT, _REFERENCE = "annotation text", "annotation reference"


@dataclass(slots=True)
class Remarks:
    """The remarks written so far, in the order of their places."""

    written: list[Remark] = field(default_factory=list)

    def attach(self, remark: Remark, elements: Iterable[Element], styles: Styles) -> bool:
        """Lay the comment over the first text in the elements; False where they have none."""
        line = next((p for element in elements for p in _lines_of(element)), None)
        if line is None:
            return False
        number = len(self.written)
        self.written.append(remark)
        line.insert(1, w("commentRangeStart", id=number))
        line.append(w("commentRangeEnd", id=number))
        line.append(run_of([w("commentReference", id=number)], _mark(styles)))
        return True

    def lead(self, blocks: Blocks, line: Element, styles: Styles) -> Blocks:
        """Lay the remarks that the blocks begin with over a line; the blocks that come after."""
        count = next((i for i, b in enumerate(blocks) if not isinstance(b, Remark)), len(blocks))
        left = [
            b
            for b in blocks[:count]
            if isinstance(b, Remark) and not self.attach(b, [line], styles)
        ]
        return (*left, *blocks[count:])

    def write(self, main: Part, styles: Styles) -> None:
        """Add the part with the comments' words to the package, where there are any."""
        if not self.written:
            return
        root = w("comments")
        for number, remark in enumerate(self.written):
            words = _words(remark, styles)
            root.append(w("comment", *words, id=number, author=_AUTHOR, initials=_INITIALS))
        package = main.package
        part = XmlPart(PackURI("/word/comments.xml"), CONTENT_TYPE.WML_COMMENTS, root, package)  # type: ignore[arg-type]
        main.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)


def _lines_of(element: Element) -> Iterator[Element]:
    """The paragraphs within that hold text; each of ours begins with its properties."""
    return (p for p in element.iter(name("w:p")) if next(p.iter(name("w:r")), None) is not None)


def _words(remark: Remark, styles: Styles) -> list[Element]:
    own_mark = run_of([w("annotationRef")], _mark(styles))
    first = [own_mark, run(f"{remark.title}. ", w("b")), run(remark.text)]
    texts = [first, [run(remark.hint)]] if remark.hint else [first]
    return [paragraph(styles["annotation text"], runs) for runs in texts]


def _mark(styles: Styles) -> Element:
    return w("rStyle", val=styles["annotation reference"])
