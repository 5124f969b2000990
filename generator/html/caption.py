"""What tables and figures share: «Kuvio 3.» before the caption, notes and source below."""

from __future__ import annotations

from generator.document.blocks import Figure, Table
from generator.html.context import Context
from generator.html.inlines import write_line
from generator.html.marks import with_old
from generator.html.markup import NOTHING, Html, element, join
from generator.locale import NBSP


def captioned(node: Table | Figure, context: Context) -> Html:
    """The caption with its label and number, as «Kuvio 3. Työttömät ikäryhmittäin»."""
    words = write_line(node.caption, context)
    was = node.was if isinstance(node.was, Table | Figure) else node
    label = with_old(_label(node, context), _label(was, context), context)
    return join((label, Html(" "), words)) if label else words


def _label(node: Table | Figure, context: Context) -> str:
    name = context.labels["figure" if isinstance(node, Figure) else "table"]
    return f"{name}{NBSP}{node.number}." if node.number else ""


def remarks(node: Table | Figure, context: Context) -> Html:
    """The notes and the line of the source, each a paragraph of small print."""
    lines = [element("p", write_line(note, context), class_="note") for note in node.notes]
    if node.origin:
        lines.append(element("p", write_line(node.origin, context), class_="origin"))
    return join(lines) if lines else NOTHING
