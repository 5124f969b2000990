"""A flow chart: boxes and arrows, in layers from the first to the last.

Options:
- `nodes`: the boxes, `{"id": …, "label": …}`;
- `links`: the arrows, `{"from": id, "to": id, "label": …}`, the label being optional; an arrow
  back to an earlier box is led around the others;
- `direction`: «right» or «down»; the chart turns where only so no word is broken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.charts import options
from generator.charts.graph import Graph, graph_of, links_of, nodes_of
from generator.charts.problem import NO_NODES, TWIN_NODES, UNKNOWN_NODE, ChartProblem
from generator.charts.recipe import Recipe
from generator.charts.wording import composed, listed, say

if TYPE_CHECKING:
    from generator.charts.canvas import Canvas


def draw(canvas: Canvas, recipe: Recipe) -> None:
    """Draw the boxes and arrows."""
    from generator.charts.flows import draw_flow

    graph = graph_of(recipe)
    if not graph.labels:
        graph = Graph({"": say(recipe, "no_data")}, ())
    draw_flow(canvas, graph, options.text(recipe, "direction"))


def describe(recipe: Recipe) -> str:
    """What follows each box, in the planner's order; the boxes alone where nothing does."""
    graph = graph_of(recipe)
    if not graph.labels:
        return composed(recipe, [say(recipe, "no_data")])
    if not graph.links:
        names = listed(recipe, list(graph.labels.values()))
        return composed(recipe, [say(recipe, "names", names=names)])
    return composed(recipe, [_follows(recipe, graph, node) for node in _leaving(graph)])


def check(recipe: Recipe) -> Iterable[ChartProblem]:
    """Missing boxes, ids given twice, arrows to or from unknown boxes."""
    ids = [node for node, _ in nodes_of(recipe)]
    if not ids:
        yield ChartProblem(NO_NODES)
    for node, count in Counter(ids).items():
        if count > 1:
            yield ChartProblem(TWIN_NODES, {"value": node})
    ends = [end for link in links_of(recipe) for end in (link.start, link.end)]
    for end in dict.fromkeys(ends):
        if end not in ids:
            yield ChartProblem(UNKNOWN_NODE, {"value": end})


def _leaving(graph: Graph) -> list[str]:
    return [node for node in graph.labels if any(link.start == node for link in graph.links)]


def _follows(recipe: Recipe, graph: Graph, node: str) -> str:
    targets = [
        f"{graph.labels[link.end]} ({link.label})" if link.label else graph.labels[link.end]
        for link in graph.links
        if link.start == node
    ]
    return say(recipe, "to", source=graph.labels[node], targets=listed(recipe, targets))
