"""The official list of municipalities: code, names and labour force.

Source: Statistics Finland, classification kunta_1_20250101 (308 municipalities), and the
employment statistics' labour force, CC BY 4.0.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality: three-digit code, names by language, labour force in persons."""

    code: str
    names: dict[str, str]
    labour_force: int

    def name(self, language: str) -> str:
        """The name in the language; the Finnish one where it has none."""
        return self.names.get(language) or self.names["fi"]


@cache
def municipalities() -> dict[str, Municipality]:
    """All municipalities by code."""
    text = files(__package__).joinpath("municipalities.csv").read_text(encoding="utf-8")
    return {
        row["code"]: Municipality(
            row["code"],
            {"fi": row["name_fi"], "sv": row["name_sv"]},
            int(row["labour_force"]),
        )
        for row in csv.DictReader(text.splitlines(), delimiter=";")
    }
