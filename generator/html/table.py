"""Tables to HTML: header cells with their scope, groups as bodies, the total as the foot."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress

from generator.document.blocks import Column, Row, Table
from generator.document.inlines import Inlines
from generator.html.caption import captioned, remarks
from generator.html.context import Context, caption_id
from generator.html.inlines import write_line
from generator.html.marks import labelled, quietly
from generator.html.markup import NOTHING, Html, element, join, text
from generator.html.style import css_string


def write_table(table: Table, context: Context, *, opener: str = "") -> Html:
    """The table in a region that scrolls sideways on a narrow screen, its remarks below.

    The region takes the focus, for readers who scroll with the keyboard; its name is the caption,
    after the words of the element `opener` that discloses the table, where there is one.
    """
    shown = _without_what_is_new(table) if context.copy else table
    _set_widths(shown, context)
    grid = join(
        (
            _caption(table, context),
            _head(shown.columns, context),
            *(_body(group, shown, context) for group in _groups(shown.rows)),
        ),
        "\n",
    )
    content = join((_region(table, grid, opener, context), remarks(table, context)))
    own_id = context.own_id(table.id)
    return element("div", content, class_="table", id=own_id, data_source=table.source)


def _region(table: Table, grid: Html, opener: str, context: Context) -> Html:
    if context.copy:  # nobody moves within it, by keyboard or otherwise
        return element("div", element("table", grid), class_="scroll")
    name = caption_id(context.own_id(table.id))
    return element(
        "section",
        element("table", grid),
        class_="scroll",
        tabindex=0,
        aria_labelledby=f"{opener} {name}".strip() if table.caption else None,
        aria_label=None if table.caption else context.labels["table"],
    )


def _without_what_is_new(table: Table) -> Table:
    stood = [column.change != "inserted" for column in table.columns]
    rows = (
        replace(row, cells=tuple(compress(row.cells, stood)))
        for row in table.rows
        if row.change != "inserted"
    )
    return replace(table, columns=tuple(compress(table.columns, stood)), rows=tuple(rows))


def _caption(table: Table, context: Context) -> Html:
    if not table.caption:
        return NOTHING
    # The inner element stays in sight while the table under it scrolls.
    words = element("span", captioned(table, context), id=caption_id(context.own_id(table.id)))
    return element("caption", words)


def _set_widths(table: Table, context: Context) -> None:
    """Style rules for the columns' shares; none where they are alike, the browser knows better."""
    weights = [column.weight for column in table.columns]
    if len(set(weights)) == 1:
        return
    for place, weight in enumerate(weights, start=1):
        cell = f"[id={css_string(context.own_id(table.id))}] thead tr > :nth-child({place})"
        context.rules.append(f"{cell} {{ width: {weight / sum(weights):.1%}; }}")


def _head(columns: tuple[Column, ...], context: Context) -> Html:
    cells = join(_column_header(column, context) for column in columns)
    return element("thead", element("tr", cells))


def _column_header(column: Column, context: Context) -> Html:
    label = write_line(column.label, context.of(column))
    if column.unit:
        unit = element("span", text(column.unit), class_="unit")
        label = join((label, unit), ", ") if label else unit
    said = labelled(column, context)
    if not label:  # the empty corner of a cross table heads nothing
        return element("td", said, class_=column.change or None)
    words = join((said, quietly(column.change, label)))
    return element("th", words, scope="col", class_=_class(column))


def _groups(rows: tuple[Row, ...]) -> list[list[Row]]:
    """The rows in bodies: a group row opens one, totals stand apart from what they sum."""
    groups: list[list[Row]] = []
    total = False
    for row in rows:
        if not groups or row.kind == "group" or (row.kind == "total") != total:
            groups.append([])
        total = row.kind == "total"
        groups[-1].append(row)
    return groups


def _body(group: list[Row], table: Table, context: Context) -> Html:
    closing = group[-1] is table.rows[-1] and group[0].kind == "total"
    rows = join((_row(row, table.columns, context) for row in group), "\n")
    return element("tfoot" if closing else "tbody", rows)


def _row(row: Row, columns: tuple[Column, ...], context: Context) -> Html:
    if row.kind == "group" and not any(row.cells[1:]):
        title = _content(row.cells[0], columns[0], row, context)
        label = labelled(row, context)
        cells = element("th", join((label, title)), scope="rowgroup", colspan=len(columns))
    else:
        pairs = zip(row.cells, columns, strict=True)
        cells = join(
            _cell(cell, column, row, context, first=place == 0)
            for place, (cell, column) in enumerate(pairs)
        )
    kind = "" if row.kind == "body" else row.kind
    return element(
        "tr",
        cells,
        class_=f"{kind} {row.change}".strip() or None,
        data_source=row.source or None,
    )


def _cell(cell: Inlines, column: Column, row: Row, context: Context, *, first: bool) -> Html:
    content = _content(cell, column, row, context)
    label = labelled(row, context) if first else NOTHING
    if first and content:
        scope = "rowgroup" if row.kind == "group" else "row"
        return element("th", join((label, content)), scope=scope, class_=_class(column))
    return element("td", join((label, content)), class_=_class(column))


def _content(cell: Inlines, column: Column, row: Row, context: Context) -> Html:
    """What a cell holds, new or gone with its row or column."""
    part = row if row.change else column
    return quietly(part.change, write_line(cell, context.of(part)))


def _class(column: Column) -> str | None:
    kind = "number" if column.kind == "number" else ""
    return f"{kind} {column.change}".strip() or None
