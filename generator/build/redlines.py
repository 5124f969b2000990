"""Redlines: a compared document as a Word file or a page that shows what changed."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build.comparing import Comparison, ComposedState
from generator.build.outputs import WRITERS, Press, images_of
from generator.build.record import read_record
from generator.build.workspace import charts_folder, plan_name, workspace_of
from generator.charts import draw_charts
from generator.document.blocks import Document, Figure, Image
from generator.document.revision import Revision
from generator.document.walk import all_blocks
from generator.theme import Theme

REDLINE = "-muutokset"


def redline_file(comparison: Comparison, ending: str) -> Path:
    """Where a redline goes if nobody says: beside the plan's documents, under a name of its own."""
    state, document = comparison.new.state, comparison.marked
    languages = comparison.new.examination.charts_in
    among = f".{document.language}" if len(languages) > 1 else ""
    folder = state.workspace.output / plan_name(state.wanted.plan)
    return folder / f"{document.kind}{REDLINE}{among}.{ending}"


def write_redline(
    comparison: Comparison, revision: Revision, ending: str, *, count: bool = False
) -> bytes:
    """The marked document in the format of the ending, with its new and its old pictures.

    `count` asks for the page numbers of the new document. Raises UnusableReferenceError.
    """
    theme = comparison.new.examination.theme
    assert theme is not None
    standing = _figures(comparison.marked, "", "inserted")
    gone = _figures(comparison.marked, "deleted")
    plan = comparison.new.state.wanted.plan
    today = workspace_of(plan, None)
    press = Press(
        theme=theme,
        images=_pictures(comparison, comparison.new, standing, theme),
        reference=theme.reference,
        shell=today.templates,  # old ones may know nothing of changes
        count=count,
        revision=replace(revision, images=_pictures(comparison, comparison.old, gone, theme)),
    )
    record = read_record(today.output / plan_name(plan))
    return WRITERS[ending](comparison.marked, press, record).data


def _figures(document: Document, *changes: str) -> set[str]:
    return {
        block.id
        for block in all_blocks(document.blocks)
        if isinstance(block, Figure) and block.change in changes
    }


def _pictures(
    comparison: Comparison, composed: ComposedState, figures: Collection[str], theme: Theme
) -> dict[str, Image]:
    """The pictures of the figures, drawn aside: the plan's own charts stay as they are.

    What is drawn already is not drawn again.
    """
    language, charts = comparison.marked.language, composed.examination.charts_in
    known = charts[language].recipes if language in charts else {}
    recipes = [recipe for name, recipe in known.items() if name in figures]
    state = comparison.new.state
    drawn = charts_folder(state.workspace, state.wanted.plan, language, charts)
    with TemporaryDirectory(prefix="pykala-") as folder:
        aside = Path(folder) / "figures"
        if recipes and drawn.is_dir():
            shutil.copytree(drawn, aside)
        return images_of(draw_charts(recipes, theme, aside))
