"""A formatted plan says the same, in the same words, lines and YAML, and needs no formatting."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build.formatting import Formatting, format_plan
from generator.findings import Severity
from generator.source import MarkedList, MarkedMap, Value, read_plan
from tests.plan.making import FRONT
from tests.rules.typography.making import FRAGMENTS

ROOT = Path(__file__).parents[2]

# What typography may add, take away or put in the place of one another.
_FREE = str.maketrans("", "", ' \u00a0\u202f-–—―\\"”“„.,…•')
_EUROS = re.compile(r"(?:milj\. ?)?M?€|M€")

words = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=10).map("".join)
lines = words.map(lambda text: " ".join(text.split("\n")).strip(" \u00a0"))


def plain(text: str, indent: str) -> str:
    return text


def single(text: str, indent: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def double(text: str, indent: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "\\u0025")
    return '"' + escaped.replace("–", "\\u2013") + '"'


def literal(text: str, indent: str) -> str:
    return f"|\n{indent}  {text}\n{indent}  {text}"


def folded(text: str, indent: str) -> str:
    return f">\n{indent}  {text}\n{indent}  {text}"


def over_lines(text: str, indent: str) -> str:
    return text.replace(" ", f"\n{indent}  ", 3)


def single_over_lines(text: str, indent: str) -> str:
    return single(over_lines(text, indent), indent)


STYLES = (plain, single, double, literal, folded, over_lines, single_over_lines)


@st.composite
def plans(draw: st.DrawFn) -> str:
    """A plan with faulty texts in every style of YAML, with comments between them."""
    file = f"# 5% \n{FRONT}introduction:\n  sections:\n"
    for number in range(draw(st.integers(1, 3))):
        style, other = draw(st.sampled_from(STYLES)), draw(st.sampled_from((plain, single, double)))
        file += f"    - title: {style(draw(lines), '      ')}\n      # 1241 - {number}\n"
        file += f"    - {{title: {other(draw(lines), '')}, id: osa-{number}}}  # 3-6\n"
    return file.replace("\n", "\r\n") if draw(st.booleans()) else file


def shape(value: Value, path: str = "") -> Iterator[tuple[str, str]]:
    """Every value with its path, a text without what typography may change."""
    if isinstance(value, MarkedMap):
        for key, below in value.items():
            yield from shape(below, f"{path}.{key}")
    elif isinstance(value, MarkedList):
        for index, below in enumerate(value):
            yield from shape(below, f"{path}[{index}]")
    else:
        yield path, "–" if value is None else bare(value)


def bare(text: str) -> str:
    """The text without what typography may change."""
    text = re.sub(r"(?:\d{1,2}\.\d{1,2}\.)?2023/380", "380/2023", text).replace("\\u0025", "%")
    text = _EUROS.sub("€", text)
    return re.sub(r"(?<!\d)0(?=\d\.)|milj|mn", "", text).translate(_FREE)


def formatted(file: Path) -> Formatting:
    result = format_plan(file)
    result.write()
    return result


@settings(max_examples=150, deadline=None)
@given(plans(), st.booleans())
def test_a_formatted_plan_says_the_same_and_needs_no_formatting(text: str, mark: bool) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "kunta.yaml"
        before = (b"\xef\xbb\xbf" if mark else b"") + text.encode()
        file.write_bytes(before)
        source = read_plan(file)
        if any(finding.severity is Severity.ERROR for finding in source.findings):
            assert formatted(file).after == {}
            assert file.read_bytes() == before
            return
        formatted(file)
        after = file.read_bytes()
        assert list(shape(read_plan(file).root)) == list(shape(source.root))
        assert_only_typography_changed(before.decode(), after.decode())
        assert format_plan(file).after == {}


def assert_only_typography_changed(before: str, after: str) -> None:
    """Comments, indentation, line breaks and marks of YAML are as they were."""
    old, new = before.split("\n"), after.split("\n")
    assert len(new) == len(old)
    for was, now in zip(old, new, strict=True):
        assert now.endswith("\r") == was.endswith("\r")
        assert re.match(r"\ufeff?[ ]*", now)[0] == re.match(r"\ufeff?[ ]*", was)[0]  # type: ignore[index]
        assert bare(now.replace("\\u2013", "–")) == bare(was.replace("\\u2013", "–"))
        if "#" in was:
            assert now[now.index("#") :] == was[was.index("#") :]


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_real_plans_need_no_formatting(name: str) -> None:
    result = format_plan(ROOT / "plans" / name)
    assert (result.faults, result.mended, result.left) == ((), (), ())


def test_a_text_that_is_named_elsewhere_is_told_and_not_mended(tmp_path: Path) -> None:
    text = """\
introduction:
  tables:
    - id: costs
      title: Kulut 2025-2026
      columns: [{key: a, label: A}, {key: b, label: B, kind: number}]
      rows:
        - cells: [Kausi 2025-2026, 5]
        - cells: [Kausi 2026-2027, 6]
  figures:
    - {id: f, kind: bar, title: Kulut, data: costs, rows: [Kausi 2025-2026]}
"""
    file = tmp_path / "kunta.yaml"
    file.write_text(FRONT + text, encoding="utf-8")
    result = formatted(file)
    assert [finding.values["found"] for finding in result.left] == ["2025-2026"]
    assert [finding.span.line for finding in result.left] == [11]
    after = file.read_text(encoding="utf-8")
    assert "Kulut 2025–2026" in after
    assert "cells: [Kausi 2025-2026, 5]" in after
    assert "cells: [Kausi 2026–2027, 6]" in after


def test_what_the_planner_accepts_is_let_be(tmp_path: Path) -> None:
    file = tmp_path / "kunta.yaml"
    text = "subtitle: Kausi 2025-2026  # pykala: salli T108 – hankkeen virallinen nimi\n"
    file.write_text(FRONT + text, encoding="utf-8")
    assert format_plan(file) == Formatting(paths=format_plan(file).paths)


def test_the_settings_of_the_workspace_can_turn_a_matter_off(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    file = tmp_path / "plans" / "kunta.yaml"
    file.write_text(f"{FRONT}subtitle: 5% ja 2025-2026\n", encoding="utf-8")
    (tmp_path / "pykala.toml").write_text('[severity]\nT108 = "off"\n', encoding="utf-8")
    formatted(file)
    assert "subtitle: 5 % ja 2025-2026\n" in file.read_text(encoding="utf-8")


def test_the_numbers_of_acts_are_written_in_one_form(tmp_path: Path) -> None:
    file = tmp_path / "kunta.yaml"
    text = "subtitle: Laki 23.3.2023/380\nintroduction: {overview: Laki 380/2023 ja (2023/681).}\n"
    file.write_text(FRONT + text, encoding="utf-8")
    formatted(file)
    after = file.read_text(encoding="utf-8")
    assert after == FRONT + text.replace("23.3.2023/380", "380/2023").replace(
        "2023/681", "681/2023"
    )
