"""Documents that must fit a number of pages: a summary is one page or says what goes beyond it."""

from __future__ import annotations

from generator.build.outputs import Output
from generator.compose.kinds import Kind
from generator.document.blocks import Document, Heading
from generator.document.inlines import text_of
from generator.document.walk import all_blocks
from generator.findings import Finding, Severity
from generator.source import MarkedMap
from generator.source.locate import span_of


def length_finding(
    kind: Kind, document: Document, output: Output, root: MarkedMap
) -> Finding | None:
    """What goes beyond the pages that the kind may have; a note where they cannot be counted.

    `output` is the Word file. None where the document fits, or the kind has no greatest length.
    """
    if kind.pages is None:
        return None
    path = next(iter(kind.needs), "title")
    span = span_of(root, path)
    values: dict[str, object] = {"kind": kind.title[document.language], "limit": kind.pages}
    if output.pages is None:
        return Finding("M106", span, values, Severity.NOTE, path=path)
    if output.pages <= kind.pages:
        return None
    parts = ", ".join(f"«{title}»" for title in _beyond(kind.pages, document, output))
    values |= {"pages": output.pages, "parts": parts}
    return Finding("M105", span, values, Severity.WARNING, path=path)


def _beyond(limit: int, document: Document, output: Output) -> list[str]:
    """The titles of what begins after the last page that there may be, else of what ends there."""
    headings = [block for block in all_blocks(document.blocks) if isinstance(block, Heading)]
    late = [each for each in headings if output.by_heading.get(each.id, 0) > limit]
    return [text_of(each.children) for each in late or headings[-1:]] or [document.cover.title]
