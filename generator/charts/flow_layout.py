"""Laying out flow charts: boxes in layers, and the ways of the arrows between them.

All is laid out along the flow (`along`) and across it, and turned only when it is drawn: a flow
to the right has its layers side by side, a flow downwards below each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.charts.boxes import Box, box, least_width
from generator.charts.canvas import Canvas, Point
from generator.charts.graph import Graph, Layers, Link
from generator.charts.spread import spread_within

_WIDEST = 52.0  # mm, a box
_GAP = 10.0  # between layers
_FAN = 14.0  # between layers side by side, where labelled arrows spread
_BESIDE = 4.0  # between the boxes of a layer
_LANE = 2.5  # an arrow that passes a layer
WIDEST_LABEL = 26.0  # of an arrow
_LABEL_ROOM = 10.0  # of an arrow, besides its label
RETURN = 5.0  # between the boxes and the arrows that lead back, and between these
_RELAXATIONS = 8
EDGE = 0.5


@dataclass(frozen=True, slots=True)
class FlowLayout:
    """Where everything is: `along` begins layers, `across` holds the middles of places, in mm.

    `depth` are the layers' sizes along the flow, `far` is the end of all across it.
    """

    layers: Layers
    boxes: Mapping[str, Box]
    down: bool
    along: tuple[float, ...]
    depth: tuple[float, ...]
    across: Mapping[str, float]
    far: float

    def breadth(self, place: str) -> float:
        """How much of the layer a place takes across the flow."""
        made = self.boxes.get(place)
        return _LANE if made is None else made.width if self.down else made.height

    def layer(self, place: str) -> int:
        """The layer of a place."""
        return next(at for at, row in enumerate(self.layers.rows) if place in row)

    def turned(self, along: float, across: float) -> Point:
        """The point on the sheet."""
        return (across, along) if self.down else (along, across)


def flow_layout(canvas: Canvas, graph: Graph, layers: Layers, direction: str) -> FlowLayout:
    """Lay the graph out; «right» and «down» hold unless only the other breaks no word."""
    style = canvas.style
    least = max(least_width(style, text) for text in graph.labels.values())
    widths = {down: _box_width(canvas, layers, down=down) for down in (True, False)}
    fits = {down: width >= least for down, width in widths.items()}
    down = direction == "down" if direction in {"down", "right"} else not fits[False]
    if fits[not down] and not fits[down]:
        down = not down
    boxes = {node: box(style, text, widths[down]) for node, text in graph.labels.items()}
    return _placed(canvas, layers, boxes, down=down)


def _label_size(canvas: Canvas, layers: Layers) -> tuple[float, float]:
    """The width and height of the largest label of an arrow."""
    style = canvas.style
    texts = [route.link.label for route in layers.routes if route.link.label]
    wrapped = [style.wrap(text, WIDEST_LABEL, style.small) for text in texts]
    measure = style.measure(style.small)
    width = max((measure(line) for lines in wrapped for line in lines), default=0.0)
    return width, max((len(lines) for lines in wrapped), default=0) * style.line(style.small)


def _gap(canvas: Canvas, layers: Layers, *, down: bool) -> float:
    width, height = _label_size(canvas, layers)
    if not width:
        return _GAP
    return max(_GAP, height + _LABEL_ROOM) if down else max(_FAN, width + _LABEL_ROOM)


def _box_width(canvas: Canvas, layers: Layers, *, down: bool) -> float:
    """The width that boxes have if the flow goes this way."""
    count = len(layers.rows)
    if not down:
        ends = 2 * RETURN * bool(layers.returns)
        gaps = (count - 1) * _gap(canvas, layers, down=down)
        return min((canvas.width - 2 * EDGE - ends - gaps) / count, _WIDEST)
    room = canvas.width - 2 * EDGE - _return_room(canvas, layers, down=True)
    return min((_row_room(layers, row, room) for row in layers.rows), default=_WIDEST)


def _row_room(layers: Layers, row: Sequence[str], room: float) -> float:
    lanes = {place for route in layers.routes for place in route.places[1:-1]}
    boxes = sum(place not in lanes for place in row)
    taken = (len(row) - boxes) * _LANE + (len(row) - 1) * _BESIDE
    return min((room - taken) / max(1, boxes), _WIDEST)


def _return_room(canvas: Canvas, layers: Layers, *, down: bool) -> float:
    """The room beside the boxes for arrows that lead back, with their labels."""
    return sum(return_step(canvas, link, down=down) for link in layers.returns)


def return_step(canvas: Canvas, link: Link, *, down: bool) -> float:
    """The room across the flow that an arrow that leads back takes, with its label."""
    style = canvas.style
    if not link.label:
        return RETURN
    lines = style.wrap(link.label, WIDEST_LABEL, style.small)
    measure = style.measure(style.small)
    size = max(map(measure, lines)) if down else len(lines) * style.line(style.small)
    return max(RETURN, size + 2)


def _placed(canvas: Canvas, layers: Layers, boxes: Mapping[str, Box], *, down: bool) -> FlowLayout:
    gap = _gap(canvas, layers, down=down)
    boxes = _levelled(layers, boxes)
    depth = [
        max(
            (
                boxes[place].height if down else boxes[place].width
                for place in row
                if place in boxes
            ),
            default=0.0,
        )
        for row in layers.rows
    ]
    start = EDGE + RETURN * bool(layers.returns)
    along = [start + sum(depth[:at]) + at * gap for at in range(len(depth))]
    layout = FlowLayout(layers, boxes, down, tuple(along), tuple(depth), {}, 0.0)
    needs = [sum(layout.breadth(place) + _BESIDE for place in row) for row in layers.rows]
    back = _return_room(canvas, layers, down=down)
    far = canvas.width - EDGE - back if down else EDGE + max(needs) - _BESIDE
    across = _relaxed(layout, EDGE - _BESIDE / 2, far + _BESIDE / 2)
    return replace(layout, across=across, far=far + back)


def _levelled(layers: Layers, boxes: Mapping[str, Box]) -> dict[str, Box]:
    """The boxes with one height in each layer, which looks calmer."""
    result: dict[str, Box] = {}
    for row in layers.rows:
        own = [place for place in row if place in boxes]
        height = max((boxes[place].height for place in own), default=0.0)
        result |= {place: Box(boxes[place].lines, boxes[place].width, height) for place in own}
    return result


def _relaxed(layout: FlowLayout, low: float, high: float) -> dict[str, float]:
    """The middles across the flow: each place as near to its neighbours as its row allows."""
    near: dict[str, list[str]] = {place: [] for row in layout.layers.rows for place in row}
    for route in layout.layers.routes:
        for one, other in pairwise(route.places):
            near[one].append(other)
            near[other].append(one)
    center = (low + high) / 2
    middles = dict.fromkeys(near, center)
    for _ in range(_RELAXATIONS):
        for row in (*layout.layers.rows, *reversed(layout.layers.rows)):
            wanted = [
                sum(middles[other] for other in near[place]) / len(near[place])
                if near[place]
                else center
                for place in row
            ]
            sizes = [layout.breadth(place) + _BESIDE for place in row]
            middles.update(zip(row, spread_within(wanted, sizes, low, high), strict=True))
    return middles


def arrow_paths(layout: FlowLayout) -> list[tuple[Link, list[Point]]]:
    """The arrows that lead on, each with its points along the flow and across it."""
    ports = _ports(layout)
    return [
        (route.link, _path(layout, route.places, ports[route.link]))
        for route in layout.layers.routes
    ]


def _ports(layout: FlowLayout) -> dict[Link, tuple[float, float]]:
    """Where each link leaves its first box and enters its last, across the flow."""
    ends: dict[tuple[str, bool], list[tuple[float, Link]]] = {}
    for route in layout.layers.routes:
        first, last = route.places[0], route.places[-1]
        ends.setdefault((first, True), []).append((layout.across[route.places[1]], route.link))
        ends.setdefault((last, False), []).append((layout.across[route.places[-2]], route.link))
    found: dict[tuple[Link, bool], float] = {}
    for (node, leaving), links in ends.items():
        links.sort(key=lambda pair: pair[0])
        room = layout.breadth(node) * 0.7
        step = min(room / len(links), 6.0)
        for index, (_, link) in enumerate(links):
            shift = (index - (len(links) - 1) / 2) * step
            found[link, leaving] = layout.across[node] + shift
    return {
        route.link: (found[route.link, True], found[route.link, False])
        for route in layout.layers.routes
    }


def _path(layout: FlowLayout, places: Sequence[str], ports: tuple[float, float]) -> list[Point]:
    """The points of an arrow: straight between layers, along its lane through each."""
    first = layout.layer(places[0])
    path = [(layout.along[first] + layout.depth[first], ports[0])]
    for layer, lane in enumerate(places[1:-1], first + 1):
        start = layout.along[layer]
        path += [(start, layout.across[lane]), (start + layout.depth[layer], layout.across[lane])]
    path.append((layout.along[first + len(places) - 1], ports[1]))
    return path
