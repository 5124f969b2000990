"""What LibreOffice makes of the file: accessible pages, and the same results of all fields."""

from __future__ import annotations

import re
from pathlib import Path

import page
import pikepdf
import pytest
from pypdf import PdfReader

from generator.document.blocks import Document
from generator.word import Pages, find_pages, write_docx
from tests.word.documents import document, heading, images, rich_document, theme
from tests.word.pdf import convert, mend
from tests.word.reading import Docx, field_surroundings

office = pytest.mark.needs("soffice")


def _data(made: Document, pages: Pages | None = None) -> bytes:
    return write_docx(made, theme(), images(), pages=pages).data


@office
@pytest.mark.parametrize(
    "made", [rich_document(), rich_document(draft=True)], ids=["final", "draft"]
)
def test_the_pdf_is_accessible(made: Document, tmp_path: Path) -> None:
    report = page.validate_pdf(str(mend(convert(_data(made), tmp_path, "pdf"))), profile="ua1")
    assert [str(failure.message) for failure in report.failures] == []


@office
def test_the_results_in_the_fields_are_those_that_are_computed_anew(tmp_path: Path) -> None:
    made = rich_document()
    data = _data(made, find_pages(_data(made), made))
    pages = PdfReader(convert(data, tmp_path, "pdf")).pages
    shown = _squeezed("".join(each.extract_text() for each in pages))
    cached = [words for p in Docx(data).paragraphs() for words in field_surroundings(p)]
    assert len(cached) > 20
    assert [words for words in cached if _squeezed(words) not in shown] == []


@office
def test_chapters_have_the_numbers_of_the_document(tmp_path: Path) -> None:
    shown = convert(_data(rich_document()), tmp_path, "txt").read_text("utf-8-sig")
    lines = [_plain(line) for line in shown.split("\n")]
    for line in ("1 Johdanto", "1.1.1 Työvoimaviranomaisen lakisääteiset tehtävät", "Lähteet"):
        assert lines.count(line) == 2, "once in the contents, once above the chapter"


@office
def test_page_numbers_are_those_of_the_laid_out_document(tmp_path: Path) -> None:
    made = rich_document()
    found = find_pages(_data(made), made)
    assert found is not None
    again = find_pages(_data(made, found), made)
    assert again == found, "stable after two passes"
    with pikepdf.open(convert(_data(made, found), tmp_path, "pdf")) as pdf:
        assert found.total == len(pdf.pages)
    assert found.by_heading["introduction"] == 3
    assert found.by_heading["annex-list"] == found.total


def test_without_libreoffice_there_are_no_page_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert find_pages(b"", document()) is None


@office
def test_laying_out_ends_when_its_time_is_up() -> None:
    made = document(heading(1, "a", "A", "1"))
    assert find_pages(_data(made), made, seconds=0.01) is None


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\xad", "")).strip()


def _squeezed(text: str) -> str:
    """Without spaces, hyphens and rows of dots, which depend on the lines."""
    return re.sub(r"[\s.\xad\u2010-]+", "", text)
