"""Each construct of the tree as plain text, and the whole document."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, get_args

import pytest

from generator.document.blocks import (
    Block,
    Box,
    BulletList,
    Column,
    Definition,
    Definitions,
    Document,
    Footnote,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Table,
    UnknownBlockError,
)
from generator.document.inlines import (
    FootnoteMark,
    Inline,
    LineBreak,
    Link,
    Mark,
    Plain,
    Strong,
)
from generator.document.walk import all_blocks
from generator.text import write_text
from tests.html.documents import (
    LONG_WORD,
    bar_figure,
    document,
    heading,
    paragraph,
    rich_document,
    words,
)


def text(*blocks: Block, **fields: Any) -> str:
    """The text of the blocks alone."""
    return write_text(document(*blocks, front="none", **fields))


def item(*blocks: Block) -> ListItem:
    return ListItem(blocks, "x")


def test_headings_are_underlined_by_their_level() -> None:
    made = text(
        heading(1, "1", "Talous"),
        heading(2, "1.1", "Menot"),
        paragraph("Menot kasvavat."),
        heading(3, "1.1.1", "Palkat"),
        heading(1, "1", "Sopimus", "annex"),
        heading(1, "", "Lähteet", "plain"),
    )
    assert made == (
        "1 Talous\n========\n\n1.1 Menot\n---------\n\nMenot kasvavat.\n\n\n1.1.1 Palkat\n\n"
        "Liite 1. Sopimus\n================\n\nLähteet\n=======\n"
    )


def test_paragraphs_are_wrapped_at_spaces_but_never_within_a_number_or_a_word() -> None:
    number = "1\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}€"
    made = text(paragraph(f"{'x' * 70} {number} {LONG_WORD}{LONG_WORD} loppu-osa"))
    assert made == f"{'x' * 70}\n1 000 000 €\n{LONG_WORD}{LONG_WORD}\nloppu-osa\n"


def test_a_line_break_of_the_author_stays() -> None:
    made = text(Paragraph((Plain("Katu 1"), LineBreak(), Plain("Heinola")), "x"))
    assert made == "Katu 1\nHeinola\n"


def test_an_address_stands_after_its_words_unless_it_is_them() -> None:
    links: list[Inline] = [
        Link("https://x.fi", words("sivu")),
        Plain(", "),
        Link("https://y.fi", words("https://y.fi")),
        Plain(", "),
        Link("mailto:a@b.fi", words("a@b.fi")),
    ]
    assert text(Paragraph(tuple(links), "x")) == "sivu (https://x.fi), https://y.fi, a@b.fi\n"


def test_lists_nest_under_their_words_and_count_from_their_start() -> None:
    inner = NumberedList((item(paragraph("c")), item(paragraph("d"))), "x", start=9)
    made = text(
        BulletList((item(paragraph("a"), paragraph("b")), item(paragraph("e"), inner)), "x")
    )
    assert made == "- a\n\n  b\n- e\n  9. c\n  10. d\n"


def test_rows_of_terms_stand_on_their_lines() -> None:
    rows = (
        Definition(words("Asianumero"), (paragraph("227/2025"),), "x"),
        Definition(words("Valmistelija"), (paragraph("a"), paragraph("b")), "x"),
    )
    assert text(Definitions(rows, "x")) == ("Asianumero: 227/2025\nValmistelija:\n    a\n\n    b\n")


def test_boxes_quotes_and_page_breaks_are_set_apart() -> None:
    box = Box(words("Linjaus"), (paragraph("Teksti."),), "x")
    made = text(box, Quote((paragraph("Lainaus."),), "x"), PageBreak("x"), paragraph("Uusi."))
    rule = "-" * 80
    assert made == f"{rule}\nLinjaus\n\nTeksti.\n{rule}\n\n    Lainaus.\n\n{rule}\n\nUusi.\n"


def table(*rows: Row, columns: tuple[Column, ...] | None = None) -> Table:
    usual = (Column(words("Erä")), Column(words("Summa"), "number", "€"))
    return Table("t", words("Rahat"), columns or usual, rows, "x", number="1")


def row(*cells: str, kind: Any = "body") -> Row:
    return Row(tuple(words(cell) for cell in cells), kind)


def test_tables_are_aligned_numbers_to_the_right_and_sums_under_a_rule() -> None:
    made = table(
        row("Ryhmä", "", kind="group"), row("Palkat", "1"), row("Yht.", "10", kind="total")
    )
    noted = replace(made, notes=(words("Arvio."),), origin=words("Lähde: X."))
    assert text(noted) == (
        "Taulukko 1. Rahat\n\n"
        "Erä     Summa, €\n------  --------\nRyhmä\nPalkat         1\n"
        "------  --------\nYht.          10\n\nArvio.\nLähde: X.\n"
    )


def test_long_cells_are_wrapped_within_their_columns() -> None:
    long = "sana " * 30
    made = text(table(row(long.strip(), "1"), row("b", "2")))
    lines = made.splitlines()
    assert max(map(len, lines)) == 80 and "Summa, €" in made
    assert [line[-1] for line in lines if re.search(r"\d$", line)] == ["1", "2"]
    assert made.count("sana") == 30


def test_a_table_too_wide_for_its_words_is_told_row_by_row() -> None:
    columns = tuple(Column(words(f"{LONG_WORD[:30]}{n}"), unit="%") for n in range(4))
    made = text(table(row("Kunta", "1", "", "3"), columns=columns))
    name = LONG_WORD[:30]
    assert made == f"Taulukko 1. Rahat\n\nKunta\n  {name}1, %: 1\n  {name}3, %: 3\n"


def test_a_figure_is_told_in_words_and_numbers() -> None:
    figure = bar_figure()
    made = text(figure)
    assert made.startswith("Kuvio ")
    assert " ".join(figure.alt.split()) in " ".join(made.split())
    assert figure.data is not None and "----" in made


def test_footnotes_stand_at_the_end_under_their_numbers() -> None:
    note = Footnote(1, (paragraph("Laki."), paragraph("Toinen.")), "x")
    marked = Paragraph((Strong(words("Kunta")), FootnoteMark("a", 1)), "x")
    made = text(marked, paragraph("Loppu."), footnotes={"a": note})
    assert made == "Kunta[1]\n\nLoppu.\n\n\nAlaviitteet\n-----------\n[1] Laki.\n\n    Toinen.\n"


@pytest.mark.parametrize(
    ("front", "parts"),
    [
        ("cover", ["LUONNOS", "Kunta", "Suunnitelma\n===", "Sisällys\n---", "1 Luku\n==", "puh."]),
        ("title", ["LUONNOS", "Kunta", "Suunnitelma\n===", "1 Luku\n==", "puh."]),
        ("none", ["LUONNOS", "1 Luku\n=="]),
    ],
)
def test_the_front_is_that_of_the_document(front: Any, parts: list[str]) -> None:
    made = rich_document()
    cover = replace(made.cover, organisation="Kunta", title="Suunnitelma")
    small = replace(
        made,
        front=front,
        cover=cover,
        blocks=(heading(1, "1", "Luku"),),
        footer="puh.",
        footnotes={},
    )
    told = write_text(small)
    places = [told.find(part) for part in parts]
    assert -1 not in places and places == sorted(places)
    assert ("Suunnitelma" in told) == (front != "none")
    assert ("Sisällys" in told) == (front == "cover")


def test_every_construct_has_its_text() -> None:
    made = rich_document()
    assert {type(block) for block in all_blocks(made.blocks)} == set(get_args(Block))
    told = write_text(made)
    assert max(len(line) for line in told.splitlines() if LONG_WORD not in line) <= 80
    assert not re.search(r"[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]$", told, re.MULTILINE)
    assert "\N{NO-BREAK SPACE}" not in told
    assert write_text(made) == told


class Unknown:
    pass


@pytest.mark.parametrize("block", [Unknown(), Paragraph((Unknown(),), "x")])  # type: ignore[arg-type]
def test_an_unknown_node_is_refused(block: Any) -> None:
    with pytest.raises(UnknownBlockError, match="Unknown"):
        text(block)


@pytest.mark.parametrize("mark", get_args(Mark))
def test_the_marks_of_a_revision_are_refused(mark: Any) -> None:
    parts = (words("uusi"), words("vanha"))
    inline: Inline = mark(*parts[: 2 if mark.__name__ == "Renewal" else 1])
    with pytest.raises(UnknownBlockError):
        text(Paragraph((inline,), "x"))


def test_a_document_marked_with_changes_is_refused() -> None:
    made: Document = document(paragraph("a"))
    with pytest.raises(UnknownBlockError):
        write_text(replace(made, was=made))
