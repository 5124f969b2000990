from __future__ import annotations

import hashlib
from base64 import b32encode
from dataclasses import dataclass, replace
from typing import Any, cast

import pytest

from generator.document.blocks import (
    Block,
    BulletList,
    Cover,
    Document,
    Figure,
    Footnote,
    NumberedList,
    PageBreak,
    Part,
    UnknownBlockError,
)
from generator.document.inlines import FootnoteMark, Inline, Link, Plain, Reference
from generator.word import Pages, write_docx
from generator.word.oxml import name
from tests.word.documents import (
    document,
    heading,
    images,
    item,
    long_table,
    paragraph,
    rich_document,
    text,
    theme,
)
from tests.word.reading import Docx, attribute, style_of, text_of

NBSP = "\u00a0"


def written(document: Document, **options: Any) -> Docx:
    return Docx(write_docx(document, theme(), images(), **options).data)


@pytest.fixture(scope="module")
def rich() -> Docx:
    return written(rich_document())


def test_the_same_document_gives_the_same_bytes() -> None:
    once, again = (write_docx(rich_document(), theme(), images()).data for _ in range(2))
    assert once == again


def test_every_word_of_the_document_is_in_the_file(rich: Docx) -> None:
    said = " ".join(rich.texts()) + text_of(rich.xml("word/footnotes.xml"))
    for words in (
        "ennakointi", "Muutosturva on lakisääteinen", "Palvelut ovat saatavilla myös ruotsiksi.",
        "Asiantuntija-arvioinnit", "Hankkeet eivät ole mukana.", "Alue 60", "Lähtökunta 5",
        "Ajan voi varata verkossa.", "hyvinvointialue", "Aiesopimus", "55\u00a0809",
        "työssäkäyntitilasto 2021", "LAHTI/1234/2023", "jokainen", "Käyntiosoite",
    ):  # fmt: skip
        assert words in said


def test_the_cover_tells_what_the_plan_tells(rich: Docx) -> None:
    assert rich.texts("Title") == ["Lahden työvoimaviranomaisen järjestämissuunnitelma"]
    assert rich.texts("CoverOrganisation") == ["Lahden kaupunki"]
    assert rich.texts("CoverDetail") == [
        "Tila Ehdotus kaupunginvaltuustolle",
        "Päiväys 20.9.2023",
        "Asianumero LAHTI/1234/00.01.02/2023",
        "Päätös Kaupunginvaltuusto 2.10.2023",
    ]


def test_the_cover_has_no_label_without_a_value() -> None:
    bare = document(heading(1, "a", "A", "1"), cover=Cover("Kunta", "Suunnitelma"))
    assert written(bare).texts("CoverDetail") == []


def test_the_header_has_the_page_number_and_the_number_of_pages() -> None:
    docx = written(rich_document(), pages=Pages({}, 50))
    header = docx.xml("word/header1.xml")
    assert text_of(header).endswith("2 (50)Lahden työvoimaviranomaisen järjestämissuunnitelma")
    instructions = [(each.text or "").strip() for each in header.iter(name("w:instrText"))]
    assert instructions == ["PAGE", "NUMPAGES"]


def test_the_cover_has_an_empty_header(rich: Docx) -> None:
    section = rich.body.find(f".//{name('w:sectPr')}")
    assert section is not None and section.find(name("w:titlePg")) is not None
    first = next(
        each.get(name("r:id"))
        for each in section.findall(name("w:headerReference"))
        if each.get(name("w:type")) == "first"
    )
    target = rich.related("word/document.xml")[first or ""]
    assert text_of(rich.xml(f"word/{target}")) == ""


def test_the_footer_has_the_contact_line(rich: Docx) -> None:
    assert "kirjaamo@lahti.fi" in text_of(rich.xml("word/footer1.xml"))


def test_chapters_are_counted_by_word_and_plain_headings_and_annexes_are_not(rich: Docx) -> None:
    numbered = {}
    for p in rich.paragraphs("Heading1"):
        numbered[text_of(p)] = attribute(p, "w:pPr/w:numPr/w:numId") is None
    assert numbered == {
        "Johdanto": True,
        "Taloudelliset ja henkilöstövoimavarat": True,
        "Palvelujen tuottaminen ja kohdentaminen": True,
        "Lähteet": False,
        f"Liite{NBSP}1. Aiesopimus": False,
        f"Liite{NBSP}2. Hankinnat palveluittain": False,
    }


