"""The same plan gives the same bytes, whoever builds it, where and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import DOCUMENTS, run, workspace
from tests.cli.conftest import Built

HERE = {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"}
ELSEWHERE = {"TZ": "Pacific/Auckland", "LC_ALL": "sv_FI.UTF-8", "PYTHONHASHSEED": "4711"}


def _made(folder: Path) -> dict[str, bytes]:
    files = [file for name in ("output", "figures") for file in (folder / name).rglob("*.*")]
    return {str(f.relative_to(folder)): f.read_bytes() for f in files if f.suffix != ".json"}


@pytest.mark.parametrize("options", [(), ("--package",)], ids=["documents", "packages"])
def test_in_another_folder_time_zone_locale_and_hash_seed(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    drafts = {"raasepori"} if options else set[str]()  # a draft is never packaged
    plans = {plan for plan, _ in DOCUMENTS} - drafts
    one = workspace(tmp_path / "yksi", *plans)
    other = workspace(tmp_path / "aivan toinen kansio", *plans)
    build = ("build", *options, "--pages", "off")
    first = run(one, *build, environment=HERE)
    second = run(other, *build, "--jobs", "1", environment=ELSEWHERE)
    assert first.returncode == second.returncode == 0
    made, again = _made(one), _made(other)
    assert sorted(made) == sorted(again)
    assert [name for name in made if made[name] != again[name]] == []
    assert len(made) > 2 * len(DOCUMENTS) + 40


@pytest.mark.needs("soffice")
def test_with_page_numbers(built: Built, tmp_path: Path) -> None:
    folder = workspace(tmp_path / "muualla", built.plan)
    again = run(folder, "build", f"plans/{built.plan}", environment=ELSEWHERE)
    assert again.returncode == 0
    made = folder / "output" / built.plan / built.docx.name
    assert made.read_bytes() == built.docx.read_bytes()
    assert made.with_suffix(".html").read_bytes() == built.html.read_bytes()
