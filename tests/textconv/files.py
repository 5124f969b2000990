"""Word files written by hand, as small as they can be."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_SPACES = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def write(
    path: Path, body: str, parts: dict[str, str] | None = None, *, links: str = "", ns: str = W
) -> Path:
    """A file whose body and parts («styles») hold the given XML, each in its root element."""
    related = "".join(_relation(number, kind) for number, kind in enumerate(parts or {}))
    with ZipFile(path, "w") as archive:
        start = _relation(0, "officeDocument").replace("officeDocument.xml", "word/main.xml")
        archive.writestr("_rels/.rels", _rels(start))
        archive.writestr("word/main.xml", _root("document", f"<w:body>{body}</w:body>", ns))
        archive.writestr("word/_rels/main.xml.rels", _rels(related + links))
        for kind, xml in (parts or {}).items():
            archive.writestr(f"word/{kind}.xml", _root(kind, xml, ns))
    return path


def p(content: str, properties: str = "") -> str:
    """A paragraph of plain text or, where it begins with «<», of runs."""
    runs = content if content.startswith("<") else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>" if properties else f"<w:p>{runs}</w:p>"


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def link(number: str, address: str) -> str:
    kind = f"{_KINDS}/hyperlink"
    return f'<Relationship Id="{number}" Type="{kind}" Target="{address}" TargetMode="External"/>'


def _root(name: str, xml: str, ns: str) -> str:
    return f'<w:{name} xmlns:w="{ns}" {_SPACES}>{xml}</w:{name}>'


def _relation(number: int, kind: str) -> str:
    return f'<Relationship Id="p{number}" Type="{_KINDS}/{kind}" Target="{kind}.xml"/>'


def _rels(xml: str) -> str:
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{xml}</Relationships>'
