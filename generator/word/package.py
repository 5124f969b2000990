"""The package as bytes: the same parts give the same file on any machine and day.

python-docx writes the time of day into the zip, so the zip is written here.
"""

from __future__ import annotations

from collections.abc import Iterator

from docx.opc.package import OpcPackage
from docx.opc.part import Part
from lxml import etree

from generator.files.archive import archive_bytes

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "svg": "image/svg+xml",
    "xml": "application/xml",
}


def package_bytes(package: OpcPackage) -> bytes:
    """The .docx file of a package."""
    return archive_bytes(_members(package))


def _members(package: OpcPackage) -> Iterator[tuple[str, bytes]]:
    parts = sorted(package.iter_parts(), key=lambda part: part.partname)
    yield "[Content_Types].xml", _content_types(parts)
    yield "_rels/.rels", _utf8(package.rels.xml)
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, _utf8(part.rels.xml)


def _utf8(xml: str | bytes) -> bytes:
    return xml if isinstance(xml, bytes) else xml.encode("utf-8")


def _content_types(parts: list[Part]) -> bytes:
    """`<Types><Default Extension="png" …/><Override PartName="/word/document.xml" …/></Types>`."""
    root = etree.Element(f"{{{_TYPES}}}Types", nsmap={None: _TYPES})
    for extension, kind in _DEFAULTS.items():
        etree.SubElement(root, f"{{{_TYPES}}}Default", Extension=extension, ContentType=kind)
    for part in parts:
        if _DEFAULTS.get(part.partname.ext.lower()) != part.content_type:
            attributes = {"PartName": str(part.partname), "ContentType": part.content_type}
            etree.SubElement(root, f"{{{_TYPES}}}Override", attributes)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
