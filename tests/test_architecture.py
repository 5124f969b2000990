"""The directions between the stages: the contracts stand in pyproject.toml."""

from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]


def test_every_stage_keeps_to_its_direction(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_no_chart_is_drawn_through_the_global_state_of_pyplot() -> None:
    sources = (ROOT / "generator").rglob("*.py")
    assert [file for file in sources if "pyplot" in file.read_text(encoding="utf-8")] == []
