"""How a redline of two Lahti revisions is made, beside a tool that compares the two Word files.

`python-redlines` with its engine Docxodus is the peer: what an official has who holds two files.
Both redlines are read back by the same count: tracked changes, and words that both versions have
but that are marked all the same.
"""

from __future__ import annotations

import shutil
import sys
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from lxml import etree

from tests.benchmarks.measure import Measured, best, measure
from tests.benchmarks.report import LINES, head, tell
from tests.cli.command import ROOT

pytestmark = pytest.mark.benchmark
TIMES = 3
KIND = "jarjestamissuunnitelma"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_EDITS = (
    ("facts", "value: 14 806 864", "value: 15 106 864"),
    ("resources", "state: 60", "state: 64"),
    ("resources", "konsernihallinnon palvelualueelle.", "sivistyksen palvelualueelle."),
    ("offices", "channels:\n  - puhelin\n", "channels:\n  - puhelin\n  - takaisinsoitto\n"),
    (
        "offices",
        "sections:\n",
        "sections:\n  - id: new-office\n    title: Uusi palvelupiste\n"
        "    text: Itäinen palvelupiste avataan alkuvuodesta 2025.\n",
    ),
    ("partners", "- name: KEHA-keskus", "- name: Kehittämis- ja hallintokeskus KEHA"),
    ("partners", "  - Yhteistyön rakenteet ja roolit ovat selkeät.\n", ""),
)
_PEER = """
import sys
from pathlib import Path
from python_redlines import DocxodusEngine
old, new, redline = map(Path, sys.argv[1:])
redline.write_bytes(DocxodusEngine().run_redline("Pykälä", old, new)[0])
"""


def test_a_redline_of_lahti_beside_the_comparison_of_its_word_files(tmp_path: Path) -> None:
    pytest.importorskip("python_redlines_docxodus", reason="pip install python-redlines[docxodus]")
    old, new = _revised(tmp_path)
    own, peer = tmp_path / "own.docx", tmp_path / "peer.docx"
    pykala = [sys.executable, "-m", "generator"]
    built = [_built(tmp_path, plan, pykala) for plan in (old, new)]
    diff: list[str | Path] = [*pykala, "diff", old, new, "--kind", KIND, "--output", own]
    counted = best(TIMES, lambda: measure(diff, tmp_path))
    alone = best(TIMES, lambda: measure([*diff, "--pages", "off"], tmp_path))
    compare: list[str | Path] = [sys.executable, "-c", _PEER, *built, peer]
    peer_seconds = best(TIMES, lambda: measure(compare, tmp_path))
    words = [list(_words(_body(file), {"del"})) for file in built]
    head("redline of two Lahti revisions")
    _tell("pykala diff from the YAML, with page numbers", own, words, counted)
    _tell("pykala diff from the YAML, without them", own, words, alone)
    _tell("Docxodus, of the two built files", peer, words, peer_seconds)
    ratios = (f"{each.seconds / peer_seconds.seconds:.2f} ×" for each in (counted, alone))
    LINES.append(f"  pykala takes {' and '.join(ratios)} as long; the peer's files have no pages")


def _revised(folder: Path) -> tuple[Path, Path]:
    old, new = folder / "old" / "plans" / "lahti", folder / "new" / "plans" / "lahti"
    for plan in (old, new):
        shutil.copytree(ROOT / "plans" / "lahti", plan)
    for part, before, after in _EDITS:
        file = new / f"{part}.yaml"
        text = file.read_text(encoding="utf-8")
        assert before in text, before
        file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return old, new


def _built(folder: Path, plan: Path, pykala: Sequence[str]) -> Path:
    options = ("--kind", KIND, "--format", "docx", "--pages", "off")
    measure([*pykala, "build", plan, *options], folder)
    return plan.parents[1] / "output" / "lahti" / f"{KIND}.docx"


@dataclass(frozen=True, slots=True)
class _Count:
    """The tracked changes of a file, and what share of the words that stayed they mark."""

    changes: int
    wrong: float


def _tell(name: str, file: Path, built: Sequence[list[str]], measured: Measured) -> None:
    count = _count(file, *built)
    note = f"{count.changes} tracked changes, {count.wrong:.2%} of unchanged words marked"
    tell(name, measured, note)


def _count(file: Path, old: list[str], new: list[str]) -> _Count:
    body = _body(file)
    changes = sum(1 for tag in ("ins", "del") for _ in body.iter(_W + tag))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    gone = len(list(_words(body, set()))) - len(list(_words(body, {"del"})))
    return _Count(changes, max(0, gone - (len(old) - same)) / same)


def _body(file: Path) -> etree._Element:
    with zipfile.ZipFile(file) as package:
        return etree.fromstring(package.read("word/document.xml"))


def _words(body: etree._Element, without: set[str]) -> Iterator[str]:
    """The words of the text, paragraph by paragraph, without what stands in such elements."""
    for paragraph in body.iter(_W + "p"):
        pieces = (
            text.text or ""
            for text in paragraph.iter(_W + "t", _W + "delText")
            if not any(etree.QName(above).localname in without for above in text.iterancestors())
        )
        yield from "".join(pieces).split()
