"""What an output depends on: every file that can change it, and no other."""

from pathlib import Path

from generator.build.fingerprint import plan_files


def test_to_a_folder_belong_all_its_files(tmp_path: Path) -> None:
    for name in ("plan.yaml", "data/luvut.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [file.name for file in plan_files(tmp_path)] == ["luvut.csv", "plan.yaml"]


def test_to_a_single_file_belong_the_files_that_it_names(tmp_path: Path) -> None:
    plan = tmp_path / "kunta.yaml"
    plan.write_text("data: data/luvut 2025.csv\n", encoding="utf-8")
    for name in ("data/luvut 2025.csv", "data/muu.csv", "toinen.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert plan_files(plan) == [plan, tmp_path / "data" / "luvut 2025.csv"]
