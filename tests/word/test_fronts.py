"""What stands before the text of a Word file: a cover and the contents, a title, or nothing."""

import pytest

from generator.document.blocks import Heading
from generator.word.oxml import name
from tests.word.documents import document, heading, paragraph, rich_document, text
from tests.word.reading import Docx, text_of
from tests.word.test_writer import written

ANNEX = Heading(1, "annex", text("Aiesopimus"), "annexes[0]", "1", "annex")
TITLE = "Lahden työvoimaviranomaisen järjestämissuunnitelma"


def first_header(docx: Docx) -> str:
    section = docx.body.find(f".//{name('w:sectPr')}")
    assert section is not None
    references = section.findall(name("w:headerReference"))
    kinds = {each.get(name("w:type")): each.get(name("r:id")) for each in references}
    used = kinds["default" if section.find(name("w:titlePg")) is None else "first"]
    return text_of(docx.xml(f"word/{docx.related('word/document.xml')[str(used)]}"))


def test_a_title_stands_above_its_text_on_the_first_page() -> None:
    docx = written(
        document(heading(1, "intro", "Johdanto"), paragraph("a", "Teksti."), front="title")
    )
    first, second, status, decision, chapter, *_ = map(text_of, docx.paragraphs())
    assert (first, second) == (TITLE, "Työvoimapalvelujen järjestäminen vuodesta 2025")
    assert ("Ehdotus" in status, "2.10.2023" in decision, chapter) == (True, True, "Johdanto")
    assert docx.texts("TOCHeading") == []
    assert not list(docx.body.iter(name("w:pageBreakBefore")))


def test_the_header_above_a_title_tells_the_rest_and_not_the_title_again() -> None:
    header = first_header(written(document(paragraph("a", "Teksti."), front="title")))
    assert all(words in header for words in ("Lahden kaupunki", "20.9.2023", "LAHTI/1234"))
    assert TITLE not in header


def test_the_first_header_of_a_cover_is_empty() -> None:
    assert first_header(written(rich_document())) == ""


def test_a_file_to_be_pasted_begins_with_its_text() -> None:
    docx = written(document(paragraph("a", "Teksti."), front="none"))
    assert docx.texts()[0] == "Teksti."
    assert TITLE in first_header(docx)


@pytest.mark.parametrize(("front", "breaks"), [("cover", 1), ("title", 0), ("none", 0)])
def test_an_annex_of_a_short_document_follows_on_its_page(front: str, breaks: int) -> None:
    docx = written(document(paragraph("a", "Teksti."), ANNEX, front=front))
    annex = next(p for p in docx.paragraphs("Heading1") if "Aiesopimus" in text_of(p))
    assert len(list(annex.iter(name("w:pageBreakBefore")))) == breaks


def test_a_title_is_smaller_than_on_a_cover() -> None:
    sizes = []
    for front in ("cover", "title"):
        docx = written(document(paragraph("a", "Teksti."), front=front))
        styles = docx.xml("word/styles.xml").iter(name("w:style"))
        title = next(s for s in styles if s.get(name("w:styleId")) == "Title")
        size = title.find(f".//{name('w:sz')}")
        assert size is not None
        sizes.append(int(str(size.get(name("w:val")))))
    assert sizes[0] > sizes[1]
