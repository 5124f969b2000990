"""The parts of a Word file: a zip with an XML part for the text and others for what it refers to.

Names are compared without their namespace, so that the strict form of the format is read as well.
"""

from __future__ import annotations

import posixpath
import zlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeAlias
from zipfile import BadZipFile, LargeZipFile, ZipFile, is_zipfile

from lxml import etree

Element: TypeAlias = etree._Element

MAX_BYTES = 100_000_000
"""The text of a thousand pages is some ten megabytes of XML; a zip can hold far more than that."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Flaw(StrEnum):
    """Why a file cannot be read as a Word file."""

    MISSING = "missing"
    OLD_OR_LOCKED = "old_or_locked"
    NOT_WORD = "not_word"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"


class UnreadableError(Exception):
    """The file cannot be read; `flaw` tells why."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


@dataclass(frozen=True, slots=True)
class Package:
    """The text of a file and the parts that belong to it, by the last word of their kind.

    `parts` has «styles», «numbering», «footnotes», «endnotes», «comments»; `links` the addresses
    outside by the ids of their relationships.
    """

    document: Element
    parts: dict[str, Element]
    links: dict[str, str]


# What zipfile and lxml raise on bytes that are not what they should be; RuntimeError: encrypted.
_DAMAGE = (
    BadZipFile,
    EOFError,
    LargeZipFile,
    RuntimeError,
    ValueError,
    etree.XMLSyntaxError,
    zlib.error,
)
_PARTS = ("styles", "numbering", "footnotes", "endnotes", "comments")


def read_package(path: Path) -> Package:
    """Open a file; raises `UnreadableError`."""
    try:
        with path.open("rb") as file:
            if file.read(len(_OLE)) == _OLE:
                raise UnreadableError(Flaw.OLD_OR_LOCKED)
            if not is_zipfile(file):
                raise UnreadableError(Flaw.NOT_WORD)
            with ZipFile(file) as archive:
                return _package(archive)
    except OSError:
        raise UnreadableError(Flaw.MISSING) from None
    except _DAMAGE:
        raise UnreadableError(Flaw.DAMAGED) from None


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return _local(str(element.tag))


@cache
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def attribute(element: Element, key: str) -> str:
    """The value of an attribute by its name without namespace, empty where there is none."""
    for name, value in element.attrib.items():
        if str(name).rpartition("}")[2] == key:
            return str(value)
    return ""


def child(element: Element | None, *steps: str) -> Element | None:
    """The first descendant on a path of names: `child(p, "pPr", "numPr")`."""
    for step in steps:
        for each in element if element is not None else ():
            if local(each) == step:
                element = each
                break
        else:
            return None
    return element


def value(element: Element | None, *steps: str) -> str | None:
    """The attribute `val` of the first descendant on a path; None where it is not there."""
    found = child(element, *steps)
    return attribute(found, "val") if found is not None else None


def integer(text: str | None, otherwise: int, most: int) -> int:
    """A whole number of the file from 0 to `most`; what is none, or none of Word's, is not one."""
    try:
        number = int(text or "")
    except ValueError:
        return otherwise
    return number if 0 <= number <= most else otherwise


def _package(archive: ZipFile) -> Package:
    roots = _relationships(archive, "")
    main = next((target for kind, target, _ in roots.values() if kind == "officeDocument"), "")
    document = _xml(archive, main)
    if document is None or local(document) != "document":
        raise UnreadableError(Flaw.NOT_WORD)
    related = _relationships(archive, main)
    parts = {kind: _xml(archive, name) for kind, name, _ in related.values() if kind in _PARTS}
    links = {key: target for key, (_, target, outside) in related.items() if outside}
    return Package(document, {k: part for k, part in parts.items() if part is not None}, links)


def _relationships(archive: ZipFile, part: str) -> dict[str, tuple[str, str, bool]]:
    """What a part refers to, by id: the kind, the name of the part or the address, and which."""
    folder, name = posixpath.split(part)
    root = _xml(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    found = {}
    for each in root if root is not None else ():
        kind, target = (attribute(each, key) for key in ("Type", "Target"))
        outside = attribute(each, "TargetMode") == "External"
        inner = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found[attribute(each, "Id")] = (
            posixpath.basename(kind),
            target if outside else inner,
            outside,
        )
    return found


def _xml(archive: ZipFile, name: str) -> Element | None:
    """A part as XML, without following anything that it may name outside of it."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    if info.file_size > MAX_BYTES:
        raise UnreadableError(Flaw.TOO_LARGE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(archive.read(info), parser)
