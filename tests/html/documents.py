"""A document with every construct that the tree knows, long words and wide tables included."""

from __future__ import annotations

from generator.document.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Column,
    Cover,
    Definition,
    Definitions,
    Document,
    Figure,
    Footnote,
    Heading,
    Image,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    Remark,
    Row,
    Table,
)
from generator.document.inlines import (
    Code,
    Emphasis,
    FactValue,
    FootnoteMark,
    Inlines,
    LineBreak,
    Link,
    Plain,
    Reference,
    Strong,
)
from generator.locale import labels

LONG_WORD = "kotoutumislainsäädännönuudistamistyöryhmätyöskentelymenetelmäkehittämishanke"


def words(text: str) -> Inlines:
    return (Plain(text),)


def paragraph(text: str, source: str = "plan.text") -> Paragraph:
    return Paragraph(words(text), source)


def heading(level: int, number: str, title: str, kind: str = "numbered") -> Heading:
    slug = f"{kind}-{number or title.lower()}".replace(".", "-")
    return Heading(level, slug, words(title), f"{slug}.title", number, kind)  # type: ignore[arg-type]


def document(*blocks: Block, **fields: object) -> Document:
    """A document of the blocks in Finnish; further fields replace the usual ones."""
    usual: dict[str, object] = {
        "kind": "jarjestamissuunnitelma",
        "language": "fi",
        "cover": Cover("Lahden kaupunki", "Järjestämissuunnitelma"),
        "date": "2023-09-20",
        "labels": labels("fi", "writer"),
    }
    return Document(blocks=blocks, **(usual | fields))  # type: ignore[arg-type]


def rich_document() -> Document:
    """Every construct, over twenty headings, in the words of a plan."""
    return document(
        *_opening(),
        *_resources(),
        *_services(),
        *(block for number in range(4, 9) for block in _chapter(number)),
        *_closing(),
        cover=Cover(
            organisation="Lahden kaupunki",
            title="Lahden työvoimaviranomaisen järjestämissuunnitelma",
            subtitle="Työllisyyspalvelut vuodesta 2025",
            status="Ehdotus valtuustolle",
            date="20.9.2023",
            case_id="D/1899/00.01.01/2023",
            decision="Kaupunginvaltuusto 2.10.2023 § 92",
        ),
        author="Lahden kaupunki",
        footer="Lahden kaupunki · PL 202, 15101 Lahti · kirjaamo@lahti.fi",
        draft=True,
        footnotes={
            "act": Footnote(
                1,
                (
                    paragraph(
                        "Laki työvoimapalveluiden järjestämisestä (380/2023) 15 §.", "notes.act"
                    ),
                ),
                "notes.act",
            ),
            "bill": Footnote(2, (paragraph("HE 207/2022 vp.", "notes.bill"),), "notes.bill"),
        },
    )


def _opening() -> Blocks:
    return (
        heading(1, "1", "Johdanto"),
        Paragraph(
            (
                Plain("Kaupungin työvoima on "),
                FactValue("labour_force", "value", "55\u00a0809\u00a0henkilöä"),
                Plain(" ja työttömiä on "),
                FactValue("unemployed", "share", "16,6\u00a0%"),
                Plain(". Henkilöstöstä kerrotaan tarkemmin "),
                Reference("numbered-2-1", "luvussa", "2.1"),
                Plain(" ja "),
                Reference("budget", "taulukossa", "1", "table"),
                Plain("."),
                FootnoteMark("act", 1),
                Plain(" Tavoitteena ovat "),
                Strong(words("kestävät työllisyyspalvelut")),
                Plain(", "),
                Emphasis(words("jotka tuovat palvelut lähemmäksi asiakasta")),
                Plain(
                    " ja kytkevät ne osaksi laajaa kuntaekosysteemiä. Asia on kirjattu tunnuksella "
                ),
                Code("D/1899/00.01.01/2023"),
                Plain("; ks. "),
                Link("https://www.lahti.fi/tyollisyys?a=1&b=2", words("Lahden työllisyyspalvelut")),
                Plain("."),
                FootnoteMark("bill", 2),
                Plain(" Lain mukaan"),
                FootnoteMark("act", 1),
                Plain(" kunta järjestää palvelut itse."),
            ),
            "introduction.text",
        ),
        Remark(
            "warning",
            "Varoitus N250",
            "Tiedolta puuttuu lähde: <Työvoima>.",
            "introduction.text",
            "Lisää lähde kohtaan source.",
        ),
        Quote(
            (
                paragraph(
                    "Kestävyydellä on useita ulottuvuuksia, jotka täydentävät toisiaan.",
                    "introduction.quote",
                ),
            ),
            "introduction.quote",
        ),
        heading(2, "1.1", "Lahden työssäkäyntialue ja järjestämisratkaisut"),
        paragraph(
            "Päijät-Hämeen kunnat kuuluvat Sysmää, Hartolaa ja Iittiä lukuun ottamatta Lahden "
            "työssäkäyntialueeseen. Iitti kuuluu Kouvolan työssäkäyntialueeseen, Sysmä ja Hartola "
            "eivät kuulu mihinkään Tilastokeskuksen määritelmän mukaiseen työssäkäyntialueeseen."
        ),
        paragraph(f"Valmistelusta vastaa {LONG_WORD}."),
        BulletList(
            (
                ListItem((paragraph("Rekrytointipalvelut ja yritysasiakkaat"),), "services.0"),
                ListItem(
                    (
                        paragraph("Osaamisen kehittäminen"),
                        NumberedList(
                            (
                                ListItem((paragraph("työvoimakoulutus"),), "services.1.0"),
                                ListItem((paragraph("uravalmennus"),), "services.1.1"),
                            ),
                            "services.1",
                            start=3,
                        ),
                    ),
                    "services.1",
                ),
            ),
            "services",
        ),
    )


