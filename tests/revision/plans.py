"""Small plans that tests write, revise and compare as anyone would."""

from __future__ import annotations

from pathlib import Path

from generator.build.reading import read
from generator.build.stages import make_charts, make_document
from generator.compose.kinds import find_kind
from generator.document.blocks import Document
from generator.files.templates import built_in
from generator.revision.align import compare
from generator.revision.summary import PlanState, Summary, summarise

KIND = "jarjestamissuunnitelma"
NAMES = ("HEAD~1 (3.2.2026)", "nykyiset tiedostot")

FRONT = """\
title: Suunnitelma
documents: [jarjestamissuunnitelma]
status: proposal
as_of: 31.1.2025
authority: {name: Esimerkin kaupunki, municipality: 111}
"""


def made(folder: Path, kind: str = KIND) -> tuple[Document, PlanState]:
    """The document of the kind that the plan in the folder gives, and the plan."""
    plan_input = read(folder, built_in())
    assert plan_input.plan is not None, plan_input.findings
    document = make_document(
        find_kind(built_in(), kind), plan_input, make_charts(plan_input)
    ).document
    return document, PlanState(plan_input.plan, plan_input.root)


def between(old: Path, new: Path, kind: str = KIND) -> Summary:
    """What changed from the plan in one folder to that in the other."""
    (before, was), (after, stands) = made(old, kind), made(new, kind)
    return summarise(compare(before, after), was, stands, NAMES)


class Draft:
    """A small plan of a few parts that is revised by replacing words in its files."""

    def __init__(self, folder: Path, **parts: str) -> None:
        self.folder = folder
        self.parts = {"plan": FRONT, **parts}

    def written(self, name: str) -> Path:
        folder = self.folder / name
        folder.mkdir(parents=True)
        for part, text in self.parts.items():
            (folder / f"{part}.yaml").write_text(text, encoding="utf-8")
        return folder

    def changes(self, part: str, *pairs: tuple[str, str]) -> Summary:
        """What changed when in a part each first text of a pair became the second one."""
        old = self.written("old")
        for before, after in pairs:
            assert before in self.parts[part]
            self.parts[part] = self.parts[part].replace(before, after)
        return between(old, self.written("new"))
