"""Drawing the charts of a plan: only those that changed, in parallel where that pays."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.charts import store
from generator.charts.fingerprint import fingerprint
from generator.charts.recipe import Recipe

if TYPE_CHECKING:
    from generator.theme import Theme

CHARTS_A_PROCESS = 16
"""How many charts a process must have to draw before it pays to start it.

Measured on two cores: a new interpreter takes 0.9 s to start and import matplotlib, a chart
0.06 s. With 16 charts two processes are slower than one, with 32 they begin to be faster.
"""


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart's files and its size in millimetres; `drawn` is False where it was reused."""

    id: str
    svg: Path
    png: Path
    width: float
    height: float
    drawn: bool


def draw_charts(
    recipes: Sequence[Recipe], theme: Theme, folder: Path, jobs: int | None = None
) -> list[DrawnChart]:
    """Bring the folder up to date: an SVG and a PNG for each recipe, in the recipes' order.

    `recipes` are all charts of the folder: files of charts that its ledger knows and the recipes
    do not are deleted. `jobs` limits the processes; None takes one a core. Raises ValueError on
    an id that is no file name, KeyError on an unknown kind, OSError where a file cannot be
    written.
    """
    known = store.read_ledger(folder)
    prints = {recipe.id: fingerprint(recipe, theme) for recipe in recipes}
    changed = [
        recipe
        for recipe in recipes
        if not store.is_current(folder, recipe.id, known.get(recipe.id), prints[recipe.id])
    ]
    entries = {chart: entry for chart, entry in known.items() if chart in prints}
    for recipe, picture in zip(changed, _render(changed, theme, jobs), strict=True):
        entries[recipe.id] = store.store(folder, recipe.id, picture, prints[recipe.id])
    store.remove(folder, known.keys() - prints.keys())
    if entries or known:
        store.write_ledger(folder, entries)
    drawn = {recipe.id for recipe in changed}
    return [_drawn(folder, chart, entries[chart], chart in drawn) for chart in prints]


def _drawn(folder: Path, chart: str, entry: store.Entry, drawn: bool) -> DrawnChart:
    return DrawnChart(chart, *store.files_of(folder, chart), entry.width, entry.height, drawn)


def _render(recipes: Sequence[Recipe], theme: Theme, jobs: int | None) -> Iterator[store.Picture]:
    processes = min(jobs or os.cpu_count() or 1, len(recipes) // CHARTS_A_PROCESS)
    if processes > 1:
        return _render_in_processes(recipes, theme, processes)
    return (_render_one(recipe, theme) for recipe in recipes)


def _render_one(recipe: Recipe, theme: Theme) -> store.Picture:
    from generator.charts.render import render  # noqa: PLC0415 - imports matplotlib

    return render(recipe, theme)


def _render_in_processes(
    recipes: Sequence[Recipe], theme: Theme, processes: int
) -> Iterator[store.Picture]:
    """Render in new interpreters, which work alike on every system."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow, seldom needed
    from multiprocessing import get_context  # noqa: PLC0415

    batch = -(len(recipes) // -(processes * 4))
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(partial(_render_one, theme=theme), recipes, chunksize=batch)
