"""Kinds of files that may be sent along with a document, and whether a file is what it is named.

Case systems take these and archive them. Files that run (macros) and the formats before them, which
may hide such things, they refuse.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zipfile import BadZipFile, ZipFile

MACROS = frozenset({"docm", "dotm", "pptm", "potm", "ppsm", "xlsm", "xltm", "xlam", "xlsb"})
"""The endings of files that are made to hold macros."""

_MACRO_PART = "vbaproject.bin"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"

Fault = Literal["", "other", "macros"]


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its media type, and how to see whether a file is one."""

    media_type: str
    check: Callable[[Path], Fault]

    def fault(self, path: Path) -> Fault:
        """Whether the file holds something other than its ending says, or macros."""
        try:
            return self.check(path)
        except OSError:
            return "other"  # nobody can read it


def _begins(*starts: bytes) -> Callable[[Path], Fault]:
    def check(path: Path) -> Fault:
        with path.open("rb") as file:
            return "" if file.read(max(map(len, starts))).startswith(starts) else "other"

    return check


def _text(path: Path) -> Fault:
    """Text is UTF-8 that says something."""
    try:
        words = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return "other"
    return "" if words.strip() and "\0" not in words else "other"


def _package(part: str, content: bytes = b"") -> Callable[[Path], Fault]:
    """A zip that has the part, and the content in it."""

    def check(path: Path) -> Fault:
        try:
            with ZipFile(path) as archive:
                names = archive.namelist()
                if part not in names or (content and archive.read(part).strip() != content):
                    return "other"
        except (BadZipFile, ValueError, NotImplementedError, RuntimeError):
            return "other"  # broken, or behind a password
        return "macros" if any(name.lower().endswith(_MACRO_PART) for name in names) else ""

    return check


def _office(name: str, part: str) -> FileKind:
    return FileKind(f"{_OFFICE}.{name}", _package(part))


def _open_document(name: str) -> FileKind:
    media_type = f"{_OPEN}.{name}"
    return FileKind(media_type, _package("mimetype", media_type.encode()))


KINDS: Mapping[str, FileKind] = {
    "pdf": FileKind("application/pdf", _begins(b"%PDF-")),
    "docx": _office("wordprocessingml.document", "word/document.xml"),
    "xlsx": _office("spreadsheetml.sheet", "xl/workbook.xml"),
    "pptx": _office("presentationml.presentation", "ppt/presentation.xml"),
    "odt": _open_document("text"),
    "ods": _open_document("spreadsheet"),
    "csv": FileKind("text/csv; charset=utf-8", _text),
    "txt": FileKind("text/plain; charset=utf-8", _text),
    "png": FileKind("image/png", _begins(b"\x89PNG\r\n\x1a\n")),
    "jpg": FileKind("image/jpeg", _begins(b"\xff\xd8\xff")),
    "jpeg": FileKind("image/jpeg", _begins(b"\xff\xd8\xff")),
}
"""What may be sent, by the ending in small letters."""
