r"""Inlines: what stands within a line becomes runs, links and reference fields.

    <w:hyperlink r:id="rId9"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>…</w:r></w:hyperlink>

A reference is its lead as text, a no-break space and a field whose result is the number:
«taulukossa» + U+00A0 + `REF _Ref123456789 \h`. The number of a chapter is not text but the
paragraph's own, which `\r` asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from generator.document.blocks import UnknownBlockError
from generator.document.inlines import (
    Code,
    Deletion,
    Emphasis,
    FactValue,
    FootnoteMark,
    Inline,
    Inlines,
    Insertion,
    LineBreak,
    Link,
    Plain,
    Reference,
    Renewal,
    Strong,
)
from generator.word.base import language_tag
from generator.word.context import Context
from generator.word.fields import field
from generator.word.oxml import Element, node, run, run_of, w
from generator.word.tracking.marks import Change, mark_line, renewed

NBSP = "\N{NO-BREAK SPACE}"
_URI_CHARACTERS = ":/?#[]@!$&'()*+,;=%~"


@dataclass(frozen=True, slots=True)
class Form:
    """How runs look beside their paragraph's style; `size` is in half-points, 0 the style's.

    `language` is that of words in another language than the document's.

    A `plain_link` has the character style of links, which makes it one, but not its colour.
    """

    bold: bool = False
    italic: bool = False
    style: str = ""
    size: int = 0
    plain_link: bool = False
    language: str = ""

    def properties(self) -> list[Element]:
        """The children of w:rPr, in the order of the schema."""
        found = [w("rStyle", val=self.style)] if self.style else []
        if self.bold:
            found += [w("b"), w("bCs")]
        if self.italic:
            found += [w("i"), w("iCs")]
        if self.plain_link:
            found.append(w("color", val="auto"))
        if self.size:
            found += [w("sz", val=self.size), w("szCs", val=self.size)]
        if self.plain_link:
            found.append(w("u", val="none"))
        if self.language:
            found.append(w("lang", val=language_tag(self.language)))
        return found


PLAIN = Form()


def inline_runs(context: Context, inlines: Inlines, form: Form = PLAIN) -> list[Element]:
    """The runs of the inlines; text of the same form stands in one run.

    Raises UnknownBlockError on an inline that there is no writer for.
    """
    line = _Line(context)
    line.write(inlines, form)
    return line.content


class _Line:
    """The content of a paragraph as it grows."""

    def __init__(self, context: Context) -> None:
        self.content: list[Element] = []
        self._context = context
        self._open: tuple[Element, Form] | None = None

    def write(self, inlines: Inlines, form: Form) -> None:
        for inline in inlines:
            self._write_one(inline, form)

    def _write_one(self, inline: Inline, form: Form) -> None:
        match inline:
            case Plain() | FactValue():
                own = inline.language if isinstance(inline, Plain) else ""
                self._text(inline.text, replace(form, language=own) if own else form)
            case Emphasis(children):
                self.write(children, replace(form, italic=True))
            case Strong(children):
                self.write(children, replace(form, bold=True))
            case Code(text):
                self._text(text, replace(form, style=self._context.styles["HTML Code"]))
            case LineBreak():
                self._add([run_of([w("br")], *form.properties())])
            case Link(url, children):
                link = {"r:id": self._context.relate_link(quote(url, safe=_URI_CHARACTERS))}
                self._add([node("w:hyperlink", link, *self._linked(children, form))])
            case Reference():
                self._reference(inline, form)
            case FootnoteMark():
                self._footnote(inline, inline)
            case Insertion(children):
                self._marked(children, "inserted", form)
            case Deletion(children):
                self._marked(children, "deleted", form)
            case Renewal(children, was):
                self._renewal(children, was, form)
            case _:
                raise UnknownBlockError(inline)

    def _text(self, text: str, form: Form) -> None:
        if self._open is not None and self._open[1] == form:
            self._open[0].text = f"{self._open[0].text}{text}"
            return
        element = run(text, *form.properties())
        self.content.append(element)
        self._open = (element[-1], form)

    def _add(self, content: list[Element]) -> None:
        self.content.extend(content)
        self._open = None

    def _linked(self, children: Inlines, form: Form) -> list[Element]:
        # LibreOffice makes no link in the PDF unless the runs have the character style.
        linked = replace(form, style=self._context.styles["Hyperlink"])
        return inline_runs(self._context, children, linked)

    def _marked(self, children: Inlines, change: Change, form: Form) -> None:
        self._add(mark_line(inline_runs(self._context.on(change), children, form), change))

    def _renewal(self, children: Inlines, was: Inlines, form: Form) -> None:
        """What says the same: its text and fields where they differ, footnote marks as they are."""
        sides = [list(_stretches(side)) for side in (children, was)]
        for new, old in zip(*sides, strict=True):
            if isinstance(new, FootnoteMark) and isinstance(old, FootnoteMark):
                self._footnote(new, old)
            elif isinstance(new, tuple) and isinstance(old, tuple):
                before = inline_runs(self._context.on("deleted"), old, form)
                self._add(renewed(inline_runs(self._context.on("inserted"), new, form), before))

    def _footnote(self, new: FootnoteMark, old: FootnoteMark) -> None:
        context = self._context
        style = context.styles["footnote reference"]
        now = new if context.side != "deleted" else None
        was = old if context.has_marks or context.side == "deleted" else None
        self._add(context.footnotes.mark(now, was, style, context.bookmarks))

    def _reference(self, reference: Reference, form: Form) -> None:
        if self._context.has_marks:  # its target may be new or gone
            self._renewal((reference,), (reference,), form)
            return
        anchor = self._context.anchors.get(reference.target)
        if anchor is None:
            self._text(reference.text, form)
        elif not reference.number:
            children = self._linked((Plain(reference.lead),), form)
            self._add([w("hyperlink", *children, anchor=anchor.reference, history=1)])
        else:
            if reference.lead:
                self._text(reference.lead + NBSP, form)
            switches = "\\r \\h" if anchor.chapter else "\\h"
            instruction = f"REF {anchor.reference} {switches}"
            self._add(field(instruction, reference.number, *form.properties()))


def _stretches(inlines: Inlines) -> Iterator[FootnoteMark | Inlines]:
    """The footnote marks, and before, between and after them what else there is."""
    start = 0
    for at, inline in enumerate(inlines):
        if isinstance(inline, FootnoteMark):
            yield inlines[start:at]
            yield inline
            start = at + 1
    yield inlines[start:]
