"""Each construct of a document, changed in each way, marked in one tree."""

from dataclasses import replace

import pytest

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
    Part,
    Quote,
    Row,
    Table,
    UnknownBlockError,
    forbid_changes,
)
from generator.document.inlines import Emphasis, FootnoteMark, Inlines, Link, Reference
from generator.document.marked import accepted, rejected
from generator.revision.align import compare
from generator.revision.changes import changes
from tests.revision.marks import line, shown

LONG = "Kunta järjestää palvelut asiakkaan tarpeen mukaan ja lähellä asiakasta"


def paragraph(text: str, source: str = "a") -> Paragraph:
    return Paragraph(line(text), source)


def heading(own: str, title: str, number: str, level: int = 1) -> Heading:
    return Heading(level, own, line(title), own, number)


def item(text: str) -> ListItem:
    return ListItem((paragraph(text),), "a")


def bullets(*texts: str) -> BulletList:
    return BulletList(tuple(map(item, texts)), "a")


def table(rows: list[list[str]], columns: str = "Palvelu 2025") -> Table:
    heads = tuple(Column(line(label)) for label in columns.split())
    cells = tuple(Row(tuple(map(line, row)), source=f"staff.{row[0]}") for row in rows)
    return Table("staff", line("Henkilöstö"), heads, cells, "staff")


def document(*blocks: Block, **properties: object) -> Document:
    made = Document("koe", "fi", Cover("Lahti", "Suunnitelma"), blocks, "2025-01-01")
    return replace(made, **properties)  # type: ignore[arg-type]


def compared(old: Document, new: Document) -> Document:
    """The marked document, which holds both exactly."""
    marked = compare(old, new)
    assert accepted(marked) == new
    assert rejected(marked) == old
    return marked


def only(old: Block, new: Block) -> Block:
    """The block that both became; other than it nothing is marked."""
    (block,) = compared(document(old), document(new)).blocks
    assert not block.change
    return block


def states(parts: tuple[Part, ...]) -> list[str]:
    return [part.change or "=" for part in parts]


def told(old: Document, new: Document) -> list[tuple[str, str, str, str]]:
    return [(c.kind, c.thing, c.old, c.new) for c in changes(compared(old, new))]


def test_a_document_beside_itself_has_no_changes() -> None:
    same = document(heading("a", "Alku", "1"), paragraph(LONG), table([["Neuvonta", "5"]]))
    assert told(same, same) == []


def test_a_paragraph_that_is_new_or_gone_is_marked_whole() -> None:
    first, second = paragraph(LONG), paragraph("Aivan muu asia on tässä kerrottu.")
    assert states(compared(document(first), document(first, second)).blocks) == ["=", "inserted"]
    assert states(compared(document(first, second), document(second)).blocks) == ["deleted", "="]


def test_a_paragraph_that_was_written_anew_is_gone_and_new() -> None:
    old, new = document(paragraph(LONG)), document(paragraph("Aivan muuta sanotaan nyt."))
    assert states(compared(old, new).blocks) == ["deleted", "inserted"]


def test_the_only_paragraph_between_two_that_stand_is_the_same_even_if_much_of_it_changed() -> None:
    first, last = paragraph(LONG), paragraph("Lopuksi kerrotaan, mitä seuraavaksi tapahtuu.")
    old = document(first, paragraph("Kunta päättää asiasta vuonna 2025 itse."), last)
    new = document(first, paragraph("Kunta kuulee kaikkia jäseniä asiasta ensin."), last)
    assert states(compared(old, new).blocks) == ["=", "=", "="]


def test_a_paragraph_at_another_place_is_moved_and_what_changed_in_it_is_told() -> None:
    others = (
        paragraph("Toinen kappale kertoo aivan muista asioista kuin ensimmäinen."),
        paragraph("Kolmas taas ottaa kantaa kokonaan toisenlaiseen kysymykseen nyt."),
    )
    old, new = document(paragraph(LONG), *others), document(*others, paragraph(f"{LONG} aina"))
    assert told(old, new) == [
        ("moved", "paragraph", LONG, f"{LONG} aina"),
        ("changed", "paragraph", LONG, f"{LONG} aina"),
    ]


def test_a_paragraph_from_another_place_of_the_plan_is_no_change() -> None:
    old, new = document(paragraph(LONG, "a[0].text")), document(paragraph(LONG, "a[1].text"))
    assert told(old, new) == []


