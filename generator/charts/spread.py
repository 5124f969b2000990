"""Moving things in a row apart as little as it takes."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """The middles of things that want to be at `wanted`, in this order, without overlap.

    Things that would overlap form a block around the mean of what its members want: the least
    squares solution, found by pooling neighbours.
    """
    blocks: list[tuple[float, float, int]] = []  # where it begins, its length, its members
    for want, size in zip(wanted, sizes, strict=True):
        blocks.append((want - size / 2, size, 1))
        while len(blocks) > 1 and blocks[-2][0] + blocks[-2][1] > blocks[-1][0]:
            blocks.append(_pooled(blocks.pop(-2), blocks.pop()))
    middles: list[float] = []
    for start, _, members in blocks:
        offset = start
        for size in sizes[len(middles) : len(middles) + members]:
            middles.append(offset + size / 2)
            offset += size
    return middles


def spread_within(
    wanted: Sequence[float], sizes: Sequence[float], low: float, high: float
) -> list[float]:
    """The same, kept between two bounds that have room for all."""
    middles = spread(wanted, sizes)
    for index in range(len(middles) - 1, -1, -1):
        middles[index] = min(middles[index], high - sizes[index] / 2)
        high = middles[index] - sizes[index] / 2
    for index, size in enumerate(sizes):
        middles[index] = max(middles[index], low + size / 2)
        low = middles[index] + size / 2
    return middles


def _pooled(
    first: tuple[float, float, int], second: tuple[float, float, int]
) -> tuple[float, float, int]:
    members = first[2] + second[2]
    # Each member of the second block is moved along by the length of the first.
    start = (first[0] * first[2] + (second[0] - first[1]) * second[2]) / members
    return start, first[1] + second[1], members