def test_heading_styles_carry_the_numbering_of_the_chapters(rich: Docx) -> None:
    styles = rich.xml("word/styles.xml")
    numbering = rich.xml("word/numbering.xml")
    for level in range(3):
        style = next(s for s in styles if s.get(name("w:styleId")) == f"Heading{level + 1}")
        assert attribute(style, "w:pPr/w:numPr/w:ilvl") == str(level)
        assert attribute(style, "w:pPr/w:numPr/w:numId") == "1"
        definition = numbering.findall(f"{name('w:abstractNum')}/{name('w:lvl')}")[level]
        assert attribute(definition, "w:pStyle") == f"Heading{level + 1}"


def test_an_annex_starts_a_page(rich: Docx) -> None:
    annex = next(p for p in rich.paragraphs("Heading1") if "Liite" in text_of(p))
    assert annex.find(f"{name('w:pPr')}/{name('w:pageBreakBefore')}") is not None


def test_captions_number_themselves_above_tables_and_below_figures(rich: Docx) -> None:
    captions = rich.texts("Caption")
    assert captions[0] == f"Taulukko{NBSP}1. Henkilöstö palveluittain vuonna 2025"
    assert f"Kuvio{NBSP}2. Organisaatio" in captions
    fields = [field for field in rich.fields() if field[0].startswith("SEQ")]
    assert ("SEQ Taulukko \\* ARABIC", "1") in fields and ("SEQ Kuvio \\* ARABIC", "2") in fields
    for p in rich.paragraphs("Caption"):
        after, kept = p.getnext(), p.find(f"{name('w:pPr')}/{name('w:keepNext')}")
        if text_of(p).startswith("Taulukko"):
            assert kept is not None
            assert after is not None and after.tag == name("w:tbl")
        else:
            before = p.getprevious()
            assert before is not None and style_of(before) == "Figure"


def test_references_are_fields_whose_results_are_the_numbers(rich: Docx) -> None:
    introduction = rich.paragraphs("Normal")[0]
    assert f"kuvataan luvussa{NBSP}2 ja palvelut luvussa{NBSP}3.1" in text_of(introduction)
    references = [field for field in rich.fields() if field[0].startswith("REF")]
    assert [result for _, result in references][:5] == ["2", "3.1", "1", "1", "1"]
    asks_for_paragraph_number = ["\\r" in code for code, _ in references]
    assert asks_for_paragraph_number[:5] == [True, True, False, False, False]


def test_a_reference_without_a_number_is_a_link_with_the_title(rich: Docx) -> None:
    links = {
        text_of(link): link.get(name("w:anchor")) for link in rich.body.iter(name("w:hyperlink"))
    }
    starts = {start.get(name("w:name")) for start in rich.body.iter(name("w:bookmarkStart"))}
    assert links["Lähteet"] in starts


def test_a_reference_to_nothing_stays_text() -> None:
    docx = written(document(paragraph("a", Reference("nowhere", "luku", "9"))))
    assert docx.texts("Normal") == [f"luku{NBSP}9"]
    assert docx.fields() == []


def test_footnotes_are_words_own(rich: Docx) -> None:
    notes = rich.xml("word/footnotes.xml")
    assert [note.get(name("w:id")) for note in notes] == ["-1", "0", "1", "2"]
    assert text_of(notes[2]) == " Tilastokeskus, työssäkäyntitilasto 2021."
    marks = [mark.get(name("w:id")) for mark in rich.body.iter(name("w:footnoteReference"))]
    assert marks == ["1", "2"]


def test_a_second_mark_of_a_footnote_refers_to_the_first(rich: Docx) -> None:
    assert ("NOTEREF _RefFootnote1 \\f \\h", "1") in rich.fields()


def test_links_of_footnotes_belong_to_their_part(rich: Docx) -> None:
    link = next(rich.xml("word/footnotes.xml").iter(name("w:hyperlink")))
    targets = rich.related("word/footnotes.xml")
    assert targets[link.get(name("r:id"), "")] == "https://stat.fi/tilasto/tyokay"


def test_an_address_with_spaces_and_letters_is_made_a_sound_one() -> None:
    link = Link("https://lahti.fi/työ ja yritys?a=1%20b", text("Lahti"))
    docx = written(document(paragraph("a", link)))
    assert (
        "https://lahti.fi/ty%C3%B6%20ja%20yritys?a=1%20b"
        in docx.related("word/document.xml").values()
    )


def test_each_numbered_list_counts_anew_from_its_start(rich: Docx) -> None:
    numbering = rich.xml("word/numbering.xml")
    starts = {
        num.get(name("w:numId")): attribute(num, "w:lvlOverride/w:startOverride")
        for num in numbering.findall(name("w:num"))
    }
    used = {
        text_of(p): attribute(p, "w:pPr/w:numPr/w:numId") for p in rich.paragraphs("ListParagraph")
    }
    assert used["kaupunginhallitus"] == used["kaupunginvaltuusto"] != used["neljäs"]
    assert (starts[used["kaupunginhallitus"]], starts[used["neljäs"]]) == ("1", "4")


