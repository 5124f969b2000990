"""Tables to HTML: header cells with their scope, groups as bodies, the total as the foot."""

from __future__ import annotations

from generator.document.blocks import Column, Row, Table
from generator.document.inlines import Inlines
from generator.html.caption import captioned, remarks
from generator.html.context import Context, caption_id
from generator.html.inlines import write_inlines
from generator.html.markup import NOTHING, Html, element, join, text
from generator.html.style import css_string


def write_table(table: Table, context: Context, *, opener: str = "") -> Html:
    """The table in a region that scrolls sideways on a narrow screen, its remarks below.

    The region takes the focus, for readers who scroll with the keyboard; its name is the caption,
    after the words of the element `opener` that discloses the table, where there is one.
    """
    _set_widths(table, context)
    grid = join(
        (
            _caption(table, context),
            _head(table.columns, context),
            *(_body(group, table, context) for group in _groups(table.rows)),
        ),
        "\n",
    )
    region = element(
        "section",
        element("table", grid),
        class_="scroll",
        tabindex=0,
        aria_labelledby=f"{opener} {caption_id(table.id)}".strip() if table.caption else None,
        aria_label=None if table.caption else context.labels["table"],
    )
    content = join((region, remarks(table, context)))
    return element("div", content, class_="table", id=table.id, data_source=table.source)


def _caption(table: Table, context: Context) -> Html:
    if not table.caption:
        return NOTHING
    # The inner element stays in sight while the table under it scrolls.
    words = element("span", captioned(table, context), id=caption_id(table.id))
    return element("caption", words)


def _set_widths(table: Table, context: Context) -> None:
    """Style rules for the columns' shares; none where they are alike, the browser knows better."""
    weights = [column.weight for column in table.columns]
    if len(set(weights)) == 1:
        return
    for place, weight in enumerate(weights, start=1):
        cell = f"[id={css_string(table.id)}] thead tr > :nth-child({place})"
        context.rules.append(f"{cell} {{ width: {weight / sum(weights):.1%}; }}")


def _head(columns: tuple[Column, ...], context: Context) -> Html:
    cells = join(_column_header(column, context) for column in columns)
    return element("thead", element("tr", cells))


def _column_header(column: Column, context: Context) -> Html:
    label = write_inlines(column.label, context)
    if column.unit:
        unit = element("span", text(column.unit), class_="unit")
        label = join((label, unit), ", ") if label else unit
    if not label:  # the empty corner of a cross table heads nothing
        return element("td")
    return element("th", label, scope="col", class_=_class(column))


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
        title = write_inlines(row.cells[0], context)
        cells = element("th", title, scope="rowgroup", colspan=len(columns))
    else:
        pairs = zip(row.cells, columns, strict=True)
        cells = join(
            _cell(cell, column, row, context, first=place == 0)
            for place, (cell, column) in enumerate(pairs)
        )
    return element(
        "tr",
        cells,
        class_=None if row.kind == "body" else row.kind,
        data_source=row.source or None,
    )


def _cell(cell: Inlines, column: Column, row: Row, context: Context, *, first: bool) -> Html:
    content = write_inlines(cell, context)
    if first and content:
        scope = "rowgroup" if row.kind == "group" else "row"
        return element("th", content, scope=scope, class_=_class(column))
    return element("td", content, class_=_class(column))


def _class(column: Column) -> str | None:
    return "number" if column.kind == "number" else None
