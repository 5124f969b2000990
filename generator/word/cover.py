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

_ABOVE_DETAILS = 1400  # twips
_LOGO_HEIGHT, _LOGO_WIDTH = 18.0, 80.0  # the most, in millimetres


def write_cover(context: Context, logo: Path | None) -> list[Element]:
    """The paragraphs of the cover page."""
    cover, styles = context.document.cover, context.styles
    written = []
    if logo is not None:
        written.append(paragraph(styles["Kansi logo"], [_logo(context, logo)]))
    written.append(paragraph(styles["Kansi organisaatio"], [run(cover.organisation)]))
    written.append(paragraph(styles["Kansi viiva"]))
    written.append(paragraph(styles["Title"], [run(cover.title)]))
    if cover.subtitle:
        written.append(paragraph(styles["Subtitle"], [run(cover.subtitle)]))
    details = _details(
        context,
        ("status", cover.status),
        ("date", cover.date),
        ("case_id", cover.case_id),
        ("decision", cover.decision),
    )
    if details:
        set_spacing(details[0], before=_ABOVE_DETAILS)
    return written + details


def write_title(context: Context) -> list[Element]:
    """The title above the text; the organisation, the day and the case stand in the header."""
    cover, styles = context.document.cover, context.styles
    written = [paragraph(styles["Title"], [run(cover.title)])]
    if cover.subtitle:
        written.append(paragraph(styles["Subtitle"], [run(cover.subtitle)]))
    return written + _details(context, ("status", cover.status), ("decision", cover.decision))


def _details(context: Context, *rows: tuple[str, str]) -> list[Element]:
    labels = context.document.labels
    bold = Form(bold=True)
    return [
        paragraph(
            context.styles["Kansi tiedot"],
            [run(labels[key], *bold.properties()), tab(), run(text)],
        )
        for key, text in rows
        if text
    ]


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
