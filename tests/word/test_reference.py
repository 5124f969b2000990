from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Mm, RGBColor

from generator.document.blocks import Document
from generator.word import ReferenceFileError, WordFile, write_docx
from generator.word.oxml import name
from tests.word.documents import document, heading, images, paragraph, rich_document, theme
from tests.word.lint import complaints
from tests.word.reading import Docx, attribute, text_of


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A municipality's own file: purple headings, wide margins, a header with a picture."""
    own = docx.Document()
    section = own.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = Mm(40)
    header = section.header.paragraphs[0]
    header.add_run("Heinolan kaupunki")
    header.add_run().add_picture(BytesIO(images()["structure"].png), height=Mm(8))
    own.styles["Heading 1"].font.color.rgb = RGBColor(0x5B, 0x2A, 0x86)
    own.add_paragraph("Mallipohjan teksti")
    own.save(str(tmp_path / "kaupunki.docx"))
    return tmp_path / "kaupunki.docx"


def with_reference(made: Document, reference: Path) -> WordFile:
    return write_docx(made, theme(), images(), reference=reference)


def style(docx_: Docx, wanted: str) -> Any:
    styles = docx_.xml("word/styles.xml")
    return next(s for s in styles if attribute(s, "w:name") == wanted)


def test_styles_margins_and_header_are_the_municipalitys(town: Path) -> None:
    made = Docx(with_reference(rich_document(), town).data)
    assert attribute(style(made, "heading 1"), "w:rPr/w:color") == "5B2A86"
    section = made.body[-1]
    assert attribute(section, "w:pgMar", "left") == "2268"
    headers = [text_of(made.xml(m)) for m in made.files if m.startswith("word/header")]
    assert headers == ["Heinolan kaupunki"]
    assert any("image" in target for target in made.related("word/header1.xml").values())


def test_nothing_else_of_the_file_comes_along(town: Path) -> None:
    made = Docx(with_reference(rich_document(), town).data)
    assert "Mallipohjan teksti" not in " ".join(made.texts())
    assert not any("customXml/item2" in member for member in made.files)


def test_styles_that_the_file_lacks_are_added_and_told(town: Path) -> None:
    written = with_reference(rich_document(), town)
    assert "Taulukon teksti" in written.missing_styles
    assert "heading 1" not in written.missing_styles
    assert style(Docx(written.data), "Taulukon teksti") is not None


def test_without_a_reference_nothing_is_missing() -> None:
    assert write_docx(rich_document(), theme(), images()).missing_styles == ()


def test_styles_are_found_by_name_whatever_their_ids(tmp_path: Path, town: Path) -> None:
    finnish = tmp_path / "suomi.docx"
    with ZipFile(town) as old, ZipFile(finnish, "w") as new:
        for member in old.namelist():
            text = old.read(member)
            if member == "word/styles.xml":
                text = text.replace(b'"Heading1"', b'"Otsikko1"')
            new.writestr(member, text)
    made = Docx(with_reference(document(heading(1, "a", "Alku", "1")), finnish).data)
    assert made.texts("Otsikko1") == ["Alku"]


def test_chapters_count_as_in_the_plan_whatever_the_file_says(town: Path) -> None:
    made = Docx(with_reference(rich_document(), town).data)
    numbering = attribute(style(made, "heading 1"), "w:pPr/w:numPr/w:numId")
    root = made.xml("word/numbering.xml")
    num = next(n for n in root if n.get(name("w:numId")) == numbering)
    abstract = next(
        a
        for a in root.findall(name("w:abstractNum"))
        if a.get(name("w:abstractNumId")) == attribute(num, "w:abstractNumId")
    )
    assert attribute(abstract, "w:lvl/w:lvlText") == "%1"
    title = made.paragraphs("TOCHeading")[0]
    assert attribute(title, "w:pPr/w:numPr/w:numId") != numbering, "Sisällys is no chapter"


def test_an_empty_header_leaves_ours(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "tyhja.docx"))
    made = Docx(with_reference(document(), tmp_path / "tyhja.docx").data)
    assert "LAHTI/1234" in text_of(made.xml("word/header1.xml"))


def test_the_language_is_the_documents(town: Path) -> None:
    made = Docx(with_reference(rich_document(language="sv"), town).data)
    defaults = attribute(made.xml("word/styles.xml"), "w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    assert defaults == "sv-FI"


def test_a_draft_is_marked_on_the_municipalitys_header(town: Path) -> None:
    made = Docx(with_reference(rich_document(draft=True), town).data)
    assert b'string="LUONNOS"' in made.files["word/header1.xml"]


def test_a_file_written_with_a_reference_is_sound(town: Path) -> None:
    assert complaints(Docx(with_reference(rich_document(), town).data)) == []


def test_a_written_file_can_itself_be_the_reference(tmp_path: Path) -> None:
    first = tmp_path / "eka.docx"
    first.write_bytes(write_docx(rich_document(), theme(), images()).data)
    again = with_reference(rich_document(), first)
    assert again.missing_styles == ()
    assert complaints(Docx(again.data)) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "missing"), (b"ei Wordia", "not_word"), ("zip", "not_word"), ("xml", "broken")],
)
def test_a_file_that_cannot_be_used_is_named_with_the_reason(
    tmp_path: Path, town: Path, content: bytes | str | None, reason: str
) -> None:
    path = tmp_path / "viallinen.docx"
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content == "zip":
        with ZipFile(path, "w") as archive:
            archive.writestr("a.txt", "x")
    elif content == "xml":
        with ZipFile(town) as old, ZipFile(path, "w") as new:
            for member in old.namelist():
                broken = b"<w:styles" if member == "word/styles.xml" else old.read(member)
                new.writestr(member, broken)
    with pytest.raises(ReferenceFileError) as caught:
        with_reference(document(paragraph("a", "b")), path)
    assert (caught.value.path, caught.value.reason_key) == (path, reason)
