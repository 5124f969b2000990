"""Tracking from beginning to end: what is laid aside first, and what is done last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from docx.opc.part import XmlPart

from generator.document.blocks import Document, Image
from generator.document.revision import Revision
from generator.word.blocks import write_blocks
from generator.word.context import Context, Place
from generator.word.opening import Look, open_file
from generator.word.oxml import Element, name
from generator.word.text import text_blocks, write_footnotes, write_front
from generator.word.tracking.marks import mark, put_in_order, set_marks
from generator.word.tracking.properties import Properties, Side, paragraphs
from generator.word.tracking.redline import make_redline
from generator.word.tracking.stamps import stamp
from generator.word.tracking.untracked import untracked

_CELL, _FOOTNOTE = name("w:tc"), name("w:footnote")


@dataclass(frozen=True, slots=True)
class Tracking:
    """The context in which a marked document is written, and its two sides, written aside."""

    context: Context
    new: Side
    old: Side

    @classmethod
    def begin(
        cls, context: Context, marked: Document, look: Look, images: Mapping[str, Image]
    ) -> Tracking:
        """Before writing; `images` has the old pictures, `context` is that of the new document."""
        redline = make_redline(marked, images, context.bookmarks)
        # Only the lines of the text have to be those of the new document, so the fronts are alike.
        was = replace(redline.old, front=redline.new.front)
        new, old = _aside(redline.new, look, context.images), _aside(was, look, images)
        # The lists of the marked document get their numbers last, from both sides.
        here = replace(context, redline=redline, numbering=old.numbering)
        return cls(here, new, old)

    def end(
        self, context: Context, text: list[Element], notes: Element, revision: Revision
    ) -> None:
        """After writing: the elements of the text and the footnotes get all that they lack."""
        properties = Properties(context.numbering, self.new, self.old)
        properties.pair(paragraphs(text), self.new.text, self.old.text)
        self._pair_notes(properties, notes)
        properties.settle()
        body = context.part.element[0]  # type: ignore[attr-defined]
        for container in (*body.iter(_CELL), *notes.iter(_FOOTNOTE), body):
            properties.lead_in(container)
            properties.close(container)
        remark = untracked(self.context)
        if remark is not None:
            context.remarks.attach(remark, text, context.styles)
        package = context.part.package
        assert package is not None
        roots = [part.element for part in package.iter_parts() if isinstance(part, XmlPart)]
        for line in paragraphs(roots):
            put_in_order(line)
        stamp(roots, revision.author, revision.moment)

    def _pair_notes(self, properties: Properties, notes: Element) -> None:
        """Lay the footnotes beside those of both documents; mark those that are in one only."""
        collector = self.context.footnotes
        texts = {note.get(name("w:id")): note for note in notes.iter(_FOOTNOTE)}
        for note in collector.notes:
            lines = paragraphs([texts[str(note.id)]])
            new, old = collector.numbers(note)
            if new is None or old is None:
                mark(lines, "inserted" if old is None else "deleted")
            properties.pair(
                lines,
                self.new.notes[new - 1] if new else (),
                self.old.notes[old - 1] if old else (),
            )
            if new is None or old is None:
                set_marks(lines[-1], set())  # the last end sign goes with the footnote itself


def _aside(document: Document, look: Look, images: Mapping[str, Image]) -> Side:
    """The document written into a file of its own, which is not kept."""
    _, context, _ = open_file(document, look, images)
    text = [
        *write_front(context, look.theme),
        *write_blocks(context, text_blocks(document), Place(context.page.text_width)),
    ]
    notes = write_footnotes(context).iter(_FOOTNOTE)
    written = [paragraphs([note]) for note in notes if int(note.get(name("w:id"), "0")) > 0]
    return Side(paragraphs(text), written, context.numbering)
