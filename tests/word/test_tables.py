from __future__ import annotations

from generator.document.blocks import Column, Row, Table
from generator.word.oxml import Element, name
from tests.word.documents import (
    document,
    heading,
    long_table,
    paragraph,
    personnel_table,
    text,
    wide_table,
)
from tests.word.reading import Docx, attribute, style_of, text_of
from tests.word.test_writer import written


def table_of(docx: Docx) -> Element:
    return docx.tables()[0]


def rows_of(table: Element) -> list[list[str]]:
    rows = table.findall(name("w:tr"))
    return [[text_of(cell) for cell in row.findall(name("w:tc"))] for row in rows]


def widths_of(table: Element) -> list[int]:
    return [int(c.get(name("w:w"), "0")) for c in table.iter(name("w:gridCol"))]


def test_the_header_row_tells_the_units_and_is_repeated() -> None:
    table = table_of(written(document(personnel_table())))
    assert rows_of(table)[0] == [
        "Palvelu",
        "Valtiolta siirtyvät, htv",
        "Oma henkilöstö, htv",
        "Määrä, €",
    ]
    assert table.find(f"{name('w:tr')}/{name('w:trPr')}/{name('w:tblHeader')}") is not None
    assert attribute(table, "w:tblPr/w:tblLook", "firstRow") == "1"


def test_no_row_breaks_across_pages() -> None:
    table = table_of(written(document(long_table(5))))
    for row in table.findall(name("w:tr")):
        assert row.find(f"{name('w:trPr')}/{name('w:cantSplit')}") is not None


def test_numbers_stand_to_the_right() -> None:
    table = table_of(written(document(personnel_table())))
    header, row = table.findall(name("w:tr"))[0], table.findall(name("w:tr"))[2]
    assert [style_of(p) for p in row.iter(name("w:p"))] == ["TableText", *["TableNumber"] * 3]
    assert [attribute(p, "w:pPr/w:jc") for p in header.iter(name("w:p"))] == [
        None,
        "right",
        "right",
        "right",
    ]


def test_group_and_total_rows_are_bold_and_shaded_without_merged_cells() -> None:
    table = table_of(written(document(personnel_table())))
    for row, kind in zip(
        table.findall(name("w:tr"))[1:],
        ("group", "body", "body", "subtotal", "group", "body", "total"),
        strict=True,
    ):
        strong = kind != "body"
        assert (row.find(f".//{name('w:b')}") is not None) == strong
        assert (row.find(f".//{name('w:shd')}") is not None) == strong
        assert len(row.findall(name("w:tc"))) == 4


def test_the_caption_and_the_columns_describe_the_table() -> None:
    table = table_of(written(document(personnel_table())))
    assert attribute(table, "w:tblPr/w:tblCaption") == "Henkilöstö palveluittain vuonna 2025"
    described = attribute(table, "w:tblPr/w:tblDescription") or ""
    assert described.startswith("Palvelu; Valtiolta")


def test_notes_and_the_source_stand_below() -> None:
    docx = written(document(personnel_table()))
    assert docx.texts("TableNote") == [
        "Luvuissa ovat mukana myös määräaikaiset.",
        "Hankkeet eivät ole mukana.",
        "Lähde: Lahden kaupunki, henkilöstösuunnitelma 2025.",
    ]


def test_a_table_without_a_caption_has_no_number() -> None:
    plain = Table("t", (), (Column(text("A")),), (Row((text("1"),)),), "a.b")
    docx = written(document(plain))
    assert docx.texts("Caption") == []
    assert any("_p_" in (b.get(name("w:name")) or "") for b in table_of(docx).iter())


def test_touching_tables_stay_two() -> None:
    docx = written(document(long_table(2, "1"), long_table(2, "2")))
    assert all(
        (after := table.getnext()) is not None and after.tag == name("w:p")
        for table in docx.tables()
    )


def test_the_columns_fill_the_text_and_follow_the_weights() -> None:
    columns = (Column(text("A"), weight=3), Column(text("B")), Column(text("C")))
    table = Table("t", (), columns, (Row((text("a"), text("b"), text("c"))),), "s")
    widths = widths_of(table_of(written(document(table))))
    assert sum(widths) == 9355
    assert widths[0] / widths[1] == 3 and widths[1] == widths[2]


def test_a_number_is_never_broken_however_small_its_weight() -> None:
    columns = (Column(text("A"), weight=50), Column(text("B"), "number"))
    table = Table("t", (), columns, (Row((text("a"), text("1\u00a0234\u00a0567\u00a0890"))),), "s")
    assert widths_of(table_of(written(document(table))))[1] > 13 * 90


def test_a_wide_table_stands_on_a_page_on_its_side_with_its_heading() -> None:
    docx = written(
        document(
            heading(1, "a", "Alku", "1"),
            paragraph("p", "Teksti."),
            heading(2, "b", "Leveä", "1.1"),
            wide_table(),
            paragraph("q", "Loppu."),
        )
    )
    sections = list(docx.body.iter(name("w:sectPr")))
    turned = [attribute(section, "w:pgSz", "orient") for section in sections]
    assert turned == [None, "landscape", None]
    first_end = sections[0].getparent()
    assert first_end is not None
    assert text_of(first_end.getparent()) == "Teksti."  # type: ignore[arg-type]
    assert sum(widths_of(table_of(docx))) > 13000
    assert [s.find(name("w:titlePg")) is not None for s in sections] == [True, False, False]


def test_eight_columns_stay_upright_in_smaller_type() -> None:
    columns = tuple(Column(text(f"S{n}"), "number") for n in range(8))
    table = Table("t", (), columns, (Row(tuple(text(str(n)) for n in range(8))),), "s")
    docx = written(document(table))
    assert len(list(docx.body.iter(name("w:sectPr")))) == 1
    assert attribute(docx.tables()[0].findall(name("w:tr"))[1], "w:tc/w:p/w:r/w:rPr/w:sz") == "16"


def test_a_short_table_stays_on_one_page_and_a_long_one_may_break() -> None:
    def kept(rows: int) -> int:
        table = table_of(written(document(long_table(rows))))
        return sum(
            row.find(f".//{name('w:keepNext')}") is not None
            for row in table.findall(name("w:tr"))[1:]
        )

    assert kept(5) == 4
    assert kept(60) == 0


def test_a_long_word_stays_whole_where_there_is_room() -> None:
    columns = tuple(Column(text(label)) for label in "ABCD")
    cells = text("oma"), text("toisen työvoimaviranomaisen kanssa"), text("kaikki"), text("b")
    table = Table("t", (), columns, (Row(cells),) * 3, "s")
    assert widths_of(table_of(written(document(table))))[1] > 20 * 95


def test_where_not_every_long_word_fits_the_longest_are_the_ones_to_break() -> None:
    columns = tuple(Column(text(label)) for label in "ABCD")
    words = ("työllisyyspoliittiset", "työvoimaviranomaisen", "muutosturvatilanteeseen")
    cells = (*map(text, words), text("työvoimaviranomaisten"))
    table = Table("t", (), columns, (Row(cells),), "s")
    assert min(widths_of(table_of(written(document(table))))) > 20 * 95
