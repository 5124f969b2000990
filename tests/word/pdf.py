"""Written files as PDF through LibreOffice, mended where LibreOffice 7.4 breaks PDF/UA itself."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

OFFICE = shutil.which("soffice")
_OPTIONS = {
    key: {"type": "boolean", "value": "true"} for key in ("PDFUACompliance", "ExportBookmarks")
}


def convert(data: bytes, folder: Path, kind: str) -> Path:
    """The file converted to «pdf» or «txt»."""
    source = folder / "document.docx"
    source.write_bytes(data)
    form = {
        "pdf": f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}",
        "txt": "txt:Text (encoded):UTF8",
    }[kind]
    command = [str(OFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", form, "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return source.with_suffix(f".{kind}")


def mend(pdf: Path) -> Path:
    """The PDF without the faults that no .docx can prevent.

    `/Tabs` is a string instead of a name; notes have no `/ID`; the number before a footnote is a
    link that stands outside the structure; shapes in headers are tagged as figures from the second
    page on instead of being artifacts.
    """
    mended = pdf.with_name("mended.pdf")
    with pikepdf.open(pdf) as opened:
        linked = set()
        for number, element in enumerate(_elements(opened.Root.StructTreeRoot.K)):
            if element.S == "/Note":
                element.ID = pikepdf.String(f"note{number}")
            if element.S == "/Figure" and "/Alt" not in element:
                element.Alt = pikepdf.String("LUONNOS")
            linked |= {kid.Obj.objgen for kid in _kids(element) if "/Obj" in kid}
        for page in opened.pages:
            if "/Annots" in page:
                page.Tabs = pikepdf.Name.S
                kept = [a for a in page.Annots if a.objgen in linked]
                page.Annots = pikepdf.Array(kept)
        opened.save(mended)
    return mended


def _elements(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from _elements(each)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _elements(node.K)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    listed = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in listed if isinstance(kid, pikepdf.Dictionary)]
