"""What a package holds, told three ways: to programs, to people and to whoever checks the files.

`manifest.json` is an object with

- `format`: «pykala-package/1»;
- `title`: the plan's title by language; `languages`: those of its documents, the first one first;
- `authority`: `name` by language, `municipality` (Statistics Finland's code) and `business_id`;
- `case_id`, `status` («proposal» or «approved») and `as_of` (as 2026-01-31);
- `decision`: null, or `body` by language, `date`, `section` and `submitted`;
- `files`: a list, in the order of the package, of `path`, `role` («contents», «document», «annex»,
  «chart», «coverage»), `title`, `language`, `media_type`, `size` in bytes and `sha256`.

Keys that the plan does not tell are null. `sha256sums.txt` has the checksum and the path of every
file but itself, as `sha256sum --check` reads them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, Literal

from generator.document.blocks import Block, Column, Cover, Document, Heading, Paragraph, Row, Table
from generator.document.inlines import Code, Plain
from generator.document.typography import plain
from generator.files import digest
from generator.files.kinds import KINDS
from generator.locale import format_size, label, labels
from generator.plan.plan import Plan
from generator.plan.values import Text

Role = Literal["contents", "document", "annex", "chart", "coverage"]

FORMAT = "pykala-package/1"
MANIFEST = "manifest.json"
CHECKSUMS = "sha256sums.txt"
_MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    **{ending: kind.media_type for ending, kind in KINDS.items()},
}


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of a package: where it stands there, its bytes, what it is and its language."""

    path: str
    data: bytes
    role: Role
    title: str
    language: str

    @property
    def media_type(self) -> str:
        """The media type, by the ending of the name."""
        return _MEDIA_TYPES[self.path.rpartition(".")[2]]


def manifest_json(plan: Plan, files: Iterable[Packed]) -> bytes:
    """The manifest as indented JSON."""
    authority, decision = plan.authority, plan.decision
    content = {
        "format": FORMAT,
        "title": _told(plan.title, plan),
        "languages": list(plan.told_in),
        "authority": {
            "name": _told(authority.name, plan),
            "municipality": str(authority.municipality),
            "business_id": _word(authority.business_id),
        },
        "case_id": _word(plan.case_id),
        "status": plan.status,
        "as_of": plan.as_of.isoformat(),
        "decision": decision
        and {
            "body": _told(decision.body, plan),
            "date": _day(decision.date),
            "section": decision.section,
            "submitted": _day(decision.submitted),
        },
        "files": [_entry(file) for file in files],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _told(text: Text, plan: Plan) -> dict[str, str]:
    return {language: text.in_language(language).strip() for language in plan.told_in}


def _word(line: str | None) -> str | None:
    return str(line).strip() if line else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _entry(file: Packed) -> dict[str, Any]:
    return {
        "path": file.path,
        "role": file.role,
        "title": file.title,
        "language": file.language,
        "media_type": file.media_type,
        "size": len(file.data),
        "sha256": digest(file.data),
    }


def checksums(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A line for each member as `sha256sum` writes it: its checksum and its name."""
    return "".join(f"{digest(data)}  {name}\n" for name, data in members).encode("ascii")


def contents_page(cover: Cover, date_: str, files: Sequence[Packed], language: str) -> Document:
    """What the package holds, in words: a table of files under each heading."""
    return Document(
        kind="contents",
        language=language,
        cover=cover,
        blocks=tuple(_blocks(files, language)),
        date=date_,
        front="title",
        labels=labels(language, "writer"),
    )


def _blocks(files: Sequence[Packed], language: str) -> Iterator[Block]:
    yield Paragraph(plain(label("package.introduction", language)), "")
    for role, group in groupby(files, key=lambda file: file.role):
        title = plain(label(f"package.{role}", language))
        yield Heading(1, f"{role}-files", title, "", kind="plain")
        rows = tuple(_row(file, language) for file in group)
        yield Table(f"{role}-table", (), _columns(language), rows, "")
    told = label("package.checking", language, manifest=MANIFEST, checksums=CHECKSUMS)
    yield Paragraph(plain(told), "")


def _columns(language: str) -> tuple[Column, ...]:
    keys = ("file", "title", "size")
    return tuple(Column(plain(label(f"package.column_{key}", language))) for key in keys)


def _row(file: Packed, language: str) -> Row:
    size = (Plain(format_size(len(file.data), language)),)
    return Row(((Code(file.path),), plain(file.title), size))
