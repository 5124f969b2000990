"""The graph of a flow chart: read from a recipe's options, laid into layers.

The layout is Sugiyama's: arrows that would close a circle are set aside, the others order the
boxes into layers, arrows over several layers get a lane in each of them, and the boxes of a layer
are ordered so that few arrows cross.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator.charts.options import sequence
from generator.charts.recipe import Recipe

_SWEEPS = 12


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two boxes, by their ids."""

    start: str
    end: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """Labels by id in the planner's order, and the links whose ends are known."""

    labels: Mapping[str, str]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A link and the places that it passes: box, lanes, box."""

    link: Link
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layers:
    """The places in their layers, in order; the routes through them; the links that turn back."""

    rows: tuple[tuple[str, ...], ...]
    routes: tuple[Route, ...]
    returns: tuple[Link, ...] = field(default=())


def links_of(recipe: Recipe) -> list[Link]:
    """All links of the option `links`, also those whose ends are unknown."""
    given = [link for link in sequence(recipe, "links") if isinstance(link, Mapping)]
    return [
        Link(str(link.get("from")), str(link.get("to")), str(link.get("label") or ""))
        for link in given
    ]


def nodes_of(recipe: Recipe) -> list[tuple[str, str]]:
    """The ids and labels of the option `nodes`; a node without a label is called by its id."""
    given = [node for node in sequence(recipe, "nodes") if isinstance(node, Mapping)]
    return [(str(node.get("id")), str(node.get("label") or node.get("id"))) for node in given]


def graph_of(recipe: Recipe) -> Graph:
    """The graph of a recipe, without links that lead nowhere."""
    labels = dict(nodes_of(recipe))
    links = [link for link in links_of(recipe) if link.start in labels and link.end in labels]
    return Graph(labels, tuple(dict.fromkeys(links)))


def layered(graph: Graph) -> Layers:
    """The graph in layers, every link from one layer to a later one."""
    returns = _returns(graph)
    forward = [link for link in graph.links if link not in returns]
    depth = _depths(graph.labels, forward)
    rows: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for node in graph.labels:
        rows[depth[node]].append(node)
    routes = []
    for number, link in enumerate(forward):
        lanes = [f"{number} {layer}" for layer in range(depth[link.start] + 1, depth[link.end])]
        for layer, lane in enumerate(lanes, depth[link.start] + 1):
            rows[layer].append(lane)
        routes.append(Route(link, (link.start, *lanes, link.end)))
    ordered = _ordered(rows, [pair for route in routes for pair in pairwise(route.places)])
    return Layers(tuple(map(tuple, ordered)), tuple(routes), tuple(returns))


def _returns(graph: Graph) -> list[Link]:
    """The links that lead back to a box on their own way: those that close a circle."""
    leaving: dict[str, list[Link]] = {node: [] for node in graph.labels}
    for link in graph.links:
        leaving[link.start].append(link)
    found: list[Link] = []
    done: set[str] = set()
    for root in graph.labels:
        if root in done:
            continue
        way, todo = {root}, [(root, iter(leaving[root]))]
        while todo:
            node, links = todo[-1]
            following = next(links, None)
            if following is None:
                todo.pop()
                way.discard(node)
                done.add(node)
            elif following.end in way:
                found.append(following)
            elif following.end not in done:
                way.add(following.end)
                todo.append((following.end, iter(leaving[following.end])))
    return found


def _depths(nodes: Iterable[str], links: Sequence[Link]) -> dict[str, int]:
    """The layer of each node: after all that lead to it, close to what it leads to."""
    depth = dict.fromkeys(nodes, 0)
    for _ in depth:
        moved = False
        for link in links:
            if depth[link.end] <= depth[link.start]:
                depth[link.end] = depth[link.start] + 1
                moved = True
        if not moved:
            break
    entered = {link.end for link in links}
    for node in depth:
        following = [depth[link.end] for link in links if link.start == node]
        if node not in entered and following:
            depth[node] = min(following) - 1
    return depth


def _ordered(rows: list[list[str]], pairs: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The rows in the order of the fewest crossings that sweeping finds."""
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for start, end in pairs:
        after.setdefault(start, []).append(end)
        before.setdefault(end, []).append(start)
    best, fewest = rows, _crossings(rows, pairs)
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        rows = _swept(rows, after if sweep % 2 else before, backwards=bool(sweep % 2))
        count = _crossings(rows, pairs)
        if count < fewest:
            best, fewest = rows, count
    return best


def _swept(
    rows: list[list[str]], neighbours: Mapping[str, list[str]], *, backwards: bool
) -> list[list[str]]:
    """The rows with each place moved to the middle of its neighbours in the row before."""
    result = [list(row) for row in rows]
    order = range(len(rows) - 2, -1, -1) if backwards else range(1, len(rows))
    for layer in order:
        beside = result[layer + 1 if backwards else layer - 1]
        rank = {place: index for index, place in enumerate(beside)}
        own = {place: index for index, place in enumerate(result[layer])}

        def middle(place: str, rank: dict[str, int] = rank, own: dict[str, int] = own) -> float:
            ranks = [rank[other] for other in neighbours.get(place, ())]
            return sum(ranks) / len(ranks) if ranks else float(own[place])

        result[layer].sort(key=middle)
    return result


def _crossings(rows: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str]]) -> int:
    at = {
        place: (layer, index) for layer, row in enumerate(rows) for index, place in enumerate(row)
    }
    ends = [(*at[start], at[end][1]) for start, end in pairs]
    return sum(
        one[0] == other[0] and (one[1] - other[1]) * (one[2] - other[2]) < 0
        for number, one in enumerate(ends)
        for other in ends[:number]
    )
