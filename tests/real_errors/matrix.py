"""The catalogue of errors of the real documents, and what comes of running its plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from generator.build.examination import Examination, examine
from generator.build.workspace import Workspace
from generator.document.blocks import Document, Figure, Heading, Paragraph, Table
from generator.document.walk import all_blocks
from generator.files.templates import built_in
from generator.findings import Finding
from tests.annotations import expected, found
from tests.reading import plain, text

HERE = Path(__file__).parent
DOCUMENTS = {
    "L": "Lahti, plan for organising the services, 2023",
    "K": "Kymenlaakso, employment programme, 2021",
    "H": "Heinola, plan for the care of employment, 2025",
    "A": "Heinola, application for the municipal trial, 2019",
    "D": "Heinävesi, proposal to the municipal board, 2026",
}


@dataclass(frozen=True, slots=True)
class Row:
    """An error of a real document and how it is met; the keys are told in matrix.yaml."""

    id: str
    what: str
    told: tuple[str, ...] = ()
    impossible: str = ""
    prints: tuple[tuple[str, tuple[str, ...]], ...] = ()
    reader: str = ""
    silent: str = ""

    @property
    def plans(self) -> list[Path]:
        """The plans in which the error was tried."""
        rows = HERE / "rows"
        return sorted([*rows.glob(f"{self.id}.yaml"), *rows.glob(f"{self.id}-[a-z]*.yaml")])


@cache
def matrix() -> dict[str, Row]:
    """The rows by their ids, in the order of the documents."""
    entries = yaml.safe_load((HERE / "matrix.yaml").read_text(encoding="utf-8"))
    return {name: _row(name, entry) for name, entry in entries.items()}


def _row(name: str, entry: dict[str, object]) -> Row:
    told, prints = entry.pop("told", ()), entry.pop("prints", {})
    lines = tuple((plan, tuple(lines)) for plan, lines in prints.items())  # type: ignore[attr-defined]
    return Row(name, told=tuple(told), prints=lines, **entry)  # type: ignore[arg-type]


@cache
def examined(plan: Path) -> Examination:
    """The plan as `pykala check` examines it."""
    with TemporaryDirectory() as scratch:
        root = Path(scratch)
        workspace = Workspace(root, root / "output", built_in())
        return examine(plan, workspace)


def findings(plan: Path, row: Row) -> list[Finding]:
    """What the row's codes find in the plan; all that is found where it should get nothing."""
    nothing = not (row.told or row.impossible)
    return [each for each in examined(plan).findings if nothing or each.code in row.told]


def codes_found(row: Row) -> set[str]:
    """The row's codes that its plans got, each at its annotated place and nowhere else."""
    return {
        entry.split()[-1]
        for plan in row.plans
        if found(findings(plan, row)) == expected(plan)
        for entry in expected(plan)
    }


def lines(plan: Path) -> list[str]:
    """What the plan's documents print, a line for each heading, caption and paragraph."""
    return [line for _, document in examined(plan).documents for line in _lines(document)]


def _lines(document: Document) -> Iterator[str]:
    for block in all_blocks(document.blocks):
        match block:
            case Heading():
                yield f"{block.number} {text(block.children)}"
            case Paragraph():
                yield text(block.children)
            case Table():
                yield f"Taulukko {block.number} {text(block.caption)}"
            case Figure():
                yield f"Kuvio {block.number} {text(block.caption)}"
                yield plain(block.alt)
            case _ if title := getattr(block, "title", ()):
                yield text(title)


def prints(plan: Path, wanted: tuple[str, ...]) -> bool:
    """Whether the plan's documents hold the lines in this order."""
    printed = iter(lines(plan))
    return all(line in printed for line in wanted)


def way(row: Row) -> str:
    """How the row is met, as running its plans shows; empty where they do not bear it out."""
    if not row.plans or codes_found(row) != set(row.told):
        return ""
    if not all(prints(HERE / "rows" / f"{plan}.yaml", wanted) for plan, wanted in row.prints):
        return ""
    if row.impossible:
        return "impossible" if row.prints or row.told else ""
    if row.told:
        return "told in part" if row.reader else "told"
    if any(findings(plan, row) for plan in row.plans):
        return ""
    return "silent" if row.silent else "reader"
