"""Nothing that the real plans say is missing from their documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from lxml import html

from generator.compose.kinds import find_kind
from generator.files.templates import built_in
from generator.plan.reading import read_plan_model
from generator.plan.texts import plan_texts
from generator.source import read_plan
from tests.cli.command import KINDS, ROOT
from tests.cli.conftest import Built, plain
from tests.word.reading import text_of

# What stands between the words of a plan's text: facts, references, emphasis, lists, directives.
_MARKS = re.compile(
    r"\{[a-z_.:0-9]+\}|\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]:?|\*+|^\s*(?:[-*]|\d+\.)\s|```.*?```|\|",
    re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_every_text_of_the_plan_is_in_the_document(report: Built, ending: str) -> None:
    shown = _squeezed(_word(report) if ending == "docx" else _page(report))
    texts = list(_texts(report.plan))
    missing = [text for text in texts if _squeezed(text) not in shown]
    assert missing == []
    assert len(texts) > 150


def _word(report: Built) -> str:
    word = report.word()
    notes = [member for member in word.files if member.startswith("word/footnotes")]
    charts = [member for member in word.files if member.endswith(".svg")]
    parts = [word.body, *map(word.xml, notes)]
    return " ".join(
        [
            *(text_of(paragraph) for part in parts for paragraph in part.iter("{*}p")),
            *(picture.get("descr", "") for picture in word.body.iter("{*}docPr")),
            *("".join(map(str, word.xml(chart).itertext())) for chart in charts),
        ]
    )


def _page(report: Built) -> str:
    page: Any = html.fromstring(report.html.read_bytes())
    return " ".join([*page.itertext(), *page.xpath("//@aria-label")])


def _texts(name: str) -> Iterator[str]:
    plan, findings = read_plan_model(read_plan(ROOT / "plans" / name))
    assert plan is not None
    assert not findings
    kind = find_kind(built_in(), KINDS[name])
    for part in ("title", "subtitle", *kind.parts, "glossary"):
        value: Any = getattr(plan, part)
        for text in plan_texts(value):
            for piece in _MARKS.split(text.in_language("fi")):
                yield from filter(None, map(plain, piece.split("\n")))


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\xad]+", "", text)
