"""Comments to the program are told from text, and know what they speak of."""

from pathlib import Path

import pytest

from generator.source import read_plan

COMMENT = "# pykala: salli N201 – peruste"


def covered(folder: Path, text: str) -> list[str]:
    """The text that each comment of a plan speaks of."""
    file = folder / "kunta.yaml"
    file.write_text(text, encoding="utf-8")
    lines = text.split("\n")
    found = []
    for comment in read_plan(file).comments:
        span = comment.covers
        piece = "\n".join(lines[span.line - 1 : span.end_line])
        last = len(lines[span.end_line - 1]) - span.end_column + 1
        found.append(piece[span.column - 1 : len(piece) - last])
    return found


@pytest.mark.parametrize(
    ("text", "spoken_of"),
    [
        (f"a: 1\nb: 2  {COMMENT}\nc: 3\n", "b: 2"),
        (f"a: 1\n{COMMENT}\nb: 2\nc: 3\n", "b: 2"),
        (f"a: 1\n{COMMENT}\n# muu\n\nb: 2\nc: 3\n", "b: 2"),
        (f"a:\n  {COMMENT}\n  - b: 1\n    c: 2\n  - d: 3\n", "b: 1\n    c: 2"),
        (f"a:\n  - b: 1  {COMMENT}\n    c: 2\n", "b: 1"),
        (f"a: [1, {{b: 2}}]  {COMMENT}\n", "a: [1, {b: 2}]"),
        (f"a:\n  - {{b: 1, c: 2}}  {COMMENT}\n  - x\n", "{b: 1, c: 2}"),
        (f"a: |  {COMMENT}\n  yksi\n  kaksi\nb: 1\n", "a: |  " + COMMENT + "\n  yksi\n  kaksi"),
        (f"a:  {COMMENT}\n  b: 1\n  c: 2\nd: 3\n", f"a:  {COMMENT}\n  b: 1\n  c: 2"),
        (f"{COMMENT}\na:\n  b: 1\n  c:\n    - 2\nd: 3\n", "a:\n  b: 1\n  c:\n    - 2"),
    ],
)
def test_a_comment_speaks_of_the_entry_beside_or_below_it(
    tmp_path: Path, text: str, spoken_of: str
) -> None:
    assert covered(tmp_path, text) == [spoken_of]


@pytest.mark.parametrize(
    "text",
    [
        f"a: |\n  yksi\n  {COMMENT}\n  kaksi\n",
        f'a: "yksi {COMMENT}"\n',
        f"a: 'yksi\n  {COMMENT}'\n",
        "a: 1  # pykäläviite\n",
        "a: 1# pykala: salli\n",
    ],
)
def test_what_stands_within_a_text_is_no_comment(tmp_path: Path, text: str) -> None:
    assert covered(tmp_path, text) == []


def test_comments_of_all_files_of_a_plan_are_read(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(f"title: A  {COMMENT}\n", encoding="utf-8")
    (tmp_path / "goals.yaml").write_text(f"{COMMENT}\noverview: B\n", encoding="utf-8")
    spans = [str(comment.covers) for comment in read_plan(tmp_path, shown_as="p").comments]
    assert spans == ["p/goals.yaml:2:1", "p/plan.yaml:1:1"]


def test_a_comment_with_nothing_below_it_speaks_of_nothing(tmp_path: Path) -> None:
    assert covered(tmp_path, f"a: 1\n{COMMENT}\n") == [COMMENT]
