"""The record beside the outputs: what each was made from, so that it is not made again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator.files import digest, write_whole
from generator.findings import Finding, Law, Severity, Span

NAME = ".pykala.json"


@dataclass(frozen=True, slots=True)
class Made:
    """An output as it was made: hash of its inputs, hash of its bytes, and what it holds.

    `pages` is None where nothing counted them. `members` is how many files a package holds.
    """

    inputs: str
    sha256: str
    tables: int
    figures: int
    pages: int | None = None
    members: int | None = None


@dataclass(slots=True)
class Record:
    """What is known of the last build of a plan.

    `kinds` are the documents that the plan named and `languages` those that it is told in,
    `findings` what was said of it, `made` its outputs by file name, `pages` page numbers by kind
    and language, with the hash of the document they are of.
    """

    kinds: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    made: dict[str, Made] = field(default_factory=dict)
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)

    def is_fresh(self, path: Path, inputs: str) -> bool:
        """Whether the file stands as it was made, from the same inputs."""
        known = self.made.get(path.name)
        if known is None or known.inputs != inputs or not path.is_file():
            return False
        return digest(path.read_bytes()) == known.sha256


def read_record(folder: Path) -> Record:
    """The record of an output folder; an empty one where there is none, or a broken one."""
    try:
        values: Mapping[str, Any] = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return Record(
            list(values["kinds"]),
            list(values["languages"]),
            [_finding(entry) for entry in values["findings"]],
            {name: Made(**entry) for name, entry in values["made"].items()},
            dict(values["pages"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Record()


def _finding(entry: Mapping[str, Any]) -> Finding:
    return Finding(
        entry["code"],
        Span(**entry["span"]),
        entry["values"],
        Severity(entry["severity"]),
        tuple(Span(**span) for span in entry["related"]),
        entry["path"],
        Law(**entry["law"]) if entry["law"] else None,
    )


def write_record(folder: Path, record: Record) -> None:
    """Keep the record beside the outputs."""
    values = asdict(record)
    text = json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True, default=str)
    write_whole(folder / NAME, text.encode())
