"""Pictures in the line of text: an SVG with the PNG that stands in for it.

    <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
      <wp:extent cx="5760000" cy="3240000"/>
      <wp:docPr id="1" name="Kuvio 1" descr="Pylväskuvio. Suurin on …"/>
      <a:graphic><a:graphicData uri="…/picture"><pic:pic>
        <pic:blipFill><a:blip r:embed="rId7"><a:extLst>
          <a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="rId8"/></a:ext>
        </a:extLst></a:blip>…

Word since 2016 draws the SVG, older ones and LibreOffice 7.4 the PNG.
"""

from __future__ import annotations

from generator.word.context import Context
from generator.word.measures import emu
from generator.word.oxml import NAMESPACES, Element, node, run_of, w

_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_NO_MARGINS: dict[str, str | int] = {"distT": 0, "distB": 0, "distL": 0, "distR": 0}


def picture_run(
    context: Context, blip: Element, name: str, alt: str, width: float, height: float
) -> Element:
    """The run of a picture; `width` and `height` are millimetres, `blip` is from `blip()`."""
    number = next(context.drawing_ids)
    size: dict[str, str | int] = {"cx": emu(width), "cy": emu(height)}
    inline = node(
        "wp:inline",
        _NO_MARGINS,
        node("wp:extent", size),
        node("wp:docPr", {"id": number, "name": name, "descr": alt}),
        node("wp:cNvGraphicFramePr", None, node("a:graphicFrameLocks", {"noChangeAspect": 1})),
        node("a:graphic", None, _graphic_data(blip, number, name, size)),
    )
    return run_of([w("drawing", inline)])


def blip(raster: str, vector: str = "") -> Element:
    """What a picture shows: the relationship ids of the raster picture and of its SVG."""
    if not vector:
        return node("a:blip", {"r:embed": raster})
    svg = node("asvg:svgBlip", {"r:embed": vector})
    extension = node("a:ext", {"uri": _SVG_EXTENSION}, svg)
    return node("a:blip", {"r:embed": raster}, node("a:extLst", None, extension))


def _graphic_data(fill: Element, number: int, name: str, size: dict[str, str | int]) -> Element:
    picture = node(
        "pic:pic",
        None,
        node(
            "pic:nvPicPr",
            None,
            node("pic:cNvPr", {"id": number, "name": name}),
            node("pic:cNvPicPr"),
        ),
        node("pic:blipFill", None, fill, node("a:stretch", None, node("a:fillRect"))),
        node(
            "pic:spPr",
            None,
            node("a:xfrm", None, node("a:off", {"x": 0, "y": 0}), node("a:ext", size)),
            node("a:prstGeom", {"prst": "rect"}, node("a:avLst")),
        ),
    )
    return node("a:graphicData", {"uri": NAMESPACES["pic"]}, picture)