def _resources() -> Blocks:
    return (
        heading(1, "2", "Taloudelliset voimavarat ja henkilöstövoimavarat"),
        heading(2, "2.1", "Henkilöstö palveluittain"),
        paragraph(
            "Kaupungille siirtyvä henkilöstö sijoittuu nykyisiin tehtäviin. Sarakkeiden luvut ovat "
            "henkilötyövuosia, ja ne tarkentuvat valmistelun edetessä."
        ),
        budget_table(),
        bar_figure(),
        heading(3, "2.1.1", "Tarkennukset"),
        paragraph("Luvut perustuvat elokuun 2023 tilanteeseen."),
        Box(
            words("Kehittämislinjaukset"),
            (
                BulletList(
                    (
                        ListItem((paragraph("Resursseja kohdennetaan joustavasti."),), "lines.0"),
                        ListItem((paragraph("Osaamisesta huolehditaan yhdessä."),), "lines.1"),
                    ),
                    "resources.development_lines",
                ),
            ),
            "resources.development_lines",
        ),
        heading(2, "2.2", "Työttömyys kunnittain"),
        wide_table(),
    )


def _services() -> Blocks:
    return (
        heading(1, "3", "Toimipisteet"),
        Definitions(
            (
                Definition(
                    words("Käyntiosoite"),
                    (
                        Paragraph(
                            (Plain("Kauppakatu 16"), LineBreak(), Plain("15140 Lahti")), "offices.0"
                        ),
                    ),
                    "offices.0.address",
                ),
                Definition(words("Palvelukielet"), (paragraph("suomi, ruotsi"),), "offices.0.lang"),
            ),
            "offices.0",
        ),
        line_figure(),
    )


def _chapter(number: int) -> Blocks:
    return (
        heading(1, str(number), "Työvoiman liikkuvuuden edistäminen"),
        *(
            block
            for part in (1, 2)
            for block in (
                heading(2, f"{number}.{part}", "Työperäisen maahanmuuton edistäminen"),
                paragraph(
                    "Lahti tulee kartoittamaan järjestelmällisesti pk-yritysten piilotyöpaikat, "
                    "avaamaan yrityksiltä kerätyn tiedon piilotyöpaikoista kiinnostuneille "
                    "toimijoille ja edistämään siten uusien työpaikkojen syntymistä. " * 2
                ),
            )
        ),
    )


def _closing() -> Blocks:
    return (
        PageBreak("jarjestamissuunnitelma:80"),
        heading(1, "1", "Aiesopimus", "annex"),
        paragraph("Sopimus on allekirjoitettu 15.9.2023."),
        heading(1, "", "Lähteet", "plain"),
        paragraph("Tilastokeskus: Työssäkäyntitilasto 2021."),
    )


