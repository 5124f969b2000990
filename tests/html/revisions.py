"""Hand-written revisions: every construct of a document, changed in every way."""

from __future__ import annotations

from dataclasses import replace

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
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    Remark,
    Row,
    Table,
)
from generator.document.inlines import Emphasis, FootnoteMark, Link, Plain, Reference, Strong
from tests.html.documents import (
    LONG_WORD,
    budget_table,
    document,
    heading,
    line_figure,
    paragraph,
    rich_document,
    words,
)

Pair = tuple[Document, Document]

LONG = "Kunta järjestää palvelut asiakkaan tarpeen mukaan ja lähellä asiakasta."
OTHER = "Aivan toista asiaa käsitellään tässä kappaleessa, jossa puhutaan rahasta."
_DROPPED = f"Valmistelusta vastaa {LONG_WORD}."
THIRD = "Kolmanneksi kerrotaan, millä tavoin kumppanit osallistuvat valmisteluun."


def both(old: tuple[Block, ...] | Block, new: tuple[Block, ...] | Block) -> Pair:
    """Documents of the blocks."""
    sides = (side if isinstance(side, tuple) else (side,) for side in (old, new))
    before, after = (document(*side) for side in sides)
    return before, after


def item(*texts: str) -> ListItem:
    return ListItem(tuple(paragraph(text) for text in texts), "items")


def bullets(*texts: str) -> BulletList:
    return BulletList(tuple(map(item, texts)), "items")


def numbered(*texts: str, start: int = 1) -> NumberedList:
    return NumberedList(tuple(map(item, texts)), "items", start)


def table(columns: str, *rows: str) -> Table:
    heads = tuple(
        Column(words(label), "number" if label.isdigit() else "text") for label in columns.split()
    )
    lines = tuple(Row(tuple(map(words, row.split())), source="staff") for row in rows)
    return Table("staff", words("Henkilöstö palveluittain"), heads, lines, "staff", "1")


def definitions(**meanings: str) -> Definitions:
    rows = (
        Definition(words(term), (paragraph(meaning),), f"offices.{term}")
        for term, meaning in meanings.items()
    )
    return Definitions(tuple(rows), "offices")


def noted(text: str, note: str, mark: bool = True) -> Document:
    line = (*words(text), FootnoteMark("text#1", 1)) if mark else words(text)
    notes = {"text#1": Footnote(1, (paragraph(note),), "text")} if mark else {}
    return document(Paragraph(line, "text"), footnotes=notes)


def chapter(own: str, number: str, *texts: str, level: int = 1) -> tuple[Block, ...]:
    title = {"a": "Toimintaympäristö", "b": "Voimavarat", "c": "Yhteistyö"}[own]
    return (
        Heading(level, own, words(title), own, number),
        *(paragraph(text, f"{own}.text") for text in texts),
    )


def referring(number: str) -> Paragraph:
    return Paragraph((Plain("Katso "), Reference("b", "luku", number), Plain(".")), "text")


def redrawn_figure() -> Figure:
    return replace(line_figure(), alt="Viivakuvio. Osuus laskee 18 prosentista 11 prosenttiin.")


_BUDGET = budget_table()
_TOTAL = replace(
    _BUDGET, rows=(*_BUDGET.rows[:-1], Row((words("Yhteensä"), *map(words, ("85", "48"))), "total"))
)
_FRAMED = Box(words("Linjaukset"), (bullets(LONG, OTHER),), "lines")
_INTRO = chapter("a", "1", LONG)
_LAST = chapter("c", "3", THIRD)
_COVER = Cover(
    "Lahden kaupunki", "Järjestämissuunnitelma", "Luonnos lausunnoille", "Luonnos", "20.9.2023"
)
_REMARK = Remark("warning", "Varoitus N250", "Tiedolta puuttuu lähde.", "text", "Lisää lähde.")


def revised_rich_document() -> Document:
    """The document that has every construct, after a revision that touched all of them."""
    old = rich_document()
    blocks = [_edited(block) for block in old.blocks if block != paragraph(_DROPPED)]
    at = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.number == "8")
    moved = blocks[at : at + 5]
    blocks[at : at + 5] = []
    first = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.number == "4")
    blocks[first:first] = [*moved, *chapter("b", "9", OTHER), _FRAMED]
    act = replace(old.footnotes["act"], blocks=(paragraph("Laki 380/2023 15 ja 16 §."),))
    notes = {**old.footnotes, "act": act}
    cover = replace(old.cover, date="4.12.2023", decision="Kaupunginvaltuusto 11.12.2023 § 120")
    return replace(old, blocks=tuple(blocks), footnotes=notes, cover=cover)


