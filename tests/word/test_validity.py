"""The written files under the validators of OOXML and our own lint."""

from __future__ import annotations

from pathlib import Path

import pytest
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from generator.document.blocks import Document
from generator.word import Pages, write_docx
from tests.word.documents import document, heading, images, paragraph, rich_document, theme
from tests.word.lint import complaints
from tests.word.reading import Docx

_CASES = {
    "rich": rich_document(),
    "draft": rich_document(draft=True),
    "swedish": rich_document(language="sv"),
    "small": document(paragraph("a", "Teksti.")),
    "empty": document(),
    "chapters": document(*(heading(1, f"h{n}", f"Luku {n}", str(n)) for n in range(1, 40))),
}


@pytest.mark.parametrize("made", _CASES.values(), ids=_CASES)
def test_no_validator_complains(made: Document, tmp_path: Path) -> None:
    pages = Pages({"introduction": 3}, 12)
    data = write_docx(made, theme(), images(), pages=pages).data
    file = tmp_path / "suunnitelma.docx"
    file.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []
    assert [str(finding) for finding in check(str(file))] == []
    assert complaints(Docx(data)) == []
