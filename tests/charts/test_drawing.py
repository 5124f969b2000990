import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import matplotlib
import pytest

from generator.charts import Recipe, draw_charts
from tests.charts.recipes import (
    liability,
    one_of_each,
    personnel,
    procurement,
    recipe,
    steering,
    theme,
)

THEME = theme()
ROOT = Path(__file__).parents[2]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def drawn(recipes: list[Recipe], folder: Path) -> dict[str, bool]:
    return {chart.id: chart.drawn for chart in draw_charts(recipes, THEME, folder, jobs=1)}


@pytest.fixture
def pair() -> list[Recipe]:
    return [liability("bar"), steering()]


def test_each_chart_becomes_an_svg_and_a_png(pair: list[Recipe], tmp_path: Path) -> None:
    charts = draw_charts(pair, THEME, tmp_path / "lahti", jobs=1)
    assert [chart.id for chart in charts] == ["bar", "hierarchy"]
    assert all(chart.svg.read_bytes().startswith(b"<?xml") for chart in charts)
    assert all(chart.png.read_bytes().startswith(b"\x89PNG") for chart in charts)
    assert charts[0].width == 160 and 60 < charts[0].height < 100


def test_nothing_is_drawn_twice(pair: list[Recipe], tmp_path: Path) -> None:
    first = draw_charts(pair, THEME, tmp_path, jobs=1)
    files = bytes_of(tmp_path)
    second = draw_charts(pair, THEME, tmp_path, jobs=1)
    assert all(chart.drawn for chart in first)
    assert second == [replace(chart, drawn=False) for chart in first]
    assert bytes_of(tmp_path) == files


def test_only_a_changed_recipe_is_drawn_again(pair: list[Recipe], tmp_path: Path) -> None:
    drawn(pair, tmp_path)
    changed = [replace(pair[0], title="Toinen otsikko"), pair[1]]
    assert drawn(changed, tmp_path) == {"bar": True, "hierarchy": False}


def test_another_theme_draws_all_again(pair: list[Recipe], tmp_path: Path) -> None:
    drawn(pair, tmp_path)
    wide = replace(THEME, chart={**THEME.chart, "width": 120})
    again = draw_charts(pair, wide, tmp_path, jobs=1)
    assert [(chart.width, chart.drawn) for chart in again] == [(120, True), (120, True)]


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_a_file_that_someone_deleted_or_changed_is_drawn_again(
    pair: list[Recipe], tmp_path: Path, suffix: str
) -> None:
    drawn(pair, tmp_path)
    files = bytes_of(tmp_path)
    (tmp_path / f"bar.{suffix}").unlink()
    assert drawn(pair, tmp_path) == {"bar": True, "hierarchy": False}
    (tmp_path / f"hierarchy.{suffix}").write_bytes(b"edited")
    assert drawn(pair, tmp_path) == {"bar": False, "hierarchy": True}
    assert bytes_of(tmp_path) == files


@pytest.mark.parametrize("text", ["", "[]", "{", '{"bar": {}}', '{"bar": 1}'])
def test_a_damaged_ledger_only_costs_the_drawing(
    pair: list[Recipe], tmp_path: Path, text: str
) -> None:
    drawn(pair, tmp_path)
    (tmp_path / "charts.json").write_text(text, encoding="utf-8")
    assert all(drawn(pair, tmp_path).values())
    assert not any(drawn(pair, tmp_path).values())


def test_files_of_charts_that_left_the_plan_are_deleted(pair: list[Recipe], tmp_path: Path) -> None:
    (tmp_path / "own.svg").write_text("of someone else", encoding="utf-8")
    drawn(pair, tmp_path)
    drawn(pair[:1], tmp_path)
    assert sorted(bytes_of(tmp_path)) == ["bar.png", "bar.svg", "charts.json", "own.svg"]
    assert list(json.loads((tmp_path / "charts.json").read_text(encoding="utf-8"))) == ["bar"]


def test_a_plan_without_charts_makes_no_folder(tmp_path: Path) -> None:
    assert draw_charts([], THEME, tmp_path / "empty") == []
    assert not (tmp_path / "empty").exists()


def test_an_id_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a file name"):
        draw_charts([recipe("bar", id="../bar")], THEME, tmp_path)


def test_processes_draw_the_same_bytes_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipes = one_of_each()
    draw_charts(recipes, THEME, tmp_path / "one", jobs=1)
    monkeypatch.setattr("generator.charts.drawing.CHARTS_A_PROCESS", 2)
    draw_charts(recipes, THEME, tmp_path / "two", jobs=2)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


SCRIPT = """
import sys
from pathlib import Path
from tests.charts.recipes import liability, personnel, procurement, theme
from generator.charts import check, describe, draw_charts
recipes = [liability("bar"), personnel("stacked-bar"), procurement()]
assert not any(map(check, recipes)) and all(map(describe, recipes))
charts = draw_charts(recipes, theme(), Path(sys.argv[1]), jobs=1)
print(sum(chart.drawn for chart in charts), "matplotlib" in sys.modules, "numpy" in sys.modules)
"""


def run_apart(folder: Path, **environment: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_matplotlib_is_not_imported_where_nothing_changed(tmp_path: Path) -> None:
    draw_charts([liability("bar"), personnel("stacked-bar"), procurement()], THEME, tmp_path)
    assert run_apart(tmp_path) == "0 False False"


def test_hash_seed_locale_time_zone_and_matplotlibrc_change_no_byte(tmp_path: Path) -> None:
    rc = tmp_path / "matplotlibrc"
    rc.write_text("font.size: 30\nlines.linewidth: 9\nsvg.fonttype: path\n", encoding="utf-8")
    settings = {"PYTHONHASHSEED": "4", "TZ": "Asia/Tokyo", "LC_ALL": "C", "MATPLOTLIBRC": str(rc)}
    assert run_apart(tmp_path / "one", PYTHONHASHSEED="1") == "3 True True"
    assert run_apart(tmp_path / "other", **settings) == "3 True True"
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "other")


def test_drawing_leaves_the_settings_of_matplotlib_alone(tmp_path: Path) -> None:
    with matplotlib.rc_context({"font.size": 31.0}):
        before = dict(matplotlib.rcParams)
        drawn([liability("line")], tmp_path)
        assert dict(matplotlib.rcParams) == before
