"""Pairs of documents before and after a revision: one for each construct, and generated ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

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
    NumberedList,
    PageBreak,
    Quote,
    Row,
    Table,
)
from generator.document.inlines import (
    Emphasis,
    FootnoteMark,
    Inline,
    Link,
    Plain,
    Reference,
    Strong,
)
from generator.document.revision import Revision
from generator.document.walk import change_blocks, marks_of
from generator.locale import labels
from generator.word.tracking.redline import without_remarks
from tests.revision.trees import TreeMaker
from tests.word.documents import document, heading, item, paragraph, text
from tests.word.pictures import chart

REVISION = Revision("1", "2", "Työllisyysjohtaja", datetime(2026, 2, 3, 9, 15, tzinfo=UTC))
_FIGURES = [f"f{n}{copy}" for n in (1, 2) for copy in ("", *(f"-{at}" for at in range(2, 40)))]

Pair = tuple[Document, Document]


def generated(seed: int) -> tuple[Document, Document]:
    """A document at random and a revision of it."""
    maker = TreeMaker(seed)
    old = maker.document()
    return _sound(old), _sound(maker.revised(old))


def pictures() -> dict[str, Image]:
    """The pictures of the generated documents."""
    return {key: chart(160 if "1" in key else 100, 60) for key in _FIGURES}


def _sound(made: Document) -> Document:
    """The document as a plan would give it: every id is one thing's, a note has text and number.

    Remarks of drafts are left out, as in every redline.
    """
    ids: dict[str, int] = {}

    def block(each: Block) -> Block:
        if not isinstance(each, Heading | Table | Figure):
            return each
        ids[each.id] = ids.get(each.id, 0) + 1
        return replace(each, id=each.id if ids[each.id] == 1 else f"{each.id}-{ids[each.id]}")

    marked = [key for key in dict.fromkeys(marks_of(made.blocks)) if key in made.footnotes]
    numbers = {key: number for number, key in enumerate(marked, start=1)}

    def known(inline: Inline) -> Inline:
        if not isinstance(inline, FootnoteMark):
            return inline
        key = inline.key
        return FootnoteMark(key, numbers[key]) if key in numbers else Plain("x")

    def unmarked(inline: Inline) -> Inline:
        return Plain("x") if isinstance(inline, FootnoteMark) else inline

    notes = {
        key: replace(
            made.footnotes[key],
            number=number,
            blocks=change_blocks(made.footnotes[key].blocks, lambda each: each, unmarked)
            or (paragraph("note", "Lähde."),),
        )
        for key, number in numbers.items()
    }
    return without_remarks(
        replace(
            made,
            blocks=change_blocks(made.blocks, block, known),
            footnotes=notes,
            labels=labels("fi", "writer"),
        )
    )


def _two(*blocks: Block, old: Blocks, new: Blocks) -> Pair:
    """Two documents that begin alike, then have one the old and the other the new blocks."""
    end = paragraph("end", "Loppu on ennallaan.")
    return document(*blocks, *old, end), document(*blocks, *new, end)


def _table(*rows: tuple[str, ...], columns: tuple[str, ...] = ("Palvelu", "Määrä")) -> Table:
    made = tuple(Row(tuple(map(text, cells)), source="t") for cells in rows)
    heads = (Column(text(columns[0])), *(Column(text(c), "number", "€") for c in columns[1:]))
    return Table(
        "t",
        text("Palvelujen määrät"),
        heads,
        made,
        "t",
        "1",
        (text("Luvut ovat arvioita."),),
        text("Lähde: Kunta 2025."),
    )


def _figure(number: str = "1", alt: str = "Pylväskuvio.", caption: str = "Henkilöstö") -> Figure:
    return Figure("f1", text(caption), alt, "f", number, (), text("Lähde: Kunta."))


def _bullets(*words: str) -> BulletList:
    return BulletList(tuple(item(f"l.{word[0]}", word) for word in words), "l")


def _numbered(start: int, *words: str) -> NumberedList:
    return NumberedList(tuple(item("n", word) for word in words), "n", start)


def _definitions(*rows: tuple[str, str]) -> Definitions:
    made = (Definition(text(term), (paragraph("d", said),), "d") for term, said in rows)
    return Definitions(tuple(made), "d")


def _noted(*parts: str | Inline, **notes: str) -> Document:
    last = paragraph("q", "Loppu.")
    return document(paragraph("p", *parts), last, footnotes=_footnotes(notes))


def _drawn(alt: str, *marks: FootnoteMark, **notes: str) -> Document:
    """A figure with the first footnote's mark in its caption, and a line with other marks."""
    figure = replace(_figure(alt=alt), caption=(*text("Henkilöstö"), FootnoteMark("a", 1)))
    return document(
        figure, paragraph("q", "Loppu on", *marks, " tässä."), footnotes=_footnotes(notes)
    )


