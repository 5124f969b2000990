"""Redlines: a compared document as a Word file or a page that shows what changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build.comparing import Comparison, ComposedState
from generator.build.workspace import charts_folder, plan_name
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


def write_redline(comparison: Comparison, revision: Revision, ending: str) -> bytes:
    """The marked document in the format of the ending, with its new and its old pictures."""
    theme = comparison.new.examination.theme
    assert theme is not None
    standing = _figures(comparison.marked, "", "inserted")
    gone = _figures(comparison.marked, "deleted")
    pictures = _pictures(comparison, comparison.new, standing, theme)
    old = _pictures(comparison, comparison.old, gone, theme)
    write = WRITERS[ending]
    return write(comparison, replace(revision, images=old), theme, pictures)


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
        return {
            chart.id: Image(
                chart.svg.read_bytes(), chart.png.read_bytes(), chart.width, chart.height
            )
            for chart in draw_charts(recipes, theme, aside)
        }


def _docx(
    comparison: Comparison, revision: Revision, theme: Theme, images: Mapping[str, Image]
) -> bytes:
    from generator.word import write_docx  # noqa: PLC0415 - only for this format

    return write_docx(comparison.marked, theme, images, revision=revision).data


def _html(
    comparison: Comparison, revision: Revision, theme: Theme, images: Mapping[str, Image]
) -> bytes:
    from generator.html import write_html  # noqa: PLC0415 - only for this format

    shell = comparison.new.state.workspace.templates
    page = write_html(comparison.marked, theme, images, shell=shell, revision=revision)
    return page.encode()


_Writer = Callable[[Comparison, Revision, Theme, Mapping[str, Image]], bytes]
WRITERS: Mapping[str, _Writer] = {"docx": _docx, "html": _html}
