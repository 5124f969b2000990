"""What a plan's folder or file becomes, and what is told of files that cannot be read."""

import os
import time
from pathlib import Path
from typing import Any

import pytest

from generator.source import Code, MarkedList, MarkedMap, MarkedText, Source, read_plan
from tests.source.loaders import LOADERS, using

PLANS = Path(__file__).parent / "plans"


def write(folder: Path, **files: str | bytes) -> Path:
    """A plan's folder with files of these names, `.yaml` added."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / f"{name}.yaml").write_bytes(data)
    return folder


def told(source: Source) -> list[tuple[str, str]]:
    return [(finding.code, Path(finding.span.file).name) for finding in source.findings]


def one(tmp_path: Path, content: str | bytes) -> Source:
    return read_plan(write(tmp_path / "plan", plan=content))


@pytest.mark.parametrize("loader", LOADERS)
def test_a_split_plan_and_a_single_file_say_the_same(loader: Any) -> None:
    with using(loader):
        split, single = read_plan(PLANS / "split"), read_plan(PLANS / "single.yaml")
    assert split.findings == single.findings == ()
    assert split.root == single.root
    assert [file.name for file in split.files] == ["plan.yaml", "resources.yaml", "services.yml"]
    assert single.files == (PLANS / "single.yaml",)
    assert (split.folder, single.folder) == (PLANS / "split", PLANS)


def test_paths_are_counted_from_the_plans_root_in_split_plans_too() -> None:
    root = read_plan(PLANS / "split").root
    resources = root["resources"]
    assert isinstance(resources, MarkedMap)
    budget = resources["budget"]
    assert isinstance(budget, MarkedMap) and isinstance(budget["lines"], MarkedList)
    line = budget["lines"][0]
    assert isinstance(line, MarkedMap) and isinstance(line["item"], MarkedText)
    assert line["item"].path == "resources.budget.lines[0].item"
    assert line["item"].span.file.endswith("split/resources.yaml")
    assert root.key_spans["resources"].line == 1


def test_the_folder_is_meant_by_the_plan_file_in_it() -> None:
    assert read_plan(PLANS / "split" / "plan.yaml").root == read_plan(PLANS / "split").root


def test_scalars_stay_as_they_are_written() -> None:
    root = read_plan(PLANS / "scalars.yaml").root
    assert {key: value for key, value in root.items() if isinstance(value, str)} == {
        "no": "no",
        "time": "12:30",
        "code": "010",
        "number": "1 241",
        "day": "31.10.2023",
        "iso": "2023-10-31",
        "decimal": "103,87",
        "quoted": "",
        "tilde": "~",
    }


def test_an_empty_value_is_none_and_its_key_has_a_place() -> None:
    root = read_plan(PLANS / "scalars.yaml").root
    assert [key for key, value in root.items() if value is None] == ["empty", "null", "wave"]
    assert set(root.key_spans) == set(root)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_change_nothing(
    tmp_path: Path, loader: Any, line_end: str, mark: bytes
) -> None:
    text = "title: Lahti 😀 ä\ntext: |\n  Yksi.\n\n  Kaksi.\nlast: x\n"
    with using(loader):
        source = one(tmp_path, mark + text.replace("\n", line_end).encode())
    assert source.findings == ()
    assert source.root["text"] == "Yksi.\n\nKaksi.\n"
    assert [span.line for span in source.root.key_spans.values()] == [1, 2, 6]
    assert source.root.key_spans["title"].column == 1


def test_names_are_as_the_user_would_type_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = write(tmp_path / "lahti", plan="title: x\n")
    assert read_plan(plan).root.span.file == (plan / "plan.yaml").as_posix()
    monkeypatch.chdir(tmp_path)
    assert read_plan(plan).root.span.file == "lahti/plan.yaml"
    assert read_plan(Path("lahti")).root.span.file == "lahti/plan.yaml"
    monkeypatch.chdir(plan)
    assert read_plan(Path()).root.span.file == "plan.yaml"
    assert read_plan(plan, shown_as="main:lahti").root.span.file == "main:lahti/plan.yaml"


def test_look_data_pictures_and_subfolders_are_no_part_of_the_plan(tmp_path: Path) -> None:
    folder = write(tmp_path / "lahti", plan="title: x\n", theme="a: [\n")
    for name in ("README.md", "data.csv", "map.geojson", ".hidden.yaml"):
        (folder / name).write_text("a: [", encoding="utf-8")
    write(folder / "data", plan="a: [\n")
    (folder / "old.yaml").mkdir()
    source = read_plan(folder)
    assert source.findings == ()
    assert list(source.root) == ["title"]


def test_a_broken_file_does_not_stop_the_others(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "lahti",
        plan="title: A\ntitle: B\n",
        offices="- {name: \n",
        resources=b"a: \xe4\n",
        services="overview: x\n",
        goals="",
    )
    source = read_plan(folder)
    assert told(source) == [
        (Code.EMPTY, "goals.yaml"),
        (Code.BRACKET_OPEN, "offices.yaml"),
        (Code.DUPLICATE_KEY, "plan.yaml"),
        (Code.NOT_UTF8, "resources.yaml"),
    ]
    assert list(source.root) == ["title", "services"]
    assert source.unread == ("goals", "offices", "resources")


def test_a_part_given_twice_is_told_with_both_places(tmp_path: Path) -> None:
    folder = write(tmp_path / "lahti", plan="title: x\ngoals: y\n", goals="a: 1\n")
    (finding,) = read_plan(folder).findings
    assert (finding.code, finding.span.line) == (Code.PART_TWICE, 2)
    assert finding.span.file.endswith("plan.yaml")
    assert [span.file for span in finding.related] == [(folder / "goals.yaml").as_posix()]


def test_a_part_in_yaml_and_yml_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path / "lahti", plan="title: x\n", goals="a: 1\n")
    (folder / "goals.yml").write_text("a: 2\n", encoding="utf-8")
    assert told(read_plan(folder)) == [(Code.PART_TWICE, "goals.yml")]


def test_a_part_that_repeats_its_key_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path / "lahti", plan="title: x\n", goals="goals:\n  themes: []\n")
    assert told(read_plan(folder)) == [(Code.PART_WRAPPED, "goals.yaml")]


def test_a_folder_without_plan_yaml_is_told_and_its_parts_are_read(tmp_path: Path) -> None:
    folder = write(tmp_path / "lahti", goals="a: 1\na: 2\n")
    (folder / "plan.yaml.txt").write_text("title: x\n", encoding="utf-8")
    source = read_plan(folder)
    assert told(source) == [(Code.NO_PLAN_FILE, "plan.yaml"), (Code.DUPLICATE_KEY, "goals.yaml")]
    assert source.findings[0].values == {"suggestion": "plan.yaml.txt"}


def test_a_path_that_is_not_there_is_told_with_one_that_is(tmp_path: Path) -> None:
    write(tmp_path / "lahti", plan="title: x\n")
    (finding,) = read_plan(tmp_path / "lahtii").findings
    assert finding.code == Code.NO_SUCH_PATH
    assert finding.values["suggestion"] == (tmp_path / "lahti").as_posix()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_what_is_no_ordinary_file_is_not_read(tmp_path: Path) -> None:
    folder = write(tmp_path / "lahti", plan="title: x\n")
    os.mkfifo(folder / "goals.yaml")
    (folder / "offices.yaml").symlink_to(folder / "nowhere.yaml")
    (folder / "projects.yaml").symlink_to(folder / "projects.yaml")
    codes = [code for code, _ in told(read_plan(folder))]
    assert codes == [Code.UNREADABLE, Code.UNREADABLE, Code.UNREADABLE]


def test_a_file_without_leave_to_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "lahti", plan="title: x\n", goals="a: 1\n")
    opened = Path.open

    def refuse(path: Path, *how: Any) -> Any:  # the superuser may read what chmod forbids
        if path.name == "goals.yaml":
            raise PermissionError(path)
        return opened(path, *how)

    monkeypatch.setattr(Path, "open", refuse)
    assert told(read_plan(folder)) == [(Code.UNREADABLE, "goals.yaml")]


def test_a_link_out_of_the_folder_is_refused_and_one_within_is_not(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("a: 1\n", encoding="utf-8")
    folder = write(tmp_path / "lahti", plan="title: x\n", goals="a: 1\n")
    (folder / "offices.yaml").symlink_to(secret)
    (folder / "projects.yaml").symlink_to("goals.yaml")
    source = read_plan(folder)
    assert told(source) == [(Code.LINKS_OUT, "offices.yaml")]
    assert "offices" not in source.root
    assert source.root["projects"] == {"a": "1"}


def test_a_file_that_is_not_utf8_is_told_at_its_first_bad_byte(tmp_path: Path) -> None:
    (finding,) = one(tmp_path, "title: x\r\nname: H€lsinki ä\n".encode("cp1252")).findings
    assert (finding.code, finding.span.line, finding.span.column) == (Code.NOT_UTF8, 2, 8)
    assert finding.values == {"byte": "0x80", "letter": "€"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_recognised(tmp_path: Path, encoding: str) -> None:
    assert told(one(tmp_path, "title: Lahti\n".encode(encoding))) == [(Code.UTF16, "plan.yaml")]


@pytest.mark.parametrize("content", ["", "\n\n", "# vain kommentti\n", "---\n", "~\n"])
def test_an_empty_file_is_told(tmp_path: Path, content: str) -> None:
    assert told(one(tmp_path, content)) == [(Code.EMPTY, "plan.yaml")]


def test_a_file_over_five_megabytes_is_not_read(tmp_path: Path) -> None:
    assert told(one(tmp_path, b"a" * 5_000_001)) == [(Code.TOO_LARGE, "plan.yaml")]


def test_fifty_levels_are_read_and_one_more_is_not(tmp_path: Path) -> None:
    assert one(tmp_path, "a: " + "[" * 49 + "]" * 49).findings == ()
    (finding,) = one(tmp_path, "a: " + "[" * 50 + "]" * 50).findings
    assert (finding.code, finding.span.column) == (Code.TOO_DEEP, 4 + 49)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "content",
    [
        "[" * 10_000,
        "{" * 10_000 + "}" * 10_000,
        "{a: " * 10_000 + "}" * 10_000,
        "- " * 10_000,
        "? " * 10_000,
        "".join(f"{' ' * depth}a:\n" for depth in range(2_000)),
    ],
    ids=["brackets", "braces", "mappings", "dashes", "keys", "lines"],
)
def test_ten_thousand_levels_are_refused_at_once(tmp_path: Path, loader: Any, content: str) -> None:
    start = time.monotonic()
    with using(loader):
        assert Code.TOO_DEEP in [code for code, _ in told(one(tmp_path, content))]
    assert time.monotonic() - start < 5


def test_the_same_fault_on_every_line_is_counted_after_twenty(tmp_path: Path) -> None:
    findings = one(tmp_path, "".join(f"key{n}: *alias\n" for n in range(1000))).findings
    assert [finding.code for finding in findings] == [Code.ALIAS] * 20 + [Code.MORE_OF_SAME]
    assert findings[-1].values == {"count": 980, "code": "Y022"}
