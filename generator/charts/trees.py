"""Drawing organisation charts: from the top down where it fits, else from the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts.boxes import Box, Look, box, draw_box, least_width, looks
from generator.charts.canvas import Canvas
from generator.charts.style import Style
from generator.charts.tree import Node

_WIDEST = 46.0  # mm, a box
_WIDEST_ROOT = 70.0
_BESIDE = 4.0  # between neighbours, from the top down
_BELOW = 9.0  # between levels, from the top down
_INDENT = 9.0  # between levels, from the left
_UNDER = 2.2  # between neighbours, from the left


@dataclass(frozen=True, slots=True)
class Placed:
    """A box at its place: its left side and the height of its middle or its top."""

    made: Box
    left: float
    top: float
    height: float
    children: tuple[Placed, ...] = ()


def draw_tree(canvas: Canvas, root: Node, direction: str) -> None:
    """Draw the tree; `direction` «down» or «right» holds where no word is hyphenated by it."""
    style = canvas.style
    down = _fits_down(style, root, canvas.width)
    if direction == "right" and _right_width(canvas.width, root.depth) >= _least(style, root):
        down = False
    if down:
        placed, bottom = _place_down(style, root, canvas.width)
    else:
        placed, bottom = _place_right(style, root, canvas.width)
    _connect(canvas, placed, down=down)
    _draw(canvas, placed, 0)
    canvas.finish(bottom + 0.5)


def _look(style: Style, level: int) -> Look:
    return looks(style)[min(level, 2)]


def _least(style: Style, root: Node) -> float:
    return max(
        least_width(style, node.label, bold=_look(style, level).bold) for level, node in root.walk()
    )


def _fits_down(style: Style, root: Node, width: float) -> bool:
    slot = width / root.leaves - _BESIDE
    return all(
        least_width(style, node.label, bold=_look(style, level).bold)
        <= _down_width(slot, node, level)
        for level, node in root.walk()
    )


def _down_width(slot: float, node: Node, level: int) -> float:
    """A box may be as wide as what stands under it."""
    room = slot * node.leaves + _BESIDE * (node.leaves - 1)
    return min(room, _WIDEST if level else _WIDEST_ROOT)


def _place_down(style: Style, root: Node, width: float) -> tuple[Placed, float]:
    slot = min(width / root.leaves, _WIDEST + _BESIDE)
    start = (width - slot * root.leaves) / 2
    heights = [0.0] * root.depth
    for level, node in root.walk():
        made = _down_box(style, node, level, slot)
        heights[level] = max(heights[level], made.height)
    tops = [0.4 + sum(heights[:level]) + level * _BELOW for level in range(root.depth)]

    def place(node: Node, level: int, left: float) -> Placed:
        children, at = [], left
        for child in node.children:
            children.append(place(child, level + 1, at))
            at += slot * child.leaves
        middle = _between(children) if children else left + slot / 2
        made = _down_box(style, node, level, slot)
        left_side = min(max(middle - made.width / 2, 0.4), width - made.width - 0.4)
        return Placed(made, left_side, tops[level], heights[level], tuple(children))

    return place(root, 0, start), tops[-1] + heights[-1]


def _down_box(style: Style, node: Node, level: int, slot: float) -> Box:
    width = _down_width(slot - _BESIDE, node, level)
    return box(style, node.label, width, bold=_look(style, level).bold)


def _between(children: Sequence[Placed]) -> float:
    first, last = children[0], children[-1]
    return (first.left + first.made.width / 2 + last.left + last.made.width / 2) / 2


def _right_width(width: float, depth: int) -> float:
    return min((width - 1 - (depth - 1) * _INDENT) / depth, _WIDEST_ROOT)


def _place_right(style: Style, root: Node, width: float) -> tuple[Placed, float]:
    column = _right_width(width, root.depth)
    start = (width - root.depth * column - (root.depth - 1) * _INDENT) / 2

    def place(node: Node, level: int, top: float) -> tuple[Placed, float]:
        """The placed subtree and the height where it ends."""
        made = box(style, node.label, column, bold=_look(style, level).bold)
        left = start + level * (column + _INDENT)
        under = sum(_height(child, level + 1) for child in node.children)
        under += _UNDER * max(0, len(node.children) - 1)
        at = top + max(0.0, made.height - under) / 2
        children = []
        for child in node.children:
            placed, end = place(child, level + 1, at)
            children.append(placed)
            at = end + _UNDER
        middle = _beside(children) if children else top + made.height / 2
        bottom = top + max(made.height, under)
        own_top = min(max(middle - made.height / 2, top), bottom - made.height)
        return Placed(made, left, own_top, made.height, tuple(children)), bottom

    def _height(node: Node, level: int) -> float:
        made = box(style, node.label, column, bold=_look(style, level).bold)
        under = sum(_height(child, level + 1) for child in node.children)
        return max(made.height, under + _UNDER * max(0, len(node.children) - 1))

    return place(root, 0, 0.4)


def _beside(children: Sequence[Placed]) -> float:
    first, last = children[0], children[-1]
    return (first.top + first.height / 2 + last.top + last.height / 2) / 2


def _connect(canvas: Canvas, parent: Placed, *, down: bool) -> None:
    """Draw the lines from a box to those under it: a stem, a bar, and a drop to each."""
    for child in parent.children:
        if down:
            start = (parent.left + parent.made.width / 2, parent.top + parent.height)
            end = (child.left + child.made.width / 2, child.top)
            bend = end[1] - _BELOW / 2
            path = [start, (start[0], bend), (end[0], bend), end]
        else:
            start = (parent.left + parent.made.width, parent.top + parent.height / 2)
            end = (child.left, child.top + child.height / 2)
            bend = end[0] - _INDENT / 2
            path = [start, (bend, start[1]), (bend, end[1]), end]
        canvas.line(path, color=canvas.style.muted, width=0.9)
        _connect(canvas, child, down=down)


def _draw(canvas: Canvas, placed: Placed, level: int) -> None:
    look = _look(canvas.style, level)
    draw_box(canvas, placed.made, placed.left, placed.top, placed.height, look)
    for child in placed.children:
        _draw(canvas, child, level + 1)
