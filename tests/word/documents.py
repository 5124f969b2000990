"""Documents made by hand, so that the writer is tested on every construct of the tree."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.document.blocks import (
    Block,
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
    Row,
    Table,
)
from generator.document.inlines import (
    Code,
    Emphasis,
    FactValue,
    FootnoteMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Plain,
    Reference,
    Strong,
)
from generator.locale import labels
from generator.theme import Theme, read_theme
from tests.word.pictures import chart

_THEME = Path(__file__).parents[2] / "templates" / "theme.yaml"
_PROSE = (
    "Kaupunki järjestää työvoimapalvelut asiakkaan tarpeen mukaan ja kohdentaa voimavarat "
    "niihin palveluihin, joiden vaikuttavuudesta on näyttöä. Henkilöasiakkaiden palveluprosessi "
    "alkaa alkuhaastattelusta, jonka jälkeen palvelutarve arvioidaan yhdessä asiakkaan kanssa. "
    "Työnantajien palvelut ja elinkeinopalvelut sovitetaan yhteen, jotta työvoiman kysyntä ja "
    "tarjonta kohtaavat nykyistä nopeammin. "
)


def theme(**colors: str) -> Theme:
    """The theme of the product, with some colours of one's own."""
    own = read_theme(_THEME)
    return replace(own, colors={**own.colors, **colors})


def images() -> dict[str, Image]:
    return {"personnel-chart": chart(), "structure": chart(220, 60)}


def text(*parts: str | Inline) -> Inlines:
    return tuple(Plain(part) if isinstance(part, str) else part for part in parts)


def paragraph(source: str, *parts: str | Inline) -> Paragraph:
    return Paragraph(text(*parts), source)


def item(source: str, *blocks: Block | str) -> ListItem:
    made = (b if not isinstance(b, str) else paragraph(source, b) for b in blocks)
    return ListItem(tuple(made), source)


def heading(level: int, key: str, title: str, number: str = "") -> Heading:
    return Heading(
        level, key, text(title), f"{key}.title", number, "numbered" if number else "plain"
    )


