"""How findings look as plain text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.findings import Finding, Severity, Span
from generator.findings.text import MAX_WIDTH, report, summary


def reading(**files: str) -> Callable[[str, int], str | None]:
    """Lines from texts in place of files."""

    def read_line(file: str, number: int) -> str | None:
        lines = files.get(file, "").split("\n")
        return lines[number - 1] if number <= len(lines) else None

    return read_line


def duplicate(line: int = 34, file: str = "plan", **values: object) -> Finding:
    span = Span(file, line, 8, line, 13)
    return Finding("Y020", span, {"key": "total", "line": 2, **values})


def excerpt(line: str, span: Span) -> list[str]:
    finding = Finding("Y040", span)
    return report([finding], "fi", read_line=lambda file, number: line).split("\n")[1:3]


def test_a_finding_shows_its_place_words_line_range_and_hint() -> None:
    finding = Finding(
        "Y020",
        Span("plan", 34, 8, 34, 13),
        {"key": "total", "line": 2},
        related=(Span("plan", 2, 1, 2, 6),),
    )
    text = "\n" + "total: 1\n" + "\n" * 31 + "       total: 60"
    assert report([finding], "fi", read_line=reading(plan=text)) == (
        "plan:34:8: virhe Y020 Avain «total» on annettu jo rivillä 2.\n"
        "   34 |        total: 60\n"
        "      |        ^^^^^\n"
        "   katso myös plan:2:1\n"
        "    2 | total: 1\n"
        "      | ^^^^^\n"
        "   ohje: Poista toinen tai anna sille toinen nimi."
    )


def test_findings_stand_in_the_order_given() -> None:
    heads = report([duplicate(9, "b"), duplicate(2, "a")], "sv", read_line=reading()).split("\n\n")
    assert [head.split(":")[:2] for head in heads] == [["b", "9"], ["a", "2"]]


@pytest.mark.parametrize(("language", "words"), [("fi", "virhe"), ("sv", "fel"), ("en", "error")])
def test_the_report_is_in_the_users_language(language: str, words: str) -> None:
    assert f": {words} Y020 " in report([duplicate()], language, read_line=reading())


def test_a_suggestion_becomes_a_question() -> None:
    finding = Finding("Y061", Span("plan", 1, 1, 1, 4), {"name": "a.csv", "suggestion": "b.csv"})
    assert "   ohje: Tarkoititko «b.csv»?" in report([finding], "fi", read_line=reading())


def test_a_file_as_a_whole_has_no_excerpt() -> None:
    finding = Finding("Y005", Span.start_of("plan"))
    assert "|" not in report([finding], "fi", read_line=reading(plan="a: 1"))


@pytest.mark.parametrize(
    ("line", "column", "end", "marks"),
    [
        ("\t\ta: b", 3, 4, "        ^"),
        ("é 漢字 b", 6, 7, "       ^"),
        ("e\u0301x y", 5, 6, "   ^"),
        ("a:", 3, 3, "  ^"),
        ("a: b", 99, 120, "    ^"),
    ],
)
def test_the_marks_stand_under_the_range(line: str, column: int, end: int, marks: str) -> None:
    shown = excerpt(line, Span("plan", 1, column, 1, end))
    assert shown[1] == f"      | {marks}"


def test_a_range_over_lines_is_marked_to_the_end_of_the_first() -> None:
    assert excerpt("a: bcd  ", Span("plan", 1, 4, 3, 2))[1] == "      |    ^^^"


@pytest.mark.parametrize("column", [1, 50, 300, 1990, 2001])
def test_a_long_line_is_cut_around_its_range(column: int) -> None:
    line = "x" * (column - 1) + "YY" + "x" * (2000 - column)
    shown, marks = excerpt(line, Span("plan", 1, column, 1, column + 2))
    assert len(shown) <= len("    1 | ") + MAX_WIDTH
    start, end = marks.index("^"), len(marks)
    assert shown[start:end] == "YY"
    assert "…" in shown


def test_a_long_range_is_cut_too() -> None:
    shown, marks = excerpt("y" * 500, Span("plan", 1, 1, 1, 501))
    assert len(shown) == len(marks) <= len("    1 | ") + MAX_WIDTH
    assert shown.endswith("…")


def test_no_character_of_a_plan_reaches_the_terminal_as_a_command() -> None:
    finding = duplicate(1, key="\x1b[31m\u202e\na")
    text = report([finding], "fi", read_line=reading(plan="a\x1b[31m: \u202ex"))
    assert not any(character in text for character in "\x1b\u202e")
    assert len(text.split("\n")) == 4


def test_lines_are_read_from_disk_as_an_editor_shows_them(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes("\ufeffa: 1\r\nb: ä\u0085c\r\n".encode() + b"c: \xe4\r\n")
    spans = [Span(str(plan), line, 4, line, 5) for line in (1, 2, 3, 9)]
    lines = report([Finding("Y040", span) for span in spans], "fi").split("\n")
    shown = [line for line in lines if line[:7].strip(" |").isdigit()]
    assert shown == ["    1 | a: 1", "    2 | b: ä\ufffdc", "    3 | c: \ufffd"]


def test_the_summary_counts_in_the_plural_of_the_language() -> None:
    warning = Finding("Y030", Span.start_of("plan"), {"text": "#1"}, Severity.WARNING)
    findings = [duplicate(), duplicate(), warning]
    assert summary(findings, "fi") == "2 virhettä, 1 varoitus"
    assert summary(findings, "sv") == "2 fel, 1 varning"
    assert summary(findings[1:], "en") == "1 error, 1 warning"
    assert summary([], "fi") == "Ei huomautettavaa"