def test_a_chapter_whose_number_alone_changed_is_no_change() -> None:
    old = document(heading("a", "Alku", "1"))
    new = document(heading("new", "Uusi luku", "1"), heading("a", "Alku", "2"))
    assert told(old, new) == [("inserted", "chapter", "", "Uusi luku")]
    assert compared(old, new).blocks[1].was == Heading(1, "a", (), "a", "1")


def test_a_chapter_of_another_name_is_renamed_not_written_anew() -> None:
    old = document(heading("a", "Palvelut", "1"), paragraph(LONG))
    new = document(heading("a", "Palveluiden tuottaminen", "1"), paragraph(LONG))
    assert told(old, new) == [("changed", "chapter", "Palvelut", "Palveluiden tuottaminen")]


def test_a_chapter_at_another_place_is_moved_and_what_changed_in_it_is_told() -> None:
    moved = (heading("m", "Siirtyvä", "1"), paragraph(LONG))
    edited = (heading("m", "Siirtyvä", "3"), paragraph(f"{LONG} aina"))
    others = (heading("b", "Toinen", "2"), paragraph(f"Toinen luku: {LONG}"))
    third = (heading("c", "Kolmas", "3"), paragraph("Kolmas luku kertoo aivan muista asioista."))
    old, new = document(*moved, *others, *third), document(*others, *third, *edited)
    assert [(kind, thing) for kind, thing, *_ in told(old, new)] == [
        ("moved", "chapter"),
        ("changed", "paragraph"),
    ]


def test_a_part_without_an_id_is_known_by_its_name_at_any_place() -> None:
    def partner(index: int, name: str, text: str) -> tuple[Block, ...]:
        source = f"partners[{index}]"
        return Heading(2, f"partners-{index}", line(name), source), paragraph(text, source)

    old = document(*partner(0, "KEHA-keskus", LONG))
    new = document(*partner(0, "Kela", "Kela maksaa etuudet."), *partner(1, "KEHA-keskus", LONG))
    assert [(kind, thing) for kind, thing, *_ in told(old, new)] == [("inserted", "chapter")]


def test_a_reference_to_a_part_without_an_id_follows_it_to_another_place() -> None:
    def partners(*names: str) -> tuple[Block, ...]:
        return tuple(
            Heading(2, f"partners-{i}", line(name), f"partners[{i}]", str(i))
            for i, name in enumerate(names)
        )

    def referring(to: int) -> Paragraph:
        return Paragraph((Reference(f"partners-{to}", "luvussa", str(to)),), "a")

    old = document(referring(0), *partners("KEHA-keskus"))
    new = document(referring(1), *partners("Kela", "KEHA-keskus"))
    assert told(old, new) == [("inserted", "chapter", "", "Kela")]


def test_short_items_and_rows_at_another_place_are_moved_and_what_changed_in_them_is_told() -> None:
    old = document(bullets("koulutus", "neuvonta"), table([["a", "1"], ["b", "2"], ["c", "3"]]))
    new = document(bullets("neuvonta", "koulutus"), table([["c", "4"], ["a", "1"], ["b", "2"]]))
    assert [(kind, thing) for kind, thing, *_ in told(old, new)] == [
        ("moved", "item"),
        ("moved", "row"),
        ("changed", "cell"),
    ]


@pytest.mark.parametrize(
    ("now", "form"),
    [
        ((Emphasis(line(LONG)),), "emphasis"),
        ((Link("https://example.fi", line(LONG)),), "link"),
        (line(LONG.replace(" ja ", "  ja ")), "typography"),
        (line(LONG.replace(" ja ", " tai ")), ""),
    ],
)
def test_a_line_that_reads_as_before_says_what_changed(now: Inlines, form: str) -> None:
    old, new = document(paragraph(LONG)), document(Paragraph(now, "a"))
    assert [change.form for change in changes(compared(old, new))] == [form]


def test_a_chapter_at_another_level_says_so() -> None:
    old, new = document(heading("a", "Alku", "1")), document(heading("a", "Alku", "1.1", 2))
    assert told(old, new) == [("changed", "level", "1", "2")]


def test_list_items_are_new_or_gone_one_by_one() -> None:
    block = only(
        bullets("ohjaus ja neuvonta", "koulutus", "valmennus"),
        bullets("ohjaus ja neuvonta", "uusi palvelu", "valmennus"),
    )
    assert isinstance(block, BulletList)
    assert states(block.items) == ["=", "deleted", "inserted", "="]


