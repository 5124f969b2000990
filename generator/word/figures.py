"""Figures: the drawn chart, its caption below, its notes and source.

    <w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr> the picture </w:p>
    <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr> «Kuvio 2. …» </w:p>

The style of the picture's paragraph keeps it with the caption.
"""

from __future__ import annotations

from generator.document.blocks import Figure
from generator.word.captions import write_caption, write_notes
from generator.word.context import Context, Place
from generator.word.measures import twips
from generator.word.oxml import Element, paragraph
from generator.word.pictures import blip, picture_run
from generator.word.tracking.marks import mark

# Room on the page for the caption and the source.
_LEFT_FOR_CAPTION = twips(30)


def write_figure(context: Context, figure: Figure, place: Place) -> list[Element]:
    """The paragraphs of a figure. Raises KeyError where no image has the figure's id."""
    written = _write_pictures(context, figure, place)
    if figure.caption:
        has_lines = bool(figure.notes or figure.origin)
        written.append(write_caption(context, figure, "figure", place, keep_next=has_lines))
    return written + write_notes(context, figure, place)


def _write_pictures(context: Context, figure: Figure, place: Place) -> list[Element]:
    """The picture; of a figure that was drawn anew the old one, gone, and the new one."""
    old = figure.was
    if not isinstance(old, Figure) or old.change != "deleted":
        return [_write_picture(context, figure, place)]
    return [
        *mark([_write_picture(context.on("deleted"), old, place)], "deleted"),
        *mark([_write_picture(context.on("inserted"), figure, place)], "inserted"),
    ]


def _write_picture(context: Context, figure: Figure, place: Place) -> Element:
    """The picture's paragraph; without a caption the picture is what is referred to."""
    content = [_picture(context, figure, place)]
    if not figure.caption:
        content = context.bookmarks.around(context.anchors[figure.id].reference, content)
        content = context.bookmarks.keyed(figure.source, content)
    return paragraph(context.styles["Kuvio"], content, indent=place.direct_indent)


def _picture(context: Context, figure: Figure, place: Place) -> Element:
    image = context.images[figure.id]
    across = place.room / twips(image.width)
    upright = (context.page.text_height - _LEFT_FOR_CAPTION) / twips(image.height)
    scale = min(1.0, across, upright)
    number = next(context.picture_files)
    fill = blip(
        context.relate_picture(f"figure{number}.png", "image/png", image.png),
        context.relate_picture(f"figure{number}.svg", "image/svg+xml", image.svg),
    )
    name = f"{context.document.labels['figure']} {figure.number or number}"
    return picture_run(context, fill, name, figure.alt, image.width * scale, image.height * scale)
