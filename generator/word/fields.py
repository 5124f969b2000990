r"""Fields: live in Word, and with their true result already in them.

    <w:r><w:fldChar w:fldCharType="begin"/></w:r>
    <w:r><w:instrText xml:space="preserve"> SEQ Taulukko \* ARABIC </w:instrText></w:r>
    <w:r><w:fldChar w:fldCharType="separate"/></w:r>
    <w:r><w:t>3</w:t></w:r>
    <w:r><w:fldChar w:fldCharType="end"/></w:r>

Neither w:dirty nor w:updateFields is ever written: Word would ask the reader, when the file opens,
whether it may fetch data from other files.
"""

from __future__ import annotations

from copy import deepcopy

from generator.word.oxml import Element, run, run_of, text_element, w


def field(instruction: str, result: str, *properties: Element) -> list[Element]:
    """The runs of a field: its instruction («PAGE») and the result that it would give."""
    return [
        *field_start(instruction, *properties),
        run(result, *_copies(properties)),
        field_end(*properties),
    ]


def field_start(instruction: str, *properties: Element) -> list[Element]:
    """The runs of a field up to its result, for results longer than a run."""
    return [
        _mark("begin", properties),
        run_of([text_element("instrText", f" {instruction} ")], *_copies(properties)),
        _mark("separate", properties),
    ]


def field_end(*properties: Element) -> Element:
    """The run that ends a field."""
    return _mark("end", properties)


def sequence(label: str, number: str) -> list[Element]:
    """The number of a caption or an annex: it counts the paragraphs with the same label."""
    return field(f"SEQ {label} \\* ARABIC", number)


def _mark(kind: str, properties: tuple[Element, ...]) -> Element:
    return run_of([w("fldChar", fldCharType=kind)], *_copies(properties))


def _copies(properties: tuple[Element, ...]) -> list[Element]:
    return [deepcopy(each) for each in properties]