def test_lists_nest(rich: Docx) -> None:
    levels = {
        text_of(p): attribute(p, "w:pPr/w:numPr/w:ilvl") for p in rich.paragraphs("ListParagraph")
    }
    assert (levels["sovittaa yhteen:"], levels["työnantajien palvelut"]) == ("0", "1")
    assert levels["ammattirakenne"] == "2"
    assert levels["Muutosturva on lakisääteinen ja koskee vähintään 55-vuotiaita."] is None


def test_an_item_without_words_keeps_its_number() -> None:
    docx = written(
        document(NumberedList((item("a", BulletList((item("b", "sisällä"),), "b")),), "a"))
    )
    assert docx.texts("ListParagraph") == ["", "sisällä"]


def test_a_page_break_moves_the_next_block_to_a_new_page() -> None:
    docx = written(document(paragraph("a", "yksi"), PageBreak("b"), paragraph("c", "kaksi")))
    first, second = docx.paragraphs("Normal")
    assert second.find(f"{name('w:pPr')}/{name('w:pageBreakBefore')}") is not None
    assert first.find(f"{name('w:pPr')}/{name('w:pageBreakBefore')}") is not None, "after the cover"


def test_figures_are_svg_with_png_and_alt_text(rich: Docx) -> None:
    picture = next(rich.body.iter(name("wp:inline")))
    described = picture.find(name("wp:docPr"))
    assert described is not None and described.get("descr", "").startswith("Pylväskuvio.")
    targets = rich.related("word/document.xml")
    for tag, kind in (("a:blip", "png"), ("asvg:svgBlip", "svg")):
        blip = next(picture.iter(name(tag)))
        file = targets[blip.get(name("r:embed"), "")]
        assert file.endswith(kind) and rich.files[f"word/{file}"]


def test_an_alt_text_is_kept_whole_however_long() -> None:
    alt = "Muissa palveluissa on selvästi vähemmän henkilöstöä. " * 9
    docx = written(document(Figure("personnel-chart", text("Henkilöstö"), alt, "f", "1")))
    assert next(docx.body.iter(name("wp:docPr"))).get("descr") == alt


def test_a_figure_wider_than_the_text_is_fitted(rich: Docx) -> None:
    widths = [int(e.get("cx", "0")) for e in rich.body.iter(name("wp:extent"))]
    assert widths[0] == 160 * 36000
    assert widths[1] == pytest.approx(165 * 36000, rel=0.001)


def test_a_figure_without_an_image_is_the_programs_own_fault() -> None:
    figure = Figure("none", text("Kuvio"), "Alt", "a")
    with pytest.raises(KeyError):
        written(document(figure))


def test_a_box_is_titled_by_a_header_row(rich: Docx) -> None:
    box = next(t for t in rich.tables() if attribute(t, "w:tblPr/w:tblStyle") == "BoxTable")
    title, content = box.findall(name("w:tr"))
    assert text_of(title) == "Kehittämislinjaukset"
    assert title.find(f"{name('w:trPr')}/{name('w:tblHeader')}") is not None
    assert "Palvelut ovat saatavilla myös ruotsiksi." in text_of(content)


def test_terms_stand_beside_their_meanings_and_long_ones_above(rich: Docx) -> None:
    rows = rich.texts("Definition")
    assert "Puhelin 03 814 11" in rows
    assert "Työllisyyden edistämisen monialainen yhteispalvelu" in rows


def test_every_text_stands_under_a_key_that_the_map_explains(rich: Docx) -> None:
    blocks = list(rich.xml("customXml/item1.xml"))
    paths = {block.get("bookmark"): block.get("path") for block in blocks}
    keys = [
        start.get(name("w:name"), "")
        for start in rich.body.iter(name("w:bookmarkStart"))
        if start.get(name("w:name"), "").startswith("_p_")
    ]
    noted = rich.xml("word/footnotes.xml").iter(name("w:bookmarkStart"))
    keys += [s.get(name("w:name"), "") for s in noted]
    assert sorted(keys) == sorted(map(str, paths))
    assert {"introduction.text", "resources.personnel", "resources.figures[0]", "lines[0]"} <= set(
        paths.values()
    )


def test_paragraphs_of_one_path_are_its_parts(rich: Docx) -> None:
    parts = [
        (block.get("part"), block.get("bookmark"))
        for block in rich.xml("customXml/item1.xml")
        if block.get("path") == "introduction.text"
    ]
    assert [part for part, _ in parts] == [None, "2"]
    assert len({key for _, key in parts}) == 2


