from __future__ import annotations

from generator.word import Pages
from generator.word.oxml import name
from tests.word.documents import document, heading, paragraph, rich_document
from tests.word.reading import Docx, attribute, text_of
from tests.word.test_writer import NBSP, written


def entries(docx: Docx) -> list[str]:
    return [text.strip() for level in (1, 2, 3) for text in docx.texts(f"TOC{level}")]


def test_the_contents_are_filled_with_numbers_titles_and_pages() -> None:
    docx = written(rich_document(), pages=Pages({"introduction": 3, "annex-intent": 11}, 12))
    assert docx.texts("TOC1")[0] == "1 Johdanto 3"
    assert f"Liite{NBSP}1. Aiesopimus 11" in docx.texts("TOC1")


def test_without_pages_the_entries_have_no_page_numbers() -> None:
    docx = written(rich_document())
    assert entries(docx)[:2] == ["1 Johdanto", "2 Taloudelliset ja henkilöstövoimavarat"]
    assert not any(code.startswith("PAGEREF") for code, _ in docx.fields())


def test_the_contents_are_a_live_field_in_a_gallery_part() -> None:
    docx = written(rich_document())
    sdt = docx.body.find(name("w:sdt"))
    assert sdt is not None
    gallery = attribute(sdt, "w:sdtPr/w:docPartObj/w:docPartGallery")
    assert gallery == "Table of Contents"
    code = next(sdt.iter(name("w:instrText"))).text or ""
    assert code.strip() == 'TOC \\o "1-3" \\h \\z \\u'
    assert text_of(sdt).startswith("Sisällys")


def test_each_entry_is_a_link_to_its_heading() -> None:
    docx = written(rich_document())
    sdt = docx.body.find(name("w:sdt"))
    assert sdt is not None
    names = {start.get(name("w:name")) for start in docx.body.iter(name("w:bookmarkStart"))}
    anchors = [link.get(name("w:anchor")) for link in sdt.iter(name("w:hyperlink"))]
    assert len(anchors) == len(entries(docx)) == len(set(anchors))
    assert set(anchors) <= names


def test_a_document_without_headings_has_no_contents() -> None:
    assert written(document(paragraph("a", "Teksti."))).body.find(name("w:sdt")) is None


def test_the_contents_are_headed_in_the_language_of_the_document() -> None:
    docx = written(document(heading(1, "a", "Inledning", "1"), language="sv"))
    assert docx.texts("TOCHeading") == ["Innehåll"]


def test_page_numbers_move_no_line_when_they_come() -> None:
    without = written(rich_document()).paragraphs("TOC1")[0]
    tabs = [t.get(name("w:val")) for t in without.iter(name("w:tab")) if t.get(name("w:pos"))]
    assert tabs == ["left", "right"], "their room is kept"
