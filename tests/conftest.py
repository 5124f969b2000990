"""What tests of several stages share: a small plan to build, and the command to build it with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from generator.cli import main
from tests.tools import missing_tools, no_skips, tool

# How long an example takes is the machine's matter.
settings.register_profile("pykala", deadline=None)
settings.load_profile("pykala")

FILES = {
    "plan.yaml": """\
title: Pienen kunnan suunnitelma
documents: [tyollisyydenhoitosuunnitelma]
status: proposal
as_of: 1.2.2025
authority: {name: Pieni kunta, municipality: 111}
sources:
  register: {title: Rekisteri, publisher: Tilastokeskus, date: 2025}
""",
    "facts.yaml": """\
labour_force: {label: Työvoima, value: 7 480, unit: henkilöä, as_of: 2024, source: register}
unemployed:
  label: Työttömät
  value: 1 241
  unit: henkilöä
  as_of: 12/2024
  source: register
  share_of: labour_force
  previous: {value: 1 100, as_of: 12/2023}
""",
    "situation.yaml": """\
overview: |
  Työttömiä oli {unemployed} eli {unemployed.share} työvoimasta.
  Luvut ovat [taulukossa](#numbers).
indicators:
  - {id: numbers, source: register, facts: [labour_force, unemployed]}
""",
    "goals.yaml": """\
overview: Kunnalla on yksi tavoite.
goals:
  - title: Työttömyys vähenee
    actions: [Ohjataan työttömiä palveluihin., Palkataan kesätyöntekijöitä.]
    owner: kunnanhallitus
    due: 2026
    indicators:
      - {name: Työttömät, unit: henkilöä, baseline: 1 241, baseline_as_of: 12/2024, target: 1 000,
         due: 12/2026, source: työnvälitystilasto}
""",
}


@dataclass(frozen=True, slots=True)
class Ran:
    """How a run of the command ended: its exit code and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def small_plan(tmp_path: Path) -> Path:
    """A small complete plan without charts, in a workspace of its own: `tmp_path/plans/pieni`."""
    folder = tmp_path / "plans" / "pieni"
    folder.mkdir(parents=True)
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def pykala(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    """Run the command in this process: `pykala("build", folder, "--pages", "off")`."""

    def run(*arguments: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["pykala", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return Ran(int(ended.value.code or 0), out, err)

    return run


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, for tests marked as needing it."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=tool("chromium"), args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew instead of being compared."""
    parser.addoption("--refresh", action="store_true", help="write golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a file of the repository, or with `--refresh` write it there."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("refresh"):
            file.write_text(text, encoding="utf-8")
        assert file.read_text(encoding="utf-8") == text

    return compare


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose tools are missing, or fail it where nothing may be skipped."""
    missing = missing_tools(name for mark in item.iter_markers("needs") for name in mark.args)
    if missing:
        end = pytest.fail if no_skips() else pytest.skip
        end(f"not installed: {', '.join(missing)}")
