"""Documents made of a few lines of plan, and their trees as lines that a person can read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

from generator.build.stages import MadeDocument, make_charts, make_document
from generator.compose.kinds import find_kind
from generator.document.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Definitions,
    Document,
    Figure,
    Heading,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    Table,
)
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
from generator.files.templates import Templates, built_in
from tests.annotations import of_shape
from tests.plan.making import made

NBSP = "\N{NO-BREAK SPACE}"
KIND = "tyollisyydenhoitosuunnitelma"


def made_document(
    folder: Path, text: str, kind: str = KIND, templates: Templates | None = None
) -> MadeDocument:
    """The document of a front matter and the text; the plan itself must be without faults."""
    source = templates or built_in()
    plan_input = made(folder, text, source)
    faults = of_shape(plan_input.findings)
    assert not faults, [(f.code, f.values) for f in faults]
    charts = make_charts(plan_input)
    assert not charts.findings, [(f.code, f.values) for f in charts.findings]
    return make_document(find_kind(source, kind), plan_input, charts)


def document_of(folder: Path, text: str, kind: str = KIND) -> Document:
    """The document of a front matter and the text, which must be without faults."""
    result = made_document(folder, text, kind)
    assert not result.findings, [(f.code, f.values) for f in result.findings]
    return result.document


def prose(folder: Path, words: str, more: str = "") -> list[str]:
    """The lines of an introduction of these words, without its heading."""
    text = f"introduction:\n  overview: |\n{indent(words, '    ')}\n{more}"
    return lines(document_of(folder, text).blocks[1:])


def lines(blocks: Blocks) -> list[str]:
    """The blocks as lines, what lies within a block indented; no-break spaces as «_»."""
    return [line.replace(NBSP, "_") for block in blocks for line in _lines(block)]


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            number = f"{block.number} " if block.number else ""
            kind = "" if block.kind == "numbered" else f" ({block.kind})"
            yield f"{'#' * block.level} {number}{words(block.children)}{kind}"
        case Paragraph():
            yield words(block.children)
        case BulletList() | NumberedList():
            for i, item in enumerate(block.items, getattr(block, "start", 1)):
                mark = "-" if isinstance(block, BulletList) else f"{i}."
                first, *rest = lines(item.blocks) or [""]
                yield from [f"{mark} {first}", *(f"  {line}" for line in rest)]
        case Table():
            yield from _table(block)
        case Figure():
            yield f"Figure {block.number} {words(block.caption)} [{block.alt}]"
        case Box():
            yield f"Box {words(block.title)}"
            yield from (f"  {line}" for line in lines(block.blocks))
        case Definitions():
            for row in block.rows:
                yield f"{words(row.term)} := {' / '.join(lines(row.blocks))}"
        case Quote():
            yield from (f"> {line}" for line in lines(block.blocks))
        case PageBreak():
            yield "---"


def _table(table: Table) -> Iterator[str]:
    yield f"Table {table.number} {words(table.caption)}".rstrip()
    yield f"  | {' | '.join(words(column.label) for column in table.columns)}"
    for row in table.rows:
        mark = "|" if row.kind == "body" else row.kind
        yield f"  {mark} {' | '.join(words(cell) for cell in row.cells)}"
    yield from (f"  * {words(note)}" for note in table.notes)
    if table.origin:
        yield f"  {words(table.origin)}"


def words(inlines: Inlines) -> str:
    """Inlines as text, their form shown by marks."""
    return "".join(_words(inline) for inline in inlines)


def _words(inline: Inline) -> str:
    match inline:
        case Plain(text):
            return text
        case Code(text):
            return f"`{text}`"
        case Emphasis(children):
            return f"*{words(children)}*"
        case Strong(children):
            return f"**{words(children)}**"
        case Link(url, children):
            return f"[{words(children)}]({url})"
        case Reference():
            return f"<{inline.text}>"
        case FactValue():
            return f"{{{inline.text}}}"
        case FootnoteMark():
            return f"[^{inline.number}]"
        case LineBreak():
            return "⏎"
        case Insertion(children):
            return f"{{+{words(children)}+}}"
        case Renewal(children):
            return words(children)
        case Deletion(children):
            return f"{{-{words(children)}-}}"