def test_a_key_is_a_hash_of_its_path(rich: Docx) -> None:
    digest = b32encode(hashlib.sha256(b"introduction.text").digest()).decode().lower()
    assert rich.xml("customXml/item1.xml").find(f"*[@bookmark='_p_{digest[:20]}']") is not None


@pytest.mark.parametrize(
    ("language", "tag", "table"), [("fi", "fi-FI", "Taulukko"), ("sv", "sv-FI", "Tabell")]
)
def test_the_file_speaks_the_language_of_the_document(language: str, tag: str, table: str) -> None:
    docx = written(rich_document(language=language))
    styles = docx.xml("word/styles.xml")
    assert attribute(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang") == tag
    assert f"<dc:language>{tag}<".encode() in docx.files["docProps/core.xml"]
    assert docx.texts("Caption")[0].startswith(f"{table}{NBSP}1. ")


def test_words_are_hyphenated_and_no_dialog_opens(rich: Docx) -> None:
    settings = rich.files["word/settings.xml"]
    assert b"<w:autoHyphenation/>" in settings and b"compatibilityMode" in settings
    everything = b"".join(rich.files.values())
    assert b"updateFields" not in everything and b"w:dirty" not in everything


def test_the_properties_come_from_the_plan(rich: Docx) -> None:
    core = rich.files["docProps/core.xml"].decode()
    assert "<dc:title>Lahden työvoimaviranomaisen järjestämissuunnitelma<" in core
    assert "<dc:creator>Lahden kaupunki<" in core
    assert core.count("2023-09-20T00:00:00Z") == 2


def test_a_draft_says_so_across_every_page() -> None:
    docx = written(rich_document(draft=True))
    headers = [member for member in docx.files if member.startswith("word/header")]
    assert len(headers) == 3
    assert all(b'string="LUONNOS"' in docx.files[member] for member in headers)


def test_what_is_no_draft_says_nothing(rich: Docx) -> None:
    assert not any(b"LUONNOS" in blob for blob in rich.files.values())


def test_a_logo_stands_on_the_cover_with_the_organisation_as_its_alt(tmp_path: Any) -> None:
    logo = tmp_path / "logo.svg"
    logo.write_bytes(images()["structure"].svg)
    logo.with_suffix(".png").write_bytes(images()["structure"].png)
    own = replace(theme(), logo=logo)
    docx = Docx(write_docx(document(), own, {}).data)
    picture = next(docx.body.iter(name("wp:docPr")))
    assert picture.get("descr") == "Lahden kaupunki"
    assert {"word/media/logo.png", "word/media/logo.svg"} <= set(docx.files)


@pytest.mark.parametrize("color", ["1F4E79", "F4D35E"])
def test_the_header_row_is_legible_on_any_colour(color: str) -> None:
    docx = Docx(write_docx(document(long_table(2)), theme(header_row=color), {}).data)
    styles = docx.xml("word/styles.xml")
    heading_style = next(s for s in styles if s.get(name("w:styleId")) == "TableHeading")
    expected = "FFFFFF" if color == "1F4E79" else "1A1A1A"
    assert attribute(heading_style, "w:rPr/w:color") == expected


@dataclass(frozen=True)
class _Strange(Part):
    source: str = "a"


def test_an_unknown_block_is_refused_rather_than_left_out() -> None:
    with pytest.raises(UnknownBlockError, match="_Strange"):
        written(document(cast(Block, _Strange())))


def test_an_unknown_inline_is_refused_rather_than_left_out() -> None:
    with pytest.raises(UnknownBlockError, match="_Strange"):
        written(document(paragraph("a", cast(Inline, _Strange()))))


def test_a_footnote_may_hold_several_paragraphs() -> None:
    note = Footnote(1, (paragraph("n", "yksi"), paragraph("n", "kaksi")), "n")
    docx = written(document(paragraph("a", "x", FootnoteMark("n", 1)), footnotes={"n": note}))
    assert text_of(docx.xml("word/footnotes.xml")[2]) == " yksikaksi"


def test_runs_of_the_same_form_are_one_run() -> None:
    docx = written(document(paragraph("a", Plain("yksi "), Plain("kaksi"))))
    assert len(docx.paragraphs("Normal")[0].findall(name("w:r"))) == 1


def test_the_words_that_lead_a_list_in_stay_with_it() -> None:
    listed = BulletList((item("i", "kohta"),), "s")
    docx = written(document(paragraph("p", "Seuraavat:"), listed, paragraph("q", "Muu.")))
    kept = {
        text_of(p): p.find(f"{name('w:pPr')}/{name('w:keepNext')}") is not None
        for p in docx.paragraphs()
    }
    assert (kept["Seuraavat:"], kept["kohta"], kept["Muu."]) == (True, False, False)
