"""What stands in the fields of the Word files is what LibreOffice computes for them anew."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import page
import pytest
from pypdf import PdfReader

from tests.cli.conftest import Built, plain
from tests.tools import tool
from tests.word.pdf import convert, mend
from tests.word.reading import fields_of, text_of

pytestmark = pytest.mark.needs("soffice")


def test_every_paragraph_reads_the_same_when_its_fields_are_computed(
    built: Built, tmp_path: Path
) -> None:
    shown = [
        plain(line)
        for line in convert(built.docx.read_bytes(), tmp_path, "txt")
        .read_text("utf-8-sig")
        .split("\n")
    ]
    for text in map(plain, built.word().texts()):
        assert any(line.endswith(text) for line in shown), text


@pytest.mark.needs("pdftotext")
def test_the_pages_show_the_paragraphs_in_their_order(built: Built, pdf: Path) -> None:
    pages = _squeezed(_body_text(pdf))
    at = 0
    for paragraph in built.word().body.iterchildren("{*}p"):
        if paragraph.find("{*}r/{*}tab") is not None:
            continue  # columns side by side have no order
        text = _squeezed(text_of(paragraph))
        found = pages.find(text, at)
        assert found >= 0, text_of(paragraph)
        at = found + len(text)


def test_the_contents_give_the_pages_on_which_the_chapters_stand(built: Built, pdf: Path) -> None:
    reader = PdfReader(pdf)
    stand = [
        (plain(str(entry.title)), (reader.get_destination_page_number(entry) or 0) + 1)
        for entry in _flat(reader.outline)
    ]
    told = [
        (plain(text_of(entry)).rpartition(" ")[0], int(_page_of(entry)))
        for level in (1, 2, 3)
        for entry in built.word().paragraphs(f"TOC{level}")
    ]
    assert sorted(told) == (sorted(stand) if told else [])
    assert len(told) > (15 if built.is_report else -1)


def test_the_header_counts_the_pages_that_there_are(built: Built, pdf: Path) -> None:
    total = len(PdfReader(pdf).pages)
    headers = [m for m in built.word().files if re.fullmatch(r"word/header\d+\.xml", m)]
    results = {
        result
        for member in headers
        for paragraph in built.word().xml(member).iter("{*}p")
        for code, result in fields_of(paragraph)
        if code.startswith("NUMPAGES")
    }
    assert results == {str(total)}
    assert f"{total} sivua" in built.said


def test_lahti_has_over_forty_pages(built: Built, pdf: Path) -> None:
    if built.plan == "lahti" and built.is_report:
        assert len(PdfReader(pdf).pages) > 40


def test_the_pdf_is_accessible(pdf: Path) -> None:
    report = page.validate_pdf(str(mend(pdf)), profile="ua1")
    assert [str(failure.message) for failure in report.failures] == []


def _page_of(entry: Any) -> str:
    (result,) = [result for code, result in fields_of(entry) if code.startswith("PAGEREF")]
    return result


def _body_text(pdf: Path) -> str:
    """The text between header and footer, in points from the top of an A4 page."""
    area = ["-x", "0", "-y", "62", "-W", "595", "-H", "722"]
    command = [str(tool("pdftotext")), "-raw", "-enc", "UTF-8", "-nopgbrk", *area, str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _squeezed(text: str) -> str:
    """Without what setting lines may add or take: spaces and hyphens."""
    return re.sub(r"[\s\xad-]+", "", text)


def _flat(outline: Any) -> list[Any]:
    flat: list[Any] = []
    for entry in outline:
        flat += _flat(entry) if isinstance(entry, list) else [entry]
    return flat