def _footnotes(texts: Mapping[str, str]) -> dict[str, Footnote]:
    return {
        key: Footnote(number, (paragraph(key, said),), key)
        for number, (key, said) in enumerate(texts.items(), 1)
    }


_CHAPTERS = (
    heading(1, "goals", "Tavoitteet", "1"),
    paragraph("goals", "Tavoitteet ovat tässä."),
    heading(1, "means", "Voimavarat", "2"),
    paragraph("means", "Katso ", Reference("goals", "lukua", "1"), "."),
)
_NEW_CHAPTERS = (
    heading(1, "start", "Johdanto", "1"),
    paragraph("start", "Uusi luku alkaa tästä."),
    heading(1, "goals", "Tavoitteet", "2"),
    paragraph("goals", "Tavoitteet ovat tässä."),
    heading(1, "means", "Voimavarat", "3"),
    paragraph("means", "Katso ", Reference("goals", "lukua", "2"), "."),
)
_MOVED_CHAPTERS = (
    heading(1, "means", "Voimavarat", "1"),
    paragraph("means", "Katso ", Reference("goals", "lukua", "2"), "."),
    heading(1, "goals", "Tavoitteet", "2"),
    paragraph("goals", "Tavoitteet ovat tässä."),
)
_COUNTS = (
    heading(2, "counts", "Palvelujen määrät", "1.1"),
    paragraph("c", "Määrät kasvavat hieman."),
    _table(("Ohjaus", "3")),
)
_LAST = (
    heading(2, "last", "Lopuksi vielä muuta", "1.2"),
    paragraph("l", "Muuta ei ole."),
    _bullets("ensimmäinen kohta", "toinen kohta"),
)
_NUMBERED_TABLE = replace(_table(("Ohjaus", "3")), id="t2", number="1")
_LONG_TERM = Definition(
    text("Elinvoimakeskusten kehittämisyksikkö"), (paragraph("d", "valtion virasto"),), "d"
)
_WITH_TABLE = Definitions(
    (Definition(text("TEM"), (paragraph("d", "ministeriö"), _table(("Ohjaus", "3"))), "d"),), "d"
)
_COVER = Cover("Lahden kaupunki", "Suunnitelma 2025", "Ehdotus", date="1.2.2025", case_id="L/1")

