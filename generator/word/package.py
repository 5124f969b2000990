"""The package as bytes: the same parts give the same file on any machine and day.

python-docx writes the time of day into the zip, so the zip is written here: fixed times, a fixed
order of parts, `create_system` of Unix, fixed rights. Parts are stored, not deflated: what deflate
makes of the same bytes depends on the machine's zlib.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from docx.opc.package import OpcPackage
from docx.opc.part import Part
from lxml import etree

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_RIGHTS = 0o100644 << 16
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS = {
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "svg": "image/svg+xml",
    "xml": "application/xml",
}


def package_bytes(package: OpcPackage) -> bytes:
    """The .docx file of a package."""
    parts = sorted(package.iter_parts(), key=lambda part: part.partname)
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        _add(archive, "[Content_Types].xml", _content_types(parts))
        _add(archive, "_rels/.rels", _utf8(package.rels.xml))
        for part in parts:
            _add(archive, part.partname.membername, part.blob)
            if part.rels:
                _add(archive, part.partname.rels_uri.membername, _utf8(part.rels.xml))
    return stream.getvalue()


def _add(archive: ZipFile, member: str, blob: bytes) -> None:
    info = ZipInfo(member, _EPOCH)
    info.create_system = _UNIX
    info.external_attr = _RIGHTS
    info.compress_type = ZIP_STORED
    archive.writestr(info, blob)


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
