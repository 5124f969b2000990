"""Charts to HTML: the drawing, its caption, and its figures behind a disclosure."""

from __future__ import annotations

from dataclasses import replace

from generator.document.blocks import Figure
from generator.html.caption import captioned, remarks
from generator.html.context import Context
from generator.html.markup import NOTHING, Html, element, join, text
from generator.html.svg import inline_svg
from generator.html.table import write_table


def write_figure(figure: Figure, context: Context) -> Html:
    """The drawn chart with its words and data; raises KeyError where it was never drawn."""
    own_id = context.own_id(figure.id)
    drawing = inline_svg(context.image(figure.id), own_id, figure.alt)
    chart = element("div", drawing, class_="chart")
    caption = element("p", captioned(figure, context))
    words = element("figcaption", join((caption, remarks(figure, context))))
    content = join((chart, words), "\n")
    shown = element("figure", content, id=own_id, data_source=figure.source)
    return element("div", join((shown, _data(figure, context)), "\n"), class_="figure")


def _data(figure: Figure, context: Context) -> Html:
    if figure.data is None or context.copy:
        return NOTHING
    table = replace(
        figure.data,
        id=f"{figure.id}--data",
        number="",
        # A line of its own: the change that the figure's caption may show has its place there.
        caption=figure.data.caption or (*figure.caption,),
    )
    opener = f"{context.own_id(figure.id)}--summary"
    summary = element("summary", _disclosure(figure, context), id=opener)
    disclosed = write_table(table, context, opener=opener)
    return element("details", join((summary, disclosed), "\n"), class_="data")


def _disclosure(figure: Figure, context: Context) -> Html:
    """«Kuvion 3 tiedot taulukkona», so that a list of the page's controls tells them apart."""
    if figure.number:
        return text(context.labels["numbered_figure_data"].format(number=figure.number))
    return text(context.labels["figure_data"])