def test_words_of_a_list_item_are_marked_in_it() -> None:
    block = only(bullets("ohjaus ja neuvonta"), bullets("ohjaus ja uravalmennus"))
    assert isinstance(block, BulletList)
    (within,) = block.items[0].blocks
    assert isinstance(within, Paragraph)
    assert shown(within.children) == "ohjaus ja [-neuvonta-]{+uravalmennus+}"


def test_a_numbered_list_remembers_where_it_began() -> None:
    items = (item("ohjaus"),)
    old, new = document(NumberedList(items, "a", 1)), document(NumberedList(items, "a", 3))
    assert told(old, new) == [("changed", "start", "1", "3")]


def test_rows_are_matched_by_what_they_are_named() -> None:
    block = only(
        table([["Neuvonta", "5"], ["Koulutus", "7"], ["Valmennus", "9"]]),
        table([["Neuvonta", "6"], ["Uusi", "7"], ["Valmennus", "9"]]),
    )
    assert isinstance(block, Table)
    assert states(block.rows) == ["=", "deleted", "inserted", "="]
    assert [shown(cell) for cell in block.rows[0].cells] == ["Neuvonta", "[-5-]{+6+}"]


def test_a_row_with_another_name_is_known_by_its_words() -> None:
    block = only(
        table([["Neuvonta ja ohjaus", "5"], ["Muut", "1"]]),
        table([["Neuvonta ja ohjauspalvelu", "5"], ["Muut", "1"]]),
    )
    assert isinstance(block, Table)
    assert states(block.rows) == ["=", "="]


def test_a_column_that_is_new_or_gone_is_marked_once_and_rows_are_not() -> None:
    block = only(
        table([["Neuvonta", "5", "6"]], "Palvelu 2024 2025"),
        table([["Neuvonta", "6", "7"]], "Palvelu 2025 2026"),
    )
    assert isinstance(block, Table)
    assert states(block.columns) == ["=", "deleted", "=", "inserted"]
    assert [shown(cell) for cell in block.rows[0].cells] == ["Neuvonta", "5", "6", "7"]


def test_rows_that_come_and_go_with_columns_have_a_cell_for_each() -> None:
    block = only(
        table([["Neuvonta", "5"], ["Poistuva", "6"]], "Palvelu 2024"),
        table([["Neuvonta", "6"], ["Tuleva", "7"]], "Palvelu 2025"),
    )
    assert isinstance(block, Table)
    assert {len(row.cells) for row in block.rows} == {3}


def test_a_table_with_no_column_in_common_is_replaced() -> None:
    old, new = table([["Neuvonta", "5"]]), table([["Neuvonta", "5"]], "Toimi Määrä")
    assert states(compared(document(old), document(new)).blocks) == ["deleted", "inserted"]
    assert [(k, t) for k, t, *_ in told(document(old), document(new))] == [("replaced", "table")]


def test_captions_notes_and_sources_are_marked_in_words() -> None:
    def with_notes(caption: str, notes: tuple[Inlines, ...], origin: str) -> Table:
        made = table([["Neuvonta", "5"]])
        return replace(made, caption=line(caption), notes=notes, origin=line(origin))

    old = with_notes("Henkilöstö 2024", (line("Sisältää hankkeet."),), "Lähde: TEM.")
    new = with_notes("Henkilöstö 2025", (line("Arvio."), line("Sisältää hankkeet.")), "Lähde: VM.")
    assert told(document(old), document(new)) == [
        ("changed", "caption", "Henkilöstö 2024", "Henkilöstö 2025"),
        ("changed", "note", "", "Arvio."),
        ("changed", "origin", "Lähde: TEM.", "Lähde: VM."),
    ]


def figure(**properties: object) -> Figure:
    made = Figure("f", line("Kuvio"), "Pylväs", "f", "1", data=table([["Neuvonta", "5"]]))
    return replace(made, **properties)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "new", [figure(alt="Viiva"), figure(data=table([["Neuvonta", "6"]])), figure(data=None)]
)
def test_a_figure_that_shows_something_else_is_replaced(new: Figure) -> None:
    assert states(compared(document(figure()), document(new)).blocks) == ["deleted", "inserted"]
    assert [(k, t) for k, t, *_ in told(document(figure()), document(new))] == [
        ("replaced", "figure")
    ]


def test_a_figure_that_was_only_drawn_anew_is_replaced() -> None:
    same = document(figure())
    assert states(compare(same, same, redrawn={"f"}).blocks) == ["deleted", "inserted"]