def document(*blocks: Block, **changes: object) -> Document:
    """A document of the blocks with an ordinary cover."""
    language = str(changes.pop("language", "fi"))
    made = Document(
        kind="jarjestamissuunnitelma",
        language=language,
        cover=Cover(
            organisation="Lahden kaupunki",
            title="Lahden työvoimaviranomaisen järjestämissuunnitelma",
            subtitle="Työvoimapalvelujen järjestäminen vuodesta 2025",
            status="Ehdotus kaupunginvaltuustolle",
            date="20.9.2023",
            case_id="LAHTI/1234/00.01.02/2023",
            decision="Kaupunginvaltuusto 2.10.2023",
        ),
        blocks=blocks,
        date="2023-09-20",
        footer="Lahden kaupunki · Harjukatu 31, 15100 Lahti · kirjaamo@lahti.fi · lahti.fi",
        labels=labels(language, "writer"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def rich_document(**changes: object) -> Document:
    """Every construct of the tree, over several pages."""
    return document(
        *_introduction(),
        *_resources(),
        *_services(),
        *_annexes(),
        footnotes={
            "employment": Footnote(
                1,
                (
                    paragraph(
                        "sources.employment",
                        "Tilastokeskus, ",
                        Link("https://stat.fi/tilasto/tyokay", text("työssäkäyntitilasto 2021")),
                        ".",
                    ),
                ),
                "sources.employment",
            ),
            "act": Footnote(
                2,
                (paragraph("sources.act", "Laki työvoimapalveluiden järjestämisestä (380/2023)."),),
                "sources.act",
            ),
        },
        **changes,
    )


def _introduction() -> list[Block]:
    return [
        heading(1, "introduction", "Johdanto", "1"),
        paragraph(
            "introduction.text",
            _PROSE,
            "Kaupungin työvoima on ",
            FactValue("labour_force", "value", "55\u00a0809"),
            " henkilöä",
            FootnoteMark("employment", 1),
            ". Voimavarat kuvataan ",
            Reference("resources", "luvussa", "2"),
            " ja palvelut ",
            Reference("guidance", "luvussa", "3.1"),
            ", henkilöstö ",
            Reference("personnel", "taulukossa", "1"),
            " ja ",
            Reference("personnel-chart", "kuviossa", "1"),
            ". Aiesopimus on ",
            Reference("annex-intent", "liitteenä", "1"),
            " ja lähteet luvussa ",
            Reference("sources", "Lähteet"),
            ".",
        ),
        paragraph(
            "introduction.text",
            "Suunnitelma on tehty lain",
            FootnoteMark("act", 2),
            " mukaan, ",
            Emphasis(text("ja sen ", Strong(text("jokainen")), " kohta")),
            " on ",
            Strong(text("sitova")),
            ". Tiedot ovat samasta tilastosta",
            FootnoteMark("employment", 1),
            ". Tunnus on ",
            Code("LAHTI/1234/2023"),
            ".",
        ),
        paragraph("introduction.address", "Harjukatu 31", LineBreak(), "15100 Lahti"),
        heading(2, "basis", "Säädösperusta", "1.1"),
        paragraph("introduction.basis", _PROSE * 2),
        heading(3, "duties", "Työvoimaviranomaisen lakisääteiset tehtävät", "1.1.1"),
        paragraph("introduction.duties", "Viranomaisen tehtävät ovat seuraavat:"),
        NumberedList(
            (
                item(
                    "duties[0]",
                    "järjestää työvoimapalvelut alueellaan ja huolehtia siitä, että "
                    "palvelut ovat yhdenvertaisesti saatavilla",
                ),
                item(
                    "duties[1]",
                    "sovittaa yhteen:",
                    NumberedList(
                        (
                            item("duties[1].a", "työnantajien palvelut"),
                            item("duties[1].b", "henkilöasiakkaiden palvelut"),
                        ),
                        "duties[1]",
                    ),
                ),
                item(
                    "duties[2]",
                    "varautua muutoksiin",
                    BulletList(
                        (
                            item(
                                "duties[2].x",
                                "ennakointi",
                                BulletList((item("duties[2].y", "ammattirakenne"),), "d"),
                            ),
                            item(
                                "duties[2].z",
                                "muutosturva",
                                paragraph(
                                    "d.p",
                                    "Muutosturva on "
                                    "lakisääteinen ja koskee vähintään 55-vuotiaita.",
                                ),
                            ),
                        ),
                        "duties[2]",
                    ),
                ),
            ),
            "duties",
        ),
        paragraph("introduction.order", "Päätökset tehdään tässä järjestyksessä:"),
        NumberedList(
            (item("order[0]", "kaupunginhallitus"), item("order[1]", "kaupunginvaltuusto")), "order"
        ),
        paragraph("introduction.last", "Luettelo voi alkaa muualtakin kuin ykkösestä:"),
        NumberedList((item("from[0]", "neljäs"), item("from[1]", "viides")), "from", 4),
        Quote(
            (
                paragraph(
                    "quote",
                    "Palvelut järjestetään siten, että ne ovat asiakkaiden "
                    "saatavilla yhdenvertaisesti koko alueella.",
                ),
            ),
            "quote",
        ),
        Box(
            text("Kehittämislinjaukset"),
            (
                paragraph("lines.lead", "Suunnitelmakaudella 2025–2027:"),
                BulletList(
                    (
                        item(
                            "lines[0]",
                            "Voimavaroja kohdennetaan joustavasti palvelutarpeen mukaan.",
                        ),
                        item(
                            "lines[1]",
                            "Yritysten ja oppilaitosten kanssa sovitaan yhteisistä "
                            "tavoitteista, ja niiden toteutumista seurataan puolivuosittain "
                            "kaupunginhallituksen elinvoimajaostossa.",
                        ),
                        item("lines[2]", "Palvelut ovat saatavilla myös ruotsiksi."),
                    ),
                    "lines",
                ),
            ),
            "lines",
        ),
        paragraph("introduction.after", _PROSE),
    ]


def personnel_table() -> Table:
    columns = (
        Column(text("Palvelu"), weight=3),
        Column(text("Valtiolta siirtyvät"), "number", "htv"),
        Column(text("Oma henkilöstö"), "number", "htv"),
        Column(text("Määrä"), "number", "€", 1.3),
    )

    def row(kind: str, *cells: str) -> Row:
        return Row(tuple(text(cell) if cell else () for cell in cells), kind)  # type: ignore[arg-type]

    return Table(
        "personnel",
        text("Henkilöstö palveluittain vuonna 2025"),
        columns,
        (
            row("group", "Henkilöasiakkaiden palvelut", "", "", ""),
            row("body", "Työnvälitys ja neuvonta", "60", "40", "14\u00a0800\u00a0000"),
            row(
                "body",
                "Asiantuntija-arvioinnit ja ammatinvalinnanohjaus",
                "12",
                "3",
                "1\u00a0241\u00a0000",
            ),
            row("subtotal", "Henkilöasiakkaat yhteensä", "72", "43", "16\u00a0041\u00a0000"),
            row("group", "Työnantajien palvelut", "", "", ""),
            row("body", "Rekrytointipalvelut", "9", "6,5", "980\u00a0500"),
            row("total", "Yhteensä", "81", "49,5", "17\u00a0021\u00a0500"),
        ),
        "resources.personnel",
        "1",
        (text("Luvuissa ovat mukana myös määräaikaiset."), text("Hankkeet eivät ole mukana.")),
        text("Lähde: Lahden kaupunki, henkilöstösuunnitelma 2025."),
    )


def long_table(rows: int, number: str = "2") -> Table:
    return Table(
        "areas",
        text("Työvoima ja työttömät alueittain"),
        (
            Column(text("Alue")),
            Column(text("Työvoima"), "number"),
            Column(text("Työttömät"), "number"),
            Column(text("Työttömyysaste"), "number", "%"),
        ),
        tuple(
            Row((text(f"Alue {n}"), text(f"{n}\u00a0{n:03}"), text(str(n * 7)), text("9,7")))
            for n in range(1, rows + 1)
        ),
        "resources.areas",
        number,
    )


def wide_table() -> Table:
    return Table(
        "commuting",
        text("Pendelöinti kuntien välillä"),
        (
            Column(text("Asuinkunta")),
            *(Column(text(f"Kunta {n}"), "number", "henkilöä") for n in range(1, 12)),
        ),
        tuple(
            Row((text(f"Lähtökunta {r}"), *(text(f"1\u00a0{r}{c:02}") for c in range(11))))
            for r in range(6)
        ),
        "resources.commuting",
        "3",
        (),
        text("Lähde: Tilastokeskus, työssäkäyntitilasto 2021."),
    )


def _resources() -> list[Block]:
    return [
        heading(1, "resources", "Taloudelliset ja henkilöstövoimavarat", "2"),
        paragraph("resources.overview", _PROSE),
        personnel_table(),
        paragraph("resources.between", _PROSE),
        Figure(
            "personnel-chart",
            text("Henkilöstö palveluittain"),
            "Pylväskuvio. Henkilöasiakaspalveluissa työskentelee suurin osa henkilöstöstä, noin "
            "sata henkilöä.",
            "resources.figures[0]",
            "1",
            (),
            text("Lähde: Lahden kaupunki."),
        ),
        paragraph("resources.text", _PROSE * 2),
        long_table(60),
        paragraph("resources.after", _PROSE),
        heading(2, "mobility", "Työvoiman liikkuvuus", "2.1"),
        wide_table(),
        paragraph("mobility.text", "Taulukko ilman otsikkoa ja lähdettä on tässä."),
        Table(
            "small",
            (),
            (Column(text("Kohta")), Column(text("Luku"))),
            (
                Row((text("15 §:n 4 momentin kohta 1"), text(Reference("resources", "luku", "2")))),
                Row((text("Kohta 2"), text(Reference("services", "luku", "3")))),
            ),
            "mobility.table",
        ),
        paragraph("mobility.last", _PROSE),
    ]


def _services() -> list[Block]:
    return [
        PageBreak("services"),
        heading(1, "services", "Palvelujen tuottaminen ja kohdentaminen", "3"),
        heading(
            2,
            "guidance",
            "Tieto- ja neuvontapalvelut sekä ammatinvalinta- ja uraohjaus "
            "alueen kaikissa kunnissa ja verkossa",
            "3.1",
        ),
        paragraph("services.guidance", _PROSE),
        Definitions(
            (
                Definition(text("Puhelin"), (paragraph("d1", "03 814 11"),), "contacts.phone"),
                Definition(
                    text("Käyntiosoite"),
                    (
                        paragraph(
                            "d2",
                            "Harjukatu 31, 15100 Lahti. Toimipiste "
                            "on auki arkisin, ja sinne pääsee pyörätuolilla pääovesta.",
                        ),
                        paragraph("d2", "Ajan voi varata verkossa."),
                    ),
                    "contacts.address",
                ),
            ),
            "contacts",
        ),
        Definitions(
            (
                Definition(
                    text("Työllisyyden edistämisen monialainen yhteispalvelu"),
                    (
                        paragraph("d3", _PROSE),
                        BulletList((item("d3.a", "Kela"), item("d3.b", "hyvinvointialue")), "d3"),
                    ),
                    "projects[0]",
                ),
            ),
            "projects",
        ),
        Figure(
            "structure", text("Organisaatio"), "Kaavio: viisi yksikköä.", "services.structure", "2"
        ),
        paragraph("services.end", _PROSE),
        heading(1, "sources", "Lähteet"),
        paragraph("sources", Link("https://stat.fi/", text("Tilastokeskus"))),
    ]


def _annexes() -> list[Block]:
    return [
        Heading(1, "annex-intent", text("Aiesopimus"), "annexes[0]", "1", "annex"),
        paragraph("annexes[0].text", _PROSE),
        Heading(1, "annex-list", text("Hankinnat palveluittain"), "annexes[1]", "2", "annex"),
        paragraph("annexes[1].text", "Ks. ", Reference("annex-intent", "liite", "1"), "."),
    ]
