"""Tracked changes in LibreOffice: what it shows after accepting and rejecting all of them.

Compared with the two files written plainly, paragraph by paragraph and cell by cell.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.document.blocks import Document, Image
from generator.word import write_docx
from tests.tools import no_skips
from tests.word.documents import theme
from tests.word.opened import Opened, opened, outline, words
from tests.word.pictures import chart
from tests.word.plausible import plausible
from tests.word.revised import plan_pictures, real_pair
from tests.word.test_tracking import redline
from tests.word.tracked import PAIRS, generated, pictures

pytestmark = pytest.mark.needs("soffice")

_SCRIPT = Path(__file__).with_name("office.py")
_PYTHON = "/usr/bin/python3"
_MODES = {"accepted": "accept", "rejected": "reject", "new": "asis", "old": "asis"}
_PLANS = ("lahti", "heinola")
_BACK = " back"

# What LibreOffice 7.4 does not give back, though the file has it.
_OWN = {
    "numbered back": "it keeps the number that a list begins with",
    "nested": "it joins a paragraph before an empty item to it, and its form stays",
    "nested back": "it joins a paragraph before an empty item to it, and its form stays",
}
_OWN_GENERATED = {
    64: "it joins a paragraph whose last footnote is another one to the next",
    156: "it gives a footnote some settings of a paragraph of it that went",
    186: "it takes a picture, alike in both, for moved",
}


class Case(NamedTuple):
    """A pair of documents with the pictures that they have now and had."""

    old: Document
    new: Document
    now: Mapping[str, Image]
    was: Mapping[str, Image]

    def back(self) -> Case:
        """The same revision undone."""
        before = {**self.now, **self.was}
        return Case(self.new, self.old, before, self.now if self.was else {})

    def redlines(self) -> dict[str, bytes]:
        """The redline, by what is seen in it."""
        marked = redline(self.old, self.new, self.now, self.was)
        return {"accepted": marked, "rejected": marked}

    def plain(self) -> dict[str, bytes]:
        """The two files without marks."""
        new = write_docx(self.new, theme(), self.now).data
        old = write_docx(self.old, theme(), {**self.now, **self.was}).data
        return {"new": new, "old": old}


class Seen(NamedTuple):
    """What LibreOffice shows of a case."""

    accepted: Opened
    rejected: Opened
    new: Opened
    old: Opened


def _hand_case(name: str) -> Case:
    was = {"f1": chart(100, 50)} if name.startswith("redrawn figure") else {}
    return Case(*PAIRS[name], {"f1": chart()}, was)


def _plan_case(plan: str) -> Case:
    old, new = real_pair(plan)
    return Case(old, new, plan_pictures(old, new), {})


def _generated_case(seed: int) -> Case:
    old, new = generated(seed)
    return Case(plausible(old), plausible(new), pictures(), {})


def _exported(cases: Mapping[str, Case], folder: Path, *, back: bool = False) -> Path:
    """The folder with all that one LibreOffice has exported of the cases, `back` too if asked."""
    bridge = subprocess.run([_PYTHON, "-c", "import uno"], capture_output=True, check=False)
    if bridge.returncode:
        (pytest.fail if no_skips() else pytest.skip)("LibreOffice's bridge to Python is missing")
    files: dict[str, bytes] = {}
    for name, case in cases.items():
        for kind, data in {**case.redlines(), **case.plain()}.items():
            files[f"{name}-{kind}"] = data
        for kind, data in case.back().redlines().items() if back else ():
            files[f"{name}{_BACK}-{kind}"] = data
    arguments: list[str] = []
    for name, data in files.items():
        file = folder / f"{name}.docx"
        file.write_bytes(data)
        arguments += [_MODES[name.rpartition("-")[2]], str(file), str(file.with_suffix(""))]
    subprocess.run([_PYTHON, _SCRIPT, *arguments], check=True, capture_output=True, timeout=900)
    return folder


def _seen(name: str, folder: Path) -> Seen:
    forth = name.removesuffix(_BACK)
    plain = ("new", "old") if forth == name else ("old", "new")
    shown = (f"{name}-accepted", f"{name}-rejected", *(f"{forth}-{kind}" for kind in plain))
    return Seen(*(opened(folder / f"{each}.docx") for each in shown))


_FORTH = {
    **dict.fromkeys(PAIRS, _hand_case),
    **dict.fromkeys(_PLANS, _plan_case),
}
_BATCHES, _BATCH = 5, 41
_BOTH_WAYS = [*_FORTH, *(name + _BACK for name in _FORTH)]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What LibreOffice shows of all pairs both ways."""
    folder = tmp_path_factory.mktemp("office")
    return _exported({name: make(name) for name, make in _FORTH.items()}, folder, back=True)


@pytest.mark.parametrize("name", _BOTH_WAYS)
def test_libreoffice_shows_the_words_of_both_documents(name: str, office: Path) -> None:
    seen = _seen(name, office)
    assert words(seen.accepted.blocks) == words(seen.new.blocks)
    assert words(seen.rejected.blocks) == words(seen.old.blocks)
    assert words(seen.accepted.contents) == words(seen.new.contents)
    assert words(seen.rejected.contents) == words(seen.old.contents)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.xfail(reason=_OWN[name])] if name in _OWN else [])
        for name in _BOTH_WAYS
    ],
)
def test_libreoffice_shows_both_documents_in_their_form(name: str, office: Path) -> None:
    seen = _seen(name, office)
    assert seen.accepted == seen.new
    assert seen.rejected.blocks == seen.old.blocks
    assert seen.rejected.lines == seen.old.lines


def _is_alike(seen: Seen) -> bool:
    pairs = ((seen.accepted, seen.new), (seen.rejected, seen.old))
    return all(
        outline(shown.blocks) == outline(plain.blocks)
        and words(shown.contents) == words(plain.contents)
        for shown, plain in pairs
    )


@pytest.mark.parametrize("batch", range(_BATCHES))
def test_libreoffice_shows_both_generated_documents(batch: int, tmp_path: Path) -> None:
    seeds = range(batch * _BATCH, (batch + 1) * _BATCH)
    _exported({str(seed): _generated_case(seed) for seed in seeds}, tmp_path)
    others = {seed for seed in seeds if not _is_alike(_seen(str(seed), tmp_path))}
    assert others - _OWN_GENERATED.keys() == set()
