"""What an edit names is changed and nothing else, and never so that the YAML says other things."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import Edit, Finding, Span
from generator.source import MarkedText
from generator.source.locate import texts
from generator.source.patch import apply, patch
from generator.source.text import SourceText, decode
from generator.source.tree import parse_yaml

NAME = "plan.yaml"


def texts_of(file: str) -> list[MarkedText]:
    source = decode(file.encode(), NAME)
    assert isinstance(source, SourceText)
    value, findings = parse_yaml(source)
    assert not findings, [(f.code, str(f.span)) for f in findings]
    return list(texts(value))


def fixes(file: str, old: str, new: str) -> Iterator[Finding]:
    """A finding for each place of a piece in the texts of a file, that puts another there."""
    for text in texts_of(file):
        for start in (i for i in range(len(text)) if text.startswith(old, i)):
            span = text.span_at(start, start + len(old))
            yield Finding("X100", span, path=text.path, fix=(Edit(span, new),))


def patched(file: str, old: str, new: str) -> str:
    return patch(fixes(file, old, new), {NAME: file}).files.get(NAME, file)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: x - y  # x - y\n", "a: x – y  # x - y\n"),
        ("a: 'it''s - y'\n", "a: 'it''s – y'\n"),
        ('a: "\\u00e4 \\"- y\\" - z"\n', 'a: "\\u00e4 \\"- y\\" – z"\n'),
        ("a: |\n    x - y\n\n    - z\n", "a: |\n    x – y\n\n    - z\n"),
        ("a: >\n  x - y\n  z - å\n", "a: >\n  x – y\n  z – å\n"),
        ("a: [x - y, {b: 'c - d'}]\n", "a: [x – y, {b: 'c – d'}]\n"),
        ("a: x\n  y - z\n", "a: x\n  y – z\n"),
        ("\ufeffa: x - y\r\nb: |\r\n  c - d\r\n", "\ufeffa: x – y\r\nb: |\r\n  c – d\r\n"),
        ("- -  x - y\n", "- -  x – y\n"),
    ],
)
def test_a_piece_is_patched_in_every_style(before: str, after: str) -> None:
    assert patched(before, " - ", " – ") == after


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("a: [12.5 %, b]\n", ".", ","),
        ("a: {b: 1.5}\n", ".", "}"),
        ("a: x; y\n", ";", ":"),
        ("a: x; y\n", "; ", " # "),
        ("a: 'x; y'\n", ";", "'"),
        ('a: "x; y"\n', ";", '"'),
        ('a: "x; y"\n', ";", "\\"),
        ("a: |\n  x; y\n", "x", " x"),
        ("a: x\n", "x", "- x"),
        ("a: x\n", "x", ""),
        ("a: x y\n", " ", "\n"),
        ("a: xxx\n", "xxx", "no: yes"),
    ],
)
def test_what_would_change_the_meaning_is_refused(file: str, old: str, new: str) -> None:
    findings = list(fixes(file, old, new))
    result = patch(findings, {NAME: file})
    assert findings
    assert result.files == {}
    assert result.refused == tuple(findings)


def test_one_refused_fix_keeps_no_other_from_being_made() -> None:
    assert patched("a: [1.5, b]\nc: 2.5\nd: '3.5'\n", ".", ",") == "a: [1.5, b]\nc: 2,5\nd: '3,5'\n"


def test_of_two_fixes_that_overlap_the_first_is_made() -> None:
    span, wider = Span(NAME, 1, 4, 1, 5), Span(NAME, 1, 4, 1, 6)
    first, second = (Finding("X100", s, fix=(Edit(s, "z"),)) for s in (span, wider))
    result = patch([first, second], {NAME: "a: xyz\n"})
    assert result.files == {NAME: "a: zyz\n"}
    assert (result.mended, result.refused) == ((first,), (second,))


def test_edits_may_touch() -> None:
    edits = [Edit(Span(NAME, 1, 2, 1, 3), "X"), Edit(Span(NAME, 1, 2, 1, 2), "-")]
    assert apply([*edits, Edit(Span(NAME, 1, 3, 1, 3), "+")], {NAME: "abc"}) == {NAME: "a-X+c"}


def test_a_file_that_nothing_changes_is_not_given() -> None:
    assert apply([Edit(Span(NAME, 1, 1, 1, 2), "a")], {NAME: "abc"}) == {}


words = st.text("abå5%.,;:'\"\\#-–&*{}[]|>!? ", min_size=1, max_size=12)


def scalars(text: str) -> list[str]:
    """A text in the styles of YAML."""
    single, double = text.replace("'", "''"), text.replace("\\", "\\\\").replace('"', '\\"')
    return [
        f"a: {text}",
        f"a: '{single}'",
        f'a: "{double}"',
        f"a: |\n  {text}",
        f"a: >\n  {text}\n  {text}",
        f"a: [{text}, '{single}']",
        f'a: {{b: {text}, c: "{double}"}}',
    ]


@settings(max_examples=400, deadline=None)
@given(words, st.integers(0, 6), st.integers(0, 20), st.integers(0, 3), words, st.booleans())
def test_a_text_reads_as_edited_or_the_file_is_as_it_was(
    text: str, style: int, start: int, length: int, new: str, crlf: bool
) -> None:
    file = f"# alku - \n{scalars(text)[style]}  \nz: loppu - # huomautus\n"
    file = file.replace("\n", "\r\n") if crlf else file
    source = decode(file.encode(), NAME)
    assert isinstance(source, SourceText)
    value, findings = parse_yaml(source)
    found = list(texts(value))
    if findings or found[0].path[0] != "a" or start + length > len(found[0].rstrip("\n")):
        return
    span = found[0].span_at(start, start + length)
    fix = Finding("X100", span, path=found[0].path, fix=(Edit(span, new),))
    after = patch([fix], {NAME: file}).files.get(NAME, file)
    if after != file:
        assert texts_of(after)[0] == found[0][:start] + new + found[0][start + length :]
        assert [*map(str, texts_of(after)[1:])] == [*map(str, found[1:])]
        assert after.startswith("# alku - ")
        assert after.endswith(file[-len("z: loppu - # huomautus\n") :])
