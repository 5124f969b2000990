"""Drawing flow charts: boxes in layers, arrows between them.

All is laid out along the flow (`along`) and across it, and turned only when it is drawn: a flow
to the right has its layers side by side, a flow downwards below each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.charts.boxes import Box, Look, box, draw_box, least_width, looks
from generator.charts.canvas import Canvas, Point
from generator.charts.colour import WHITE
from generator.charts.graph import Graph, Layers, Link, layered
from generator.charts.spread import spread_within
from generator.charts.style import Style

_WIDEST = 52.0  # mm, a box
_GAP = 10.0  # between layers
_FAN = 14.0  # between layers side by side, where labelled arrows spread
_BESIDE = 4.0  # between the boxes of a layer
_LANE = 2.5  # an arrow that passes a layer
_WIDEST_LABEL = 26.0
_LABEL_ROOM = 10.0  # of an arrow, besides its label
_OFF_BOX, _OFF_HEAD = 1.5, 3.2  # between a label and the box before it, the box after it
_RETURN = 5.0  # between the boxes and the arrows that lead back, and between these
_RELAXATIONS = 8
_EDGE = 0.5


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: `along` begins layers, `across` holds the middles of places."""

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


def draw_flow(canvas: Canvas, graph: Graph, direction: str) -> None:
    """Draw the graph; «right» and «down» hold unless only the other breaks no word."""
    layers = layered(graph)
    plan = _plan(canvas, graph, layers, direction)
    for link in layers.returns:
        _draw_return(canvas, plan, link, layers.returns.index(link))
    ports = _ports(plan)
    written: list[tuple[float, float, float, float]] = []
    for route in layers.routes:
        path = _path(plan, route.places, ports[route.link])
        canvas.arrow([plan.turned(*point) for point in path], color=canvas.style.muted)
    for route in layers.routes:
        path = _path(plan, route.places, ports[route.link])
        _label(canvas, plan, route.link, path, written)
    for node, made in plan.boxes.items():
        _draw_node(canvas, plan, node, made)
    end = plan.along[-1] + plan.depth[-1] + _RETURN * bool(layers.returns)
    canvas.finish((end if plan.down else plan.far) + _EDGE)


def _look(style: Style) -> Look:
    return looks(style)[1]


def _plan(canvas: Canvas, graph: Graph, layers: Layers, direction: str) -> _Plan:
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
    wrapped = [style.wrap(text, _WIDEST_LABEL, style.small) for text in texts]
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
        ends = 2 * _RETURN * bool(layers.returns)
        gaps = (count - 1) * _gap(canvas, layers, down=down)
        return min((canvas.width - 2 * _EDGE - ends - gaps) / count, _WIDEST)
    room = canvas.width - 2 * _EDGE - _return_room(canvas, layers, down=True)
    return min((_row_room(layers, row, room) for row in layers.rows), default=_WIDEST)


def _row_room(layers: Layers, row: Sequence[str], room: float) -> float:
    lanes = {place for route in layers.routes for place in route.places[1:-1]}
    boxes = sum(place not in lanes for place in row)
    taken = (len(row) - boxes) * _LANE + (len(row) - 1) * _BESIDE
    return min((room - taken) / max(1, boxes), _WIDEST)


def _return_room(canvas: Canvas, layers: Layers, *, down: bool) -> float:
    """The room beside the boxes for arrows that lead back, with their labels."""
    return sum(_return_step(canvas, link, down=down) for link in layers.returns)


def _return_step(canvas: Canvas, link: Link, *, down: bool) -> float:
    style = canvas.style
    if not link.label:
        return _RETURN
    lines = style.wrap(link.label, _WIDEST_LABEL, style.small)
    measure = style.measure(style.small)
    size = max(map(measure, lines)) if down else len(lines) * style.line(style.small)
    return max(_RETURN, size + 2)


