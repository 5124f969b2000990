"""The cover: logo, organisation, title, subtitle, and the facts of the document.

    <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>…</w:p>
    <w:p><w:pPr><w:pStyle w:val="CoverDetail"/></w:pPr> «Päiväys» ⇥ «20.9.2023» </w:p>

What the plan does not tell is left out, with its label.
"""

from __future__ import annotations

from pathlib import Path

from docx.image.image import Image as Raster

from generator.word.context import Context
from generator.word.inlines import Form
from generator.word.oxml import Element, paragraph, run, set_spacing, tab
from generator.word.pictures import blip, picture_run
from generator.word.tracking.marks import changed_runs, mark

_ABOVE_DETAILS, _BELOW_TITLE = 1400, 200  # twips
_ALWAYS = ("organisation", "title")
_LOGO_HEIGHT, _LOGO_WIDTH = 18.0, 80.0  # the most, in millimetres


def write_cover(context: Context, logo: Path | None) -> list[Element]:
    """The paragraphs of the cover page."""
    styles = context.styles
    written = []
    if logo is not None:
        written.append(paragraph(styles["Kansi logo"], [_logo(context, logo)]))
    written += _line(context, "Kansi organisaatio", "organisation")
    written.append(paragraph(styles["Kansi viiva"]))
    written += _titles(context)
    details = _details(context, "status", "date", "case_id", "decision")
    if details:
        set_spacing(details[0], before=_ABOVE_DETAILS)
    return written + details


def write_title(context: Context) -> list[Element]:
    """The title above the text; the organisation, the day and the case stand in the header."""
    titles, details = _titles(context), _details(context, "status", "decision")
    for lines in filter(None, (titles, details)):
        set_spacing(lines[-1], after=_BELOW_TITLE)
    return titles + details


def _titles(context: Context) -> list[Element]:
    written = _line(context, "Title", "title")
    if any(cover.subtitle for cover in context.covers):
        written += _line(context, "Subtitle", "subtitle")
    return written


def _details(context: Context, *keys: str) -> list[Element]:
    labels = context.document.labels
    bold = Form(bold=True)
    return [
        element
        for key in keys
        if any(getattr(cover, key) for cover in context.covers)
        for element in _line(
            context, "Kansi tiedot", key, run(labels[key], *bold.properties()), tab()
        )
    ]


def _line(context: Context, style: str, key: str, *before: Element) -> list[Element]:
    """The line that tells one thing, after what stands `before` it."""
    new, old = (getattr(cover, key) for cover in context.covers)
    line = [paragraph(context.styles[style], [*before, *changed_runs(new, old)])]
    if bool(new) != bool(old) and key not in _ALWAYS:
        return mark(line, "inserted" if new else "deleted")
    return line


def _logo(context: Context, logo: Path) -> Element:
    """The logo; an SVG is drawn from the PNG of the same name where that stands beside it."""
    raster = logo.with_suffix(".png") if logo.suffix.lower() == ".svg" else logo
    blob = raster.read_bytes()
    image = Raster.from_blob(blob)
    inches = (image.px_width / image.horz_dpi, image.px_height / image.vert_dpi)
    width, height = (25.4 * inch for inch in inches)
    scale = min(_LOGO_WIDTH / width, _LOGO_HEIGHT / height)
    shown = context.relate_picture(f"logo.{image.ext}", image.content_type, blob)
    vector = ""
    if logo != raster:
        vector = context.relate_picture("logo.svg", "image/svg+xml", logo.read_bytes())
    alt = context.document.cover.organisation
    return picture_run(context, blip(shown, vector), alt, alt, width * scale, height * scale)