PAIRS: dict[str, Pair] = {
    "words": _two(
        old=(paragraph("p", "Kunta vastaa 24 palvelusta ", Strong(text("itse")), "."),),
        new=(paragraph("p", "Kunta päättää 26 palvelusta ", Strong(text("heti")), "."),),
    ),
    "words at the end and the beginning": _two(
        old=(paragraph("p", "Kunta vastaa palvelusta"), paragraph("q", "kaksi vuotta.")),
        new=(paragraph("p", "Kunta vastaa palvelusta yhä"), paragraph("q", "Vielä kaksi vuotta.")),
    ),
    "emphasis": _two(
        old=(paragraph("p", "Tämä on tärkeä asia kaikille."),),
        new=(paragraph("p", "Tämä on ", Emphasis(text("tärkeä")), " asia kaikille."),),
    ),
    "link": _two(
        old=(paragraph("p", "Ks. ", Link("https://a.fi", text("vanha sivu")), " verkossa."),),
        new=(paragraph("p", "Ks. ", Link("https://b.fi", text("uusi sivu")), " verkossa."),),
    ),
    "paragraphs": _two(
        paragraph("a", "Alku on ennallaan."),
        old=(paragraph("p", "Tämä kappale poistuu kokonaan."), paragraph("q", "Jää.")),
        new=(paragraph("q", "Jää."), paragraph("r", "Uusi kappale tulee tähän loppuun.")),
    ),
    "last paragraph gone": (
        document(paragraph("a", "Jää."), paragraph("b", "Viimeinen kappale poistuu.")),
        document(paragraph("a", "Jää.")),
    ),
    "last paragraph new": (
        document(paragraph("a", "Jää.")),
        document(paragraph("a", "Jää."), _bullets("Yksi uusi kohta", "Toinen uusi kohta")),
    ),
    "last paragraph replaced": (
        document(paragraph("a", "Jää."), paragraph("b", "Viimeinen kappale poistuu.")),
        document(paragraph("a", "Jää."), _bullets("Aivan muuta sisältöä", "vielä lisää")),
    ),
    "new chapter": _two(old=_CHAPTERS, new=_NEW_CHAPTERS),
    "chapter gone": _two(old=_NEW_CHAPTERS, new=_CHAPTERS),
    "chapter with a table": _two(
        paragraph("p", "Alku."),
        old=(heading(1, "last", "Lopuksi", "1"), paragraph("l", "Muuta ei ole.")),
        new=(
            heading(1, "counts", "Palvelujen määrät", "1"),
            paragraph("c", "Määrät kasvavat hieman."),
            _table(("Ohjaus", "3")),
            heading(1, "last", "Lopuksi", "2"),
            paragraph("l", "Muuta ei ole."),
        ),
    ),
    "moved chapter with a table": _two(
        paragraph("p", "Alku."),
        old=(*_COUNTS, *_LAST, heading(1, "after", "Liitteet", "2")),
        new=(*_LAST, *_COUNTS, heading(1, "after", "Liitteet", "2")),
    ),
    "moved chapter": _two(old=_CHAPTERS, new=_MOVED_CHAPTERS),
    "other level": _two(
        heading(1, "a", "Luku", "1"),
        old=(heading(1, "b", "Toinen luku", "2"), paragraph("b", "Sisältö.")),
        new=(heading(2, "b", "Toinen luku", "1.1"), paragraph("b", "Sisältö.")),
    ),
    "annex": _two(
        old=(
            Heading(1, "x", text("Sopimus"), "x", "1", "annex"),
            paragraph("x", "Ks. ", Reference("x", "liite", "1", "annex")),
        ),
        new=(
            Heading(1, "y", text("Hankinnat"), "y", "1", "annex"),
            paragraph("y", "Hankinnat luetellaan tässä."),
            Heading(1, "x", text("Sopimus"), "x", "2", "annex"),
            paragraph("x", "Ks. ", Reference("x", "liite", "2", "annex")),
        ),
    ),
    "bullets": _two(
        paragraph("p", "Tehtävät:"),
        old=(_bullets("ensimmäinen kohta", "toinen kohta", "kolmas kohta"),),
        new=(_bullets("ensimmäinen asia", "kolmas kohta", "neljäs aivan uusi"),),
    ),
    "list begins and ends": _two(
        paragraph("p", "Tehtävät ovat seuraavat:"),
        old=(_numbered(1, "yksi", "kaksi"), paragraph("q", "Väli.")),
        new=(paragraph("q", "Väli."), _bullets("kohta")),
    ),
    "numbered": _two(
        old=(_numbered(1, "yksi", "kaksi"), paragraph("p", "Väli."), _numbered(1, "alfa")),
        new=(_numbered(3, "yksi", "kaksi"), paragraph("p", "Väli."), _numbered(1, "alfa", "beta")),
    ),
    "nested": _two(
        old=(
            BulletList((item("i", "ylin kohta", _bullets("alempi yksi", "alempi kaksi")),), "l"),
            BulletList((item("j", _bullets("vain luettelo")),), "m"),
        ),
        new=(
            BulletList(
                (item("i", "ylin kohta", _bullets("alempi yksi"), paragraph("k", "Lisä.")),), "l"
            ),
            BulletList((item("j", "nyt myös sanoja", _bullets("vain luettelo")),), "m"),
        ),
    ),
    "rows and cells": _two(
        old=(_table(("Ohjaus", "3"), ("Valmennus", "5"), ("Yhteensä", "8")),),
        new=(_table(("Ohjaus", "4"), ("Neuvonta", "9"), ("Yhteensä", "13")),),
    ),
    "columns": _two(
        old=(_table(("Ohjaus", "3")),),
        new=(_table(("Ohjaus", "3", "4"), columns=("Palvelu", "Määrä", "Hinta")),),
    ),
    "lines of a table": _two(
        old=(_table(("Ohjaus", "3")), paragraph("p", "Väli.")),
        new=(
            replace(
                _table(("Ohjaus", "3")),
                caption=text("Palvelujen uudet määrät"),
                notes=(),
                origin=text("Lähde: Kunta 2026."),
            ),
            paragraph("p", "Väli."),
        ),
    ),
    "table without its lines": _two(
        old=(_table(("Ohjaus", "3")),),
        new=(replace(_table(("Ohjaus", "3")), notes=(), origin=()),),
    ),
    "table without its caption": _two(
        old=(_table(("Ohjaus", "3")),),
        new=(replace(_table(("Ohjaus", "3")), caption=(), number=""),),
    ),
    "table with a source without its caption": _two(
        old=(replace(_table(("Ohjaus", "3")), notes=()),),
        new=(replace(_table(("Ohjaus", "3")), notes=(), caption=(), number=""),),
    ),
    "new table before another": _two(
        paragraph("p", "Katso ", Reference("t2", "taulukkoa", "1", "table"), "."),
        old=(_NUMBERED_TABLE,),
        new=(_table(("Ohjaus", "3")), replace(_NUMBERED_TABLE, number="2")),
    ),
    "table gone": _two(
        old=(paragraph("p", "Taulukko:"), _table(("Ohjaus", "3")), paragraph("q", "Jälkeen.")),
        new=(paragraph("p", "Taulukko:"), paragraph("q", "Jälkeen.")),
    ),
    "redrawn figure": _two(old=(_figure(),), new=(_figure(alt="Pylväskuvio: nousee."),)),
    "redrawn figure with other words": _two(
        old=(_figure(),),
        new=(
            replace(
                _figure("2", "Pylväskuvio: nousee.", "Koko henkilöstö"),
                notes=(text("Arvio."),),
                origin=(),
            ),
        ),
    ),
    "redrawn figure with another footnote": (
        _drawn("Alt.", FootnoteMark("b", 2), a="Tilastokeskus.", b="Kunnan oma laskelma."),
        _drawn("Alt 2.", FootnoteMark("a", 1), a="Kunnan oma laskelma."),
    ),
    "figure's caption": _two(old=(_figure(),), new=(_figure("2", caption="Henkilöstö ja tilat"),)),
    "box": _two(
        old=(Box(text("Linjaukset"), (paragraph("b", "Sisältö."), _bullets("kohta")), "b"),),
        new=(Box(text("Uudet linjaukset"), (paragraph("b", "Sisältö on muu."),), "b"),),
    ),
    "box gone": _two(
        old=(Box(text("Linjaukset"), (paragraph("b", "Sisältö."),), "b"),),
        new=(paragraph("b", "Aivan toinen kappale."),),
    ),
    "definitions": _two(
        old=(_definitions(("TEM", "ministeriö"), ("KEHA", "keskus"), ("ELY", "virasto")),),
        new=(_definitions(("TEM", "työministeriö"), ("ELY", "virasto"), ("LVV", "uusi")),),
    ),
    "definitions below": _two(
        old=(_definitions(("TEM", "ministeriö")),),
        new=(_definitions(("TEM", "ministeriö"), ("Elinvoimakeskusten kehittämisyksikkö", "x")),),
    ),
    "table in definitions below": _two(
        paragraph("p", "Katso ", Reference("t", "taulukkoa", "1", "table"), "."),
        old=(_WITH_TABLE,),
        new=(replace(_WITH_TABLE, rows=(*_WITH_TABLE.rows, _LONG_TERM)),),
    ),
    "quote": _two(
        old=(Quote((paragraph("q", "Palvelut järjestetään."),), "q"),),
        new=(Quote((paragraph("q", "Palvelut tuotetaan."), paragraph("r", "Ja muuta.")), "q"),),
    ),
    "page break": _two(
        paragraph("a", "Alku."),
        old=(paragraph("p", "Ennen."), PageBreak("x"), paragraph("q", "Jälkeen.")),
        new=(PageBreak("x"), paragraph("p", "Ennen."), paragraph("q", "Jälkeen.")),
    ),
    "page break and all after it": _two(
        paragraph("a", "Alku on ennallaan."),
        old=(PageBreak("x"), paragraph("q", "Kaikki tämä poistuu."), paragraph("r", "Tämäkin.")),
        new=(paragraph("s", "Uutta tekstiä."), PageBreak("x"), paragraph("t", "Sivun alku.")),
    ),
    "footnotes": (
        _noted("Yksi", FootnoteMark("a", 1), " kaksi", FootnoteMark("b", 2), a="Eka.", b="Toka."),
        _noted("Yksi", FootnoteMark("b", 1), " kolme", FootnoteMark("c", 2), b="Toka.", c="Uusi."),
    ),
    "footnote's text": (
        _noted("Yksi", FootnoteMark("a", 1), ".", a="Tilastokeskus 2024."),
        _noted("Yksi", FootnoteMark("a", 1), ".", a="Tilastokeskus 2025."),
    ),
    "first mark of a footnote gone": (
        _noted("Yksi", FootnoteMark("a", 1), " ja kaksi", FootnoteMark("a", 1), ".", a="Lähde."),
        _noted("Yksi ja kaksi", FootnoteMark("a", 1), ".", a="Lähde."),
    ),
    "cover": (
        document(paragraph("p", "Teksti."), cover=_COVER),
        document(
            paragraph("p", "Teksti."),
            cover=replace(_COVER, title="Suunnitelma 2026", subtitle="", decision="Valtuusto"),
            footer="Uusi osoite",
        ),
    ),
}