def _placed(canvas: Canvas, layers: Layers, boxes: Mapping[str, Box], *, down: bool) -> _Plan:
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
    start = _EDGE + _RETURN * bool(layers.returns)
    along = [start + sum(depth[:at]) + at * gap for at in range(len(depth))]
    plan = _Plan(layers, boxes, down, tuple(along), tuple(depth), {}, 0.0)
    needs = [sum(plan.breadth(place) + _BESIDE for place in row) for row in layers.rows]
    back = _return_room(canvas, layers, down=down)
    far = canvas.width - _EDGE - back if down else _EDGE + max(needs) - _BESIDE
    across = _relaxed(plan, _EDGE - _BESIDE / 2, far + _BESIDE / 2)
    return replace(plan, across=across, far=far + back)


def _levelled(layers: Layers, boxes: Mapping[str, Box]) -> dict[str, Box]:
    """The boxes with one height in each layer, which looks calmer."""
    result: dict[str, Box] = {}
    for row in layers.rows:
        own = [place for place in row if place in boxes]
        height = max((boxes[place].height for place in own), default=0.0)
        result |= {place: Box(boxes[place].lines, boxes[place].width, height) for place in own}
    return result


def _relaxed(plan: _Plan, low: float, high: float) -> dict[str, float]:
    """The middles across the flow: each place as near to its neighbours as its row allows."""
    near: dict[str, list[str]] = {place: [] for row in plan.layers.rows for place in row}
    for route in plan.layers.routes:
        for one, other in pairwise(route.places):
            near[one].append(other)
            near[other].append(one)
    center = (low + high) / 2
    middles = dict.fromkeys(near, center)
    for _ in range(_RELAXATIONS):
        for row in (*plan.layers.rows, *reversed(plan.layers.rows)):
            wanted = [
                sum(middles[other] for other in near[place]) / len(near[place])
                if near[place]
                else center
                for place in row
            ]
            sizes = [plan.breadth(place) + _BESIDE for place in row]
            middles.update(zip(row, spread_within(wanted, sizes, low, high), strict=True))
    return middles


def _ports(plan: _Plan) -> dict[Link, tuple[float, float]]:
    """Where each link leaves its first box and enters its last, across the flow."""
    ends: dict[tuple[str, bool], list[tuple[float, Link]]] = {}
    for route in plan.layers.routes:
        first, last = route.places[0], route.places[-1]
        ends.setdefault((first, True), []).append((plan.across[route.places[1]], route.link))
        ends.setdefault((last, False), []).append((plan.across[route.places[-2]], route.link))
    found: dict[tuple[Link, bool], float] = {}
    for (node, leaving), links in ends.items():
        links.sort(key=lambda pair: pair[0])
        room = plan.breadth(node) * 0.7
        step = min(room / len(links), 6.0)
        for index, (_, link) in enumerate(links):
            shift = (index - (len(links) - 1) / 2) * step
            found[link, leaving] = plan.across[node] + shift
    return {
        route.link: (found[route.link, True], found[route.link, False])
        for route in plan.layers.routes
    }


def _path(
    plan: _Plan, places: Sequence[str], ports: tuple[float, float]
) -> list[tuple[float, float]]:
    """The points of an arrow: straight between layers, along its lane through each."""
    first = plan.layer(places[0])
    path = [(plan.along[first] + plan.depth[first], ports[0])]
    for layer, lane in enumerate(places[1:-1], first + 1):
        start = plan.along[layer]
        path += [(start, plan.across[lane]), (start + plan.depth[layer], plan.across[lane])]
    path.append((plan.along[first + len(places) - 1], ports[1]))
    return path