def _edited(block: Block) -> Block:
    match block:
        case Table(id="budget"):
            total = Row((words("Yhteensä"), words("85"), words("48")), "total")
            added = Row((words("Ohjaus"), words("5"), words("0")), source="personnel.3")
            return replace(block, rows=(*block.rows[:3], added, *block.rows[3:-1], total))
        case Table(id="municipalities"):
            return replace(block, rows=block.rows[1:])
        case Figure(id="trend"):
            return redrawn_figure()
        case BulletList():
            return replace(block, items=(item(THIRD), *block.items))
        case Quote():
            return Quote((paragraph("Kestävyydellä on monta ulottuvuutta."),), block.source)
        case Definitions():
            return replace(block, rows=(block.rows[0], *definitions(Aukiolo="arkisin").rows))
        case Box():
            return replace(block, title=words("Kehittämisen linjaukset"))
        case Paragraph(children=[Plain(text), *rest]):
            return replace(block, children=(Plain(text.replace("työvoima", "väestö")), *rest))
    return block


PAIRS: dict[str, Pair] = {
    "nothing": both(_INTRO, _INTRO),
    "words": both(paragraph(LONG), paragraph(LONG.replace("asiakkaan", "työnhakijan"))),
    "emphasis": both(
        Paragraph((Strong(words("Tärkeää on")), Plain(" palvelu asiakkaalle.")), "text"),
        Paragraph(
            (Strong(words("Tärkeintä on")), Plain(" palvelu "), Emphasis(words("asiakkaalle."))),
            "text",
        ),
    ),
    "link": both(
        Paragraph((Plain(LONG), Link("https://a.fi", words(" Sivu."))), "text"),
        Paragraph((Plain(LONG), Link("https://b.fi", words(" Sivusto."))), "text"),
    ),
    "paragraph added": both(paragraph(LONG), (paragraph(LONG), paragraph(OTHER))),
    "paragraph gone": both((paragraph(LONG), paragraph(OTHER)), paragraph(OTHER)),
    "paragraph anew": both(paragraph(LONG), paragraph(OTHER)),
    "paragraph moved": both(
        (paragraph(LONG), paragraph(OTHER), paragraph(THIRD)),
        (paragraph(OTHER), paragraph(THIRD), paragraph(LONG)),
    ),
    "item added": both(bullets(LONG, OTHER), bullets(LONG, THIRD, OTHER)),
    "item gone": both(bullets(LONG, THIRD, OTHER), bullets(LONG, OTHER)),
    "item changed": both(bullets(LONG, OTHER), bullets(LONG, OTHER.replace("rahasta", "ajasta"))),
    "list added": both(paragraph(LONG), (paragraph(LONG), bullets(OTHER, THIRD))),
    "list of another kind": both(bullets(LONG, OTHER), numbered(LONG, OTHER)),
    "list from another number": both(numbered(LONG, OTHER), numbered(LONG, OTHER, start=3)),
    "cell": both(table("Palvelu 2025", "Neuvonta 60"), table("Palvelu 2025", "Neuvonta 62")),
    "total": both(_BUDGET, _TOTAL),
    "row added": both(
        table("Palvelu 2025", "Neuvonta 60"), table("Palvelu 2025", "Ohjaus 4", "Neuvonta 60")
    ),
    "row gone": both(
        table("Palvelu 2025", "Ohjaus 4", "Neuvonta 60"), table("Palvelu 2025", "Neuvonta 60")
    ),
    "column added": both(
        table("Palvelu 2025", "Neuvonta 60"), table("Palvelu 2025 2026", "Neuvonta 60 64")
    ),
    "column gone": both(
        table("Palvelu 2024 2025", "Neuvonta 58 60"), table("Palvelu 2025", "Neuvonta 60")
    ),
    "column and row": both(
        table("Palvelu 2024 2025", "Neuvonta 58 60", "Ohjaus 3 4"),
        table("Palvelu 2025 2026", "Neuvonta 60 64", "Valmennus 5 6"),
    ),
    "table gone": both((paragraph(LONG), _BUDGET), paragraph(LONG)),
    "caption, note and source": both(
        _BUDGET,
        replace(
            _BUDGET,
            caption=words("Henkilöstö palveluittain vuonna 2025"),
            notes=(words("Luvut ovat ennusteita."), words("Osa-aikaiset on muunnettu.")),
            origin=words("Lähde: Lahden kaupunki, henkilöstötilinpäätös 2023."),
        ),
    ),
    "figure drawn anew": both(line_figure(), redrawn_figure()),
    "figure gone": both((paragraph(LONG), line_figure()), paragraph(LONG)),
    "caption of a figure": both(
        line_figure(), replace(line_figure(), caption=words("Työttömien osuus kaupungissa"))
    ),
    "box": both(_FRAMED, replace(_FRAMED, title=words("Kehittämislinjaukset"))),
    "box with a list": both(_FRAMED, replace(_FRAMED, blocks=(bullets(LONG, OTHER, THIRD),))),
    "box added": both(paragraph(THIRD), (paragraph(THIRD), _FRAMED)),
    "definition": both(
        definitions(Osoite="Kauppakatu 16", Kielet="suomi"),
        definitions(Osoite="Kauppakatu 18", Kielet="suomi"),
    ),
    "definition added": both(
        definitions(Osoite="Kauppakatu 16"),
        definitions(Osoite="Kauppakatu 16", Aukiolo="arkisin klo 9–15"),
    ),
    "definition gone": both(
        definitions(Osoite="Kauppakatu 16", Aukiolo="arkisin klo 9–15"),
        definitions(Aukiolo="arkisin klo 9–15"),
    ),
    "quote": both(
        Quote((paragraph(LONG),), "quote"),
        Quote((paragraph(LONG.replace("Kunta", "Kaupunki")),), "quote"),
    ),
    "page break": both(paragraph(LONG), (PageBreak("template:1"), paragraph(LONG))),
    "remark": both(
        (paragraph(LONG), _REMARK), (paragraph(LONG), replace(_REMARK, hint="Kirjaa lähde."))
    ),
    "remark gone": both((paragraph(LONG), _REMARK), paragraph(LONG)),
    "heading": both(_INTRO, (heading(1, "1", "Toimintaympäristön kuvaus"), *_INTRO[1:])),
    "level": both(
        (*_INTRO, *chapter("b", "2", OTHER)), (*_INTRO, *chapter("b", "1.1", OTHER, level=2))
    ),
    "chapter added": both(
        (*_INTRO, *chapter("c", "2", THIRD)), (*_INTRO, *chapter("b", "2", OTHER), *_LAST)
    ),
    "chapter gone": both(
        (*_INTRO, *chapter("b", "2", OTHER), *_LAST), (*_INTRO, *chapter("c", "2", THIRD))
    ),
    "chapter moved": both(
        (*_INTRO, *chapter("b", "2", OTHER), *_LAST),
        (*chapter("b", "1", OTHER.replace("rahasta", "ajasta")), *chapter("a", "2", LONG), *_LAST),
    ),
    "number of a reference": both(
        (referring("1"), *chapter("b", "1", OTHER)),
        (referring("2"), *_INTRO, *chapter("b", "2", OTHER)),
    ),
    "reference gone": both(
        (referring("1"), paragraph(LONG), *chapter("b", "1", OTHER)), (paragraph(LONG),)
    ),
    "footnote": (noted(LONG, OTHER), noted(LONG, OTHER.replace("rahasta", "ajasta"))),
    "footnote added": (noted(LONG, OTHER, mark=False), noted(LONG, OTHER)),
    "footnote gone": (noted(LONG, OTHER), noted(LONG, OTHER, mark=False)),
    "footnote anew": (noted(LONG, OTHER), noted(LONG, THIRD)),
    "all of it": (rich_document(), revised_rich_document()),
    "cover": (
        document(*_INTRO, cover=_COVER, draft=True, footer="kirjaamo@lahti.fi"),
        document(
            *_INTRO,
            cover=replace(_COVER, subtitle="", date="4.12.2023", status="Ehdotus", decision="§ 9"),
            footer="kirjaamo@lahti.fi · PL 202",
        ),
    ),
}
