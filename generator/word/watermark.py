"""The watermark of drafts: a word across the page, behind the text.

    <w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1" type="#_x0000_t136" …>
      <v:textpath string="LUONNOS"/></v:shape></w:pict></w:r>

The form is Word's own: by this id Word knows the shape as a watermark, and its command removes it.
It stands in the headers, so it is no part of the text that a screen reader reads.
"""

from __future__ import annotations

from generator.word.oxml import Element, name, node, run_of, w

_COLOR = "#D9DCE0"
_STYLE = (
    "position:absolute;margin-left:0;margin-top:0;width:430pt;height:108pt;rotation:315;"
    "z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    "mso-position-vertical-relative:margin"
)


def add_watermark(header: Element, word: str, number: int) -> None:
    """Put the word into the first paragraph of a header; `number` tells the headers apart."""
    first = next(header.iter(name("w:p")), None)
    if first is None:
        first = w("p")
        header.append(first)
    first.append(_watermark_run(word, number))


def _watermark_run(word: str, number: int) -> Element:
    shape = node(
        "v:shape",
        {
            "id": f"PowerPlusWaterMarkObject{number}",
            "o:spid": f"_x0000_s{2048 + number}",
            "type": "#_x0000_t136",
            "alt": "",
            "style": _STYLE,
            "o:allowincell": "f",
            "fillcolor": _COLOR,
            "stroked": "f",
        },
        node("v:fill", {"opacity": ".5"}),
        node("v:textpath", {"style": 'font-family:"Calibri";font-size:1pt', "string": word}),
    )
    return run_of([w("pict", _shape_type(), shape)])


def _shape_type() -> Element:
    """The shape that text bends along: Word's own definition of «plain text», number 136."""
    formulas = (
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
        "mid @6 @7",
        "sum @6 0 @5",
    )
    return node(
        "v:shapetype",
        {
            "id": "_x0000_t136",
            "coordsize": "21600,21600",
            "o:spt": "136",
            "adj": "10800",
            "path": "m@7,l@8,m@5,21600l@6,21600e",
        },
        node("v:formulas", None, *(node("v:f", {"eqn": formula}) for formula in formulas)),
        node(
            "v:path",
            {
                "textpathok": "t",
                "o:connecttype": "custom",
                "o:connectlocs": "@9,0;@10,10800;@11,21600;@12,10800",
                "o:connectangles": "270,180,90,0",
            },
        ),
        node("v:textpath", {"on": "t", "fitshape": "t"}),
        node(
            "v:handles",
            None,
            node("v:h", {"position": "#0,bottomRight", "xrange": "6629,14971"}),
        ),
        node("o:lock", {"v:ext": "edit", "text": "t", "shapetype": "t"}),
    )