def _draw_return(canvas: Canvas, plan: _Plan, link: Link, number: int) -> None:
    """Draw an arrow that leads back: out into the gap, around all boxes, in before its end."""
    earlier = plan.layers.returns[:number]
    passed = sum(_return_step(canvas, other, down=plan.down) for other in earlier)
    own = _return_step(canvas, link, down=plan.down)
    whole = sum(_return_step(canvas, other, down=plan.down) for other in plan.layers.returns)
    lane = plan.far - whole + passed + own / 2 + 0.5
    first, last = plan.layer(link.start), plan.layer(link.end)
    shift = 2.6 + 1.1 * (number % 3)
    out = plan.along[first] + plan.depth[first]
    start = plan.across[link.start] + plan.breadth(link.start) * 0.42
    end = plan.across[link.end] + plan.breadth(link.end) * 0.42
    path = [(out, start), (out + shift, start), (out + shift, lane)]
    into = plan.along[last]
    path += [(into - shift - 0.6, lane), (into - shift - 0.6, end), (into, end)]
    canvas.arrow([plan.turned(*point) for point in path], color=canvas.style.muted)
    middle = ((out + into) / 2, lane)
    _write(canvas, link.label, plan.turned(*middle))


def _label(
    canvas: Canvas,
    plan: _Plan,
    link: Link,
    path: Sequence[tuple[float, float]],
    written: list[tuple[float, float, float, float]],
) -> None:
    """Write an arrow's label on its first or last stretch, where it meets no other label."""
    if not link.label:
        return
    entering = sum(route.link.end == link.end for route in plan.layers.routes)
    leaving = sum(route.link.start == link.start for route in plan.layers.routes)
    gathering = entering >= leaving
    stretch = path[:2] if gathering else path[-2:]
    shares = _shares(canvas, plan, link.label, stretch, gathering=gathering)
    if entering == leaving == 1:
        shares = (0.5,)
    areas = [_area(canvas, link.label, _along(plan, stretch, share)) for share in shares]
    free = [area for area in areas if not any(_overlap(area, other) for other in written)]
    area = (free or areas)[0]
    written.append(area)
    _write(canvas, link.label, ((area[0] + area[2]) / 2, (area[1] + area[3]) / 2))


def _shares(
    canvas: Canvas,
    plan: _Plan,
    label: str,
    stretch: Sequence[tuple[float, float]],
    *,
    gathering: bool,
) -> tuple[float, ...]:
    """Where on its stretch a label may stand, as shares of it: first where arrows lie apart.

    Arrows that gather at their end lie apart where they begin, the others where they end.
    """
    left, top, right, bottom = _area(canvas, label, (canvas.width / 2, 0))
    half = (bottom - top if plan.down else right - left) / 2
    length = stretch[1][0] - stretch[0][0]
    near = min((half + _OFF_BOX) / length, 0.5)
    far = max(1 - (half + _OFF_HEAD) / length, 0.5)
    return (near, 0.5, far) if gathering else (far, 0.5, near)


def _along(plan: _Plan, stretch: Sequence[tuple[float, float]], share: float) -> Point:
    (start, left), (end, right) = stretch
    return plan.turned(start + (end - start) * share, left + (right - left) * share)


def _area(canvas: Canvas, label: str, middle: Point) -> tuple[float, float, float, float]:
    style = canvas.style
    lines = style.wrap(label, _WIDEST_LABEL, style.small)
    width = max(map(style.measure(style.small), lines)) + 1
    height = len(lines) * style.line(style.small)
    left, top = middle[0] - width / 2, middle[1] - height / 2
    left = min(max(left, 0), canvas.width - width)
    return left, top, left + width, top + height


def _overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _write(canvas: Canvas, label: str, middle: Point) -> None:
    style = canvas.style
    left, top, right, bottom = _area(canvas, label, middle)
    if not label:
        return
    lines = style.wrap(label, _WIDEST_LABEL, style.small)
    canvas.rectangle(left, top, right - left, bottom - top, fill=WHITE, line=0)
    canvas.lines((left + right) / 2, top, lines, size=style.small, align="center")


def _draw_node(canvas: Canvas, plan: _Plan, node: str, made: Box) -> None:
    layer = plan.layer(node)
    size = made.width if plan.down else made.height
    left, top = plan.turned(plan.along[layer], plan.across[node] - size / 2)
    draw_box(canvas, made, left, top, made.height, _look(canvas.style))
