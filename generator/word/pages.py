"""The page numbers: LibreOffice lays the file out, the outline of its PDF says where headings are.

Takes a written .docx and its document, returns `Pages`; None where LibreOffice is missing or fails,
for then the document is still whole, its contents only lack page numbers.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.document.blocks import Document, Heading
from generator.document.inlines import text_of
from generator.document.walk import all_blocks
from generator.word.context import Pages

_NAMES = ("soffice", "libreoffice")
_SECONDS = 180
_FILTER = "pdf:writer_pdf_Export"


def find_pages(data: bytes, document: Document, *, seconds: float = _SECONDS) -> Pages | None:
    """On which pages the headings of a written document stand, and how many pages there are.

    None where LibreOffice is not installed, takes longer than `seconds` or gives no sound PDF.
    """
    office = next(filter(None, map(shutil.which, _NAMES)), None)
    if office is None:
        return None
    with TemporaryDirectory(prefix="pykala-") as folder:
        pdf = _convert(office, data, Path(folder), seconds)
        return _read(pdf, document) if pdf is not None else None


def _convert(office: str, data: bytes, folder: Path, seconds: float) -> Path | None:
    """The PDF of a .docx. A profile of its own lets it run beside an open LibreOffice."""
    source = folder / "document.docx"
    source.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", _FILTER]
    process = subprocess.Popen(
        [*command, "--outdir", str(folder), str(source)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        return None
    pdf = source.with_suffix(".pdf")
    return pdf if pdf.is_file() else None


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and those that it started: soffice is a script around the program."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _read(pdf: Path, document: Document) -> Pages | None:
    from pypdf import PdfReader  # noqa: PLC0415 only needed where LibreOffice is used
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(pdf)
        outline = [
            (str(entry.title), reader.get_destination_page_number(entry))
            for entry in _flat(reader.outline)
        ]
        total = len(reader.pages)
    except PyPdfError:
        return None
    return Pages(_aligned(document, outline), total)


def _aligned(document: Document, outline: list[tuple[str, int | None]]) -> dict[str, int]:
    """The page of each heading: the next entry of the outline that ends in the heading's words.

    A municipality's own styles may bring further entries into the outline.
    """
    found = {}
    entries = iter(outline)
    for heading in all_blocks(document.blocks):
        if not isinstance(heading, Heading):
            continue
        words = _words(text_of(heading.children))
        page = next((page for title, page in entries if _words(title).endswith(words)), None)
        if page is not None:
            found[heading.id] = page + 1
    return found


def _words(text: str) -> str:
    return " ".join(text.split())


def _flat(outline: Any) -> Iterator[Any]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _flat(entry)
        else:
            yield entry
