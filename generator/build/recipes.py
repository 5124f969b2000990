"""A plan's figures as recipes for charts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.charts.recipe import Recipe, Series
from generator.findings import Finding
from generator.plan.data_table import DataTable
from generator.plan.figure import Figure, HierarchyNode
from generator.plan.figure_data import category_text, is_named
from generator.plan.values import Text, words_in
from generator.source import MarkedText, resolve_file


class RecipeError(Exception):
    """A figure's files cannot be read; carries what to tell."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(len(findings))
        self.findings = findings


def make_recipe(figure: Figure, data: DataTable | None, language: str, folder: Path) -> Recipe:
    """The recipe of a figure whose data are at hand; raises `RecipeError` for a bad GeoJSON."""
    categories, series = _series(figure, data, language) if data else ((), ())
    decimals = figure.decimals
    if decimals is None and data:
        decimals = next((c.decimals for c in data.columns[1:] if c.decimals is not None), None)
    return Recipe(
        id=figure.id,
        kind=figure.kind,
        title=figure.title.in_language(language),
        language=language,
        categories=categories,
        series=series,
        unit=words_in(_unit(figure, data), language),
        decimals=decimals,
        options=dict(_options(figure, data, language, folder)),
    )


def _unit(figure: Figure, data: DataTable | None) -> str:
    if figure.unit is not None:
        return figure.unit
    if data is None:
        return ""
    return next((c.unit for c in data.columns[1:] if c.unit), data.unit)


def _series(
    figure: Figure, data: DataTable, language: str
) -> tuple[tuple[str, ...], tuple[Series, ...]]:
    names = tuple(category_text(row.cells[0], language) for row in data.rows)
    heads = tuple(column.label.in_language(language) for column in data.columns[1:])
    rows = [tuple(_number(cell) for cell in row.cells[1:]) for row in data.rows]
    if figure.by_row:
        return heads, tuple(Series(n, values) for n, values in zip(names, rows, strict=True))
    columns = zip(*rows, strict=True) if rows else ((),) * len(heads)
    return names, tuple(Series(h, tuple(v)) for h, v in zip(heads, columns, strict=True))


def _number(cell: object) -> Decimal | None:
    return cell if isinstance(cell, Decimal) else None


def _options(
    figure: Figure, data: DataTable | None, language: str, folder: Path
) -> Iterator[tuple[str, Any]]:
    def words(text: Text | None) -> str:
        return text.in_language(language).strip() if text else ""

    if figure.highlight:
        yield "highlight", _shown(str(figure.highlight), data, language)
    if figure.direction:
        yield "direction", str(figure.direction)
    for name in ("x_title", "y_title"):
        if getattr(figure, name):
            yield name, words(getattr(figure, name))
    if figure.total_bars and data:
        cells = [row.cells[0] for row in data.rows]
        yield "totals", [i for i, cell in enumerate(cells) if is_named(cell, figure.total_bars)]
    if figure.root:
        yield "root", _tree(figure.root, language)
    if figure.nodes:
        yield "nodes", [{"id": str(n.id), "label": words(n.label)} for n in figure.nodes]
        yield (
            "links",
            [
                {"from": str(link.start), "to": str(link.end), "label": words(link.label)}
                for link in figure.links
            ],
        )
    if figure.points:
        yield (
            "points",
            [{"label": words(p.label), "x": p.x, "y": p.y, "size": p.size} for p in figure.points],
        )
    if figure.map:
        yield "regions", list(_regions(figure, data, language, folder))


def _shown(name: str, data: DataTable | None, language: str) -> str:
    """The name that the chart gives in the language to what the planner calls by another."""
    cells = [row.cells[0] for row in data.rows] if data else []
    heads = [column.label for column in data.columns] if data else []
    meant = next((cell for cell in (*cells, *heads) if is_named(cell, [name])), name)
    return category_text(meant, language) if isinstance(meant, Text) else name


def _tree(node: HierarchyNode, language: str) -> dict[str, Any]:
    return {
        "label": node.label.in_language(language).strip(),
        "children": [_tree(child, language) for child in node.children],
    }


def _regions(
    figure: Figure, data: DataTable | None, language: str, folder: Path
) -> Iterator[Mapping[str, Any]]:
    """The areas of the GeoJSON with the value that the data give to their names."""
    assert figure.map is not None
    name = figure.map.file
    assert isinstance(name, MarkedText)
    file = resolve_file(folder, name)
    if isinstance(file, Finding):
        raise RecipeError((file,))
    rows = data.rows if data else ()
    try:
        features = json.loads(file.read_text(encoding="utf-8"))["features"]
        for feature in features:
            named = str(feature["properties"][figure.map.name])
            row = next((row for row in rows if is_named(row.cells[0], [named])), None)
            yield {
                "name": category_text(row.cells[0], language) if row else words_in(named, language),
                "rings": _rings(feature["geometry"]),
                "value": _number(row.cells[1]) if row else None,
            }
    except (ValueError, KeyError, TypeError):
        raise RecipeError((Finding("C120", name.span, {"file": str(name)}),)) from None


def _rings(geometry: Mapping[str, Any]) -> list[Any]:
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        return list(polygons)
    if geometry["type"] == "MultiPolygon":
        return [ring for polygon in polygons for ring in polygon]
    raise ValueError(geometry["type"])