def test_a_figure_with_another_caption_or_number_keeps_its_picture() -> None:
    block = only(figure(), figure(number="2", caption=line("Kuvio uusi")))
    assert isinstance(block, Figure)
    assert shown(block.caption) == "Kuvio{+ uusi+}"


def test_boxes_definitions_and_quotes_are_marked_within() -> None:
    def blocks(word: str) -> tuple[Block, ...]:
        text = (paragraph(f"{LONG} {word}"),)
        rows = (Definition(line("TEM"), text, "g"), Definition(line("Kela"), text, "g"))
        return Box(line("Linjaukset"), text, "b"), Definitions(rows, "g"), Quote(text, "q")

    found = told(document(*blocks("nyt")), document(*blocks("aina")))
    assert [(kind, thing) for kind, thing, *_ in found] == [("changed", "paragraph")] * 4


def test_a_definition_is_known_by_its_term() -> None:
    def terms(*rows: tuple[str, str]) -> Definitions:
        made = (Definition(line(term), (paragraph(text),), "g") for term, text in rows)
        return Definitions(tuple(made), "g")

    block = only(
        terms(("TEM", "työministeriö"), ("Kela", "eläkelaitos")),
        terms(("VM", "ministeriö"), ("Kela", "Kansaneläkelaitos")),
    )
    assert isinstance(block, Definitions)
    assert states(block.rows) == ["deleted", "inserted", "="]


def test_page_breaks_come_and_go() -> None:
    text = paragraph(LONG)
    assert states(compared(document(text), document(PageBreak("p"), text)).blocks) == [
        "inserted",
        "=",
    ]


def noted(text: str, *notes: tuple[str, str]) -> Document:
    marks = tuple(FootnoteMark(key, number) for number, (key, _) in enumerate(notes, 1))
    footnotes = {
        key: Footnote(number, (paragraph(words),), key)
        for number, (key, words) in enumerate(notes, 1)
    }
    return document(Paragraph((*line(text), *marks), "a"), footnotes=footnotes)


def test_a_footnote_with_another_key_and_number_is_the_same() -> None:
    old = noted(LONG, ("a[0]#laki", "Laki työvoimapalveluista 380/2023."))
    new = noted(
        LONG, ("a[0]#uusi", "Asetus muusta."), ("a[1]#laki", "Laki työvoimapalveluista 380/2023.")
    )
    assert told(old, new) == [
        ("changed", "paragraph", LONG, LONG),
        ("inserted", "footnote", "", "Asetus muusta."),
    ]


def test_a_footnote_of_the_same_key_with_another_text_is_another() -> None:
    old, new = noted(LONG, ("k", "Laki.")), noted(LONG, ("k", "Asetus muusta."))
    marked = compared(old, new)
    assert marked.was is not None
    assert states((*marked.footnotes.values(), *marked.was.footnotes.values())) == [
        "inserted",
        "deleted",
    ]


def test_words_of_a_footnote_are_marked_in_it() -> None:
    old, new = (noted(LONG, ("k", f"Laki palveluista {n}/2023.")) for n in (380, 381))
    assert told(old, new) == [
        ("changed", "paragraph", "Laki palveluista 380/2023.", "Laki palveluista 381/2023.")
    ]


def test_the_cover_and_the_properties_are_kept_from_both() -> None:
    old = document()
    new = replace(old, cover=replace(old.cover, date="2.2.2026"), draft=True, date="2026-02-02")
    assert told(old, new) == [("changed", "cover", "", "2.2.2026")]


def test_writers_refuse_what_is_marked() -> None:
    with pytest.raises(UnknownBlockError, match="Document"):
        forbid_changes(compare(document(), document()))


@pytest.mark.parametrize(
    "old, new",
    [
        (bullets(LONG), NumberedList((item(LONG),), "a")),
        (Heading(1, "a", line("Alku"), "a", "1"), Heading(1, "a", line("Alku"), "a", "1", "annex")),
        (
            Table("t", (), (Column(line("A")),), (Row((line(LONG),)),), "t"),
            Table("t", (), (Column(line("A")),), (Row((line(LONG),), "total"),), "t"),
        ),
    ],
)
def test_what_became_another_kind_of_thing_is_gone_and_new(old: Block, new: Block) -> None:
    assert [kind for kind, *_ in told(document(old), document(new))] == ["deleted", "inserted"]
