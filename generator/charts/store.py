"""The folder of drawn charts: its files, and a ledger of what they were drawn from.

`charts.json` holds for each chart its fingerprint, its size in millimetres and the hashes of its
files, so that a chart is drawn again only when its recipe, theme or drawing code changed, or when
someone changed or deleted a file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.files import digest, write_whole

LEDGER = "charts.json"
_SAFE_ID = re.compile(r"\w[\w.-]*")


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart: its files' bytes and its size in millimetres."""

    svg: bytes
    png: bytes
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger knows of one chart."""

    fingerprint: str
    svg: str
    png: str
    width: float
    height: float


def files_of(folder: Path, chart: str) -> tuple[Path, Path]:
    """The chart's SVG and PNG; ValueError where the id would lead elsewhere."""
    if not _SAFE_ID.fullmatch(chart):
        raise ValueError(f"not a file name: {chart!r}")
    return folder / f"{chart}.svg", folder / f"{chart}.png"


def read_ledger(folder: Path) -> dict[str, Entry]:
    """The entries of the folder's ledger; empty where it is missing or damaged."""
    try:
        loaded = json.loads((folder / LEDGER).read_text(encoding="utf-8"))
        return {chart: Entry(**entry) for chart, entry in loaded.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def write_ledger(folder: Path, entries: Mapping[str, Entry]) -> None:
    """Write the ledger, sorted, if it differs from what is there."""
    plain = {chart: asdict(entry) for chart, entry in entries.items()}
    text = json.dumps(plain, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    file = folder / LEDGER
    if not file.exists() or file.read_bytes() != text.encode("utf-8"):
        write_whole(file, text.encode("utf-8"))


def is_current(folder: Path, chart: str, entry: Entry | None, fingerprint: str) -> bool:
    """Whether both files are there as they were drawn from this fingerprint."""
    if entry is None or entry.fingerprint != fingerprint:
        return False
    svg, png = files_of(folder, chart)
    return _hash(svg) == entry.svg and _hash(png) == entry.png


def store(folder: Path, chart: str, picture: Picture, fingerprint: str) -> Entry:
    """Write the chart's files; its entry for the ledger."""
    data = (picture.svg, picture.png)
    for file, content in zip(files_of(folder, chart), data, strict=True):
        write_whole(file, content)
    svg, png = (digest(content) for content in data)
    return Entry(fingerprint, svg, png, picture.width, picture.height)


def remove(folder: Path, charts: Iterable[str]) -> None:
    """Delete the files of charts that are drawn no more."""
    for chart in charts:
        for file in files_of(folder, chart):
            file.unlink(missing_ok=True)


def _hash(file: Path) -> str:
    try:
        return digest(file.read_bytes())
    except OSError:
        return ""
