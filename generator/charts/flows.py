"""Drawing flow charts: boxes in layers, arrows between them."""

from __future__ import annotations

from generator.charts.boxes import Box, draw_box, looks
from generator.charts.canvas import Canvas
from generator.charts.flow_labels import Area, place_label, write_label
from generator.charts.flow_layout import (
    EDGE,
    RETURN,
    FlowLayout,
    arrow_paths,
    flow_layout,
    return_step,
)
from generator.charts.graph import Graph, Link, layered


def draw_flow(canvas: Canvas, graph: Graph, direction: str) -> None:
    """Draw the graph; «right» and «down» hold unless only the other breaks no word."""
    layers = layered(graph)
    layout = flow_layout(canvas, graph, layers, direction)
    for number, link in enumerate(layers.returns):
        _draw_return(canvas, layout, link, number)
    paths = arrow_paths(layout)
    for _, path in paths:
        canvas.arrow([layout.turned(*point) for point in path], color=canvas.style.muted)
    written: list[Area] = []
    for link, path in paths:
        place_label(canvas, layout, link, path, written)
    for node, made in layout.boxes.items():
        _draw_node(canvas, layout, node, made)
    end = layout.along[-1] + layout.depth[-1] + RETURN * bool(layers.returns)
    canvas.finish((end if layout.down else layout.far) + EDGE)


def _draw_return(canvas: Canvas, layout: FlowLayout, link: Link, number: int) -> None:
    """Draw an arrow that leads back: out into the gap, around all boxes, in before its end."""
    earlier = layout.layers.returns[:number]
    passed = sum(return_step(canvas, other, down=layout.down) for other in earlier)
    own = return_step(canvas, link, down=layout.down)
    whole = sum(return_step(canvas, other, down=layout.down) for other in layout.layers.returns)
    lane = layout.far - whole + passed + own / 2 + 0.5
    first, last = layout.layer(link.start), layout.layer(link.end)
    shift = 2.6 + 1.1 * (number % 3)
    out = layout.along[first] + layout.depth[first]
    start = layout.across[link.start] + layout.breadth(link.start) * 0.42
    end = layout.across[link.end] + layout.breadth(link.end) * 0.42
    path = [(out, start), (out + shift, start), (out + shift, lane)]
    into = layout.along[last]
    path += [(into - shift - 0.6, lane), (into - shift - 0.6, end), (into, end)]
    canvas.arrow([layout.turned(*point) for point in path], color=canvas.style.muted)
    middle = ((out + into) / 2, lane)
    write_label(canvas, link.label, layout.turned(*middle))


def _draw_node(canvas: Canvas, layout: FlowLayout, node: str, made: Box) -> None:
    layer = layout.layer(node)
    size = made.width if layout.down else made.height
    left, top = layout.turned(layout.along[layer], layout.across[node] - size / 2)
    draw_box(canvas, made, left, top, made.height, looks(canvas.style)[1])