def budget_table() -> Table:
    """Groups, subtotals and a total, notes and an origin."""
    return Table(
        id="budget",
        caption=words("Henkilöstö palveluittain"),
        columns=(
            Column(words("Palvelu"), weight=3),
            Column(words("Valtiolta"), "number", "htv"),
            Column(words("Kaupungilta"), "number", "htv"),
        ),
        rows=(
            Row((words("Asiakaspalvelut"), (), ()), "group"),
            Row((words("Henkilöasiakkaat"), words("60"), words("40")), source="personnel.0"),
            Row((words("Yritysasiakkaat"), words("12"), words("3")), source="personnel.1"),
            Row((words("Asiakaspalvelut yhteensä"), words("72"), words("43")), "subtotal"),
            Row((words("Hallinto"), (), ()), "group"),
            Row((words("Johto ja tuki"), words("8"), words("5")), source="personnel.2"),
            Row((words("Yhteensä"), words("80"), words("48")), "total"),
        ),
        source="resources.personnel",
        number="1",
        notes=(words("Luvut ovat arvioita."),),
        origin=words("Lähde: Lahden kaupunki, henkilöstötilinpäätös 2022."),
    )


def wide_table() -> Table:
    """Twelve columns: more than a phone is wide."""
    years = range(2013, 2024)
    return Table(
        id="municipalities",
        caption=words("Työttömät työnhakijat kunnittain vuosien 2013–2023 lopussa, henkilöä"),
        columns=(Column(words("Kunta")), *(Column(words(str(y)), "number") for y in years)),
        rows=tuple(
            Row(
                (words(name), *(words(f"{base + 37 * k}") for k in range(11))),
                source=f"area.{name}",
            )
            for name, base in (
                ("Asikkala", 410),
                ("Heinola", 905),
                ("Lahti", 7204),
                ("Orimattila", 640),
            )
        ),
        source="situation.unemployed",
        number="2",
    )


def bar_figure() -> Figure:
    return Figure(
        id="personnel-chart",
        caption=words("Henkilöstö palveluittain, htv"),
        alt="Pylväskuvio. Suurin on henkilöasiakaspalvelut, 100; pienin hallinto, 13.",
        source="resources.figures.0",
        number="1",
        notes=(words("Valtiolta siirtyvä ja kaupungin oma henkilöstö yhteensä."),),
        origin=words("Lähde: Lahden kaupunki."),
        data=Table(
            id="personnel-chart",
            caption=(),
            columns=(Column(words("Palvelu")), Column(words("Henkilöstö"), "number", "htv")),
            rows=(
                Row((words("Henkilöasiakkaat"), words("100"))),
                Row((words("Hallinto"), words("13"))),
            ),
            source="resources.personnel",
        ),
    )


def line_figure() -> Figure:
    return Figure(
        id="trend",
        caption=words("Työttömien osuus työvoimasta"),
        alt="Viivakuvio. Osuus laskee 18 prosentista 12 prosenttiin.",
        source="situation.figures.0",
        number="2",
    )


def images() -> dict[str, Image]:
    """The two charts, drawn by hand: their ids are alike on purpose."""
    return {
        "personnel-chart": Image(_svg(_BARS), b"", 160, 90),
        "trend": Image(_svg(_LINE), b"", 160, 90),
    }


def _svg(drawing: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'width="453pt" height="255pt" viewBox="0 0 453 255">\n'
        " <metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>\n"
        f"{drawing}</svg>"
    ).encode()


_BARS = """<defs><style type="text/css">/* drawn */ *{stroke-linejoin: round}
text, .label{fill: #222} #p1 rect{stroke: none}</style>
<pattern id="h1" width="8" height="8" patternUnits="userSpaceOnUse">
<path d="M0 8 L8 0" stroke="#fff"/></pattern></defs>
<clipPath id="p1"><rect width="453" height="255"/></clipPath>
<g id="axes_1" clip-path="url(#p1)" onclick="alert(1)">
<rect x="60" y="30" width="120" height="190" style="fill: #1f4e79"/>
<rect x="60" y="30" width="120" height="190" style="fill: url('#h1')"/>
<rect x="240" y="195" width="120" height="25" style="fill: #d98e04"/>
<text x="120" y="240" text-anchor="middle" font-size="12">Henkilöasiakkaat &amp; muut</text>
<text x="300" y="240" text-anchor="middle" font-size="12">Hallinto</text></g>
"""
_LINE = """<defs><path id="m1" d="M -3 0 L 3 0 L 0 5 z"/></defs>
<clipPath id="p1"><rect width="453" height="255"/></clipPath>
<g id="axes_1" clip-path="url(#p1)">
<path d="M 50 60 L 150 90 L 250 110 L 400 180" style="fill: none; stroke: #1f4e79"/>
<use xlink:href="#m1" x="150" y="90"/><use xlink:href="#m1" x="250" y="110"/>
<text x="50" y="230" font-size="12">2020</text><text x="380" y="230" font-size="12">2023</text></g>
"""
