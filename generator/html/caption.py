"""What tables and figures share: «Kuvio 3.» before the caption, notes and source below."""

from __future__ import annotations

from generator.document.blocks import Figure, Table
from generator.html.context import Context
from generator.html.inlines import write_inlines
from generator.html.markup import NOTHING, Html, element, join, text
from generator.locale import NBSP


def captioned(node: Table | Figure, context: Context) -> Html:
    """The caption with its label and number, as «Kuvio 3. Työttömät ikäryhmittäin»."""
    words = write_inlines(node.caption, context)
    if not node.number:
        return words
    name = context.labels["figure" if isinstance(node, Figure) else "table"]
    label = element("span", text(f"{name}{NBSP}{node.number}."), class_="label")
    return join((label, Html(" "), words))


def remarks(node: Table | Figure, context: Context) -> Html:
    """The notes and the line of the source, each a paragraph of small print."""
    lines = [element("p", write_inlines(note, context), class_="note") for note in node.notes]
    if node.origin:
        lines.append(element("p", write_inlines(node.origin, context), class_="origin"))
    return join(lines) if lines else NOTHING
