"""Whatever a valid plan says stands in the tree, on the page and in the Word file of its kind."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build.reading import PlanInput, read
from generator.build.stages import make_charts, make_document
from generator.compose.kinds import Kind, find_kind
from generator.document.blocks import Block, Document, Figure, Heading, Image, Remark, Table
from generator.document.inlines import Inline, Mark, text_of
from generator.document.walk import all_blocks
from generator.files.templates import built_in
from generator.html import write_html
from generator.text import write_text
from generator.theme import Theme, read_theme
from generator.word import write_docx
from tests.annotations import of_shape
from tests.random_plans import PlanMaker
from tests.reading import plain, words_of_docx, words_of_page, words_of_tree

KIND = "tyollisyydenhoitosuunnitelma"
TEMPLATES = built_in()
WORD = re.compile(r"sana\d{5}x")
DRESSES: list[Callable[[str], str]] = [
    str,
    lambda word: f"{word} 5 * 3 * 2 ja a_b_c",
    lambda word: f"{word} {{{{ plan.title }}}} {{% if x %}}",
    lambda word: f"<b>{word}</b> & co -- AT&T",
    lambda word: f"{word} ä́ ﷽ 😀 中文 ‑ «lainaus»",
    lambda word: f"{word} | putki [h] (k) #x",
    lambda word: f"{word} $x$ ^y^ ~z~ 100 % \\ 'a' \"b\"",
]
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"></svg>'
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8ffff3f0005fe02fedccc59e70000000049454e44ae426082"
)
SEEDS = st.integers(0, 2**32)
FULLNESS = st.sampled_from([0.05, 0.2, 0.5])


@cache
def kind_of(name: str) -> Kind:
    return find_kind(TEMPLATES, name)


@cache
def theme() -> Theme:
    return read_theme(TEMPLATES.file("theme.yaml"))


def read_made(plan: dict[str, Any]) -> PlanInput:
    """The plan, written as JSON (which is YAML) and read; it is without fault."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.yaml"
        file.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
        plan_input = read(file, TEMPLATES)
    assert [(f.code, f.values) for f in of_shape(plan_input.findings)] == []
    return plan_input


def document_of(plan: dict[str, Any], kind: str) -> Document:
    plan_input = read_made(plan)
    charts = make_charts(plan_input)
    made = make_document(kind_of(kind), plan_input, charts)
    assert [(f.code, f.values) for f in (*charts.findings, *made.findings)] == []
    return made.document


def texts_of(plan: Any) -> list[str]:
    """Every text of a plan that has a word of its own; labels of facts stand where a table is."""
    if isinstance(plan, str):
        return [plan] if WORD.search(plan) else []
    if isinstance(plan, dict):
        keys = [key for key in plan if WORD.fullmatch(key)]
        return keys + [
            text for name, value in plan.items() if name != "facts" for text in texts_of(value)
        ]
    return [text for value in plan for text in texts_of(value)] if isinstance(plan, list) else []


def told(plan: dict[str, Any], kind: str) -> list[str]:
    """The texts that a document of the kind prints: without a cover only those of its parts."""
    if kind_of(kind).front == "cover":
        return texts_of(plan)
    return texts_of({part: plan.get(part, {}) for part in kind_of(kind).parts})


def missing(texts: list[str], found: str) -> list[str]:
    """The texts that do not stand in what was found."""
    return [text for text in texts if plain(text) not in found]


def written(document: Document) -> tuple[str, bytes]:
    """The page and the Word file, with a stand-in for each chart."""
    figures = [b for b in all_blocks(document.blocks) if isinstance(b, Figure)]
    images = {figure.id: Image(SVG, PNG, 10, 10) for figure in figures}
    page = write_html(document, theme(), images, shell=TEMPLATES)
    return page, write_docx(document, theme(), images).data


@pytest.mark.parametrize("kind", TEMPLATES.kinds())
@settings(max_examples=25, deadline=None)
@given(seed=SEEDS, fullness=FULLNESS, dress=st.sampled_from(DRESSES))
def test_every_text_of_a_plan_stands_in_the_tree(
    kind: str, seed: int, fullness: float, dress: Callable[[str], str]
) -> None:
    plan = PlanMaker(seed, fullness, dress).plan(kind_of(kind).parts, documents=[kind])
    assert missing(told(plan, kind), words_of_tree(document_of(plan, kind))) == []


@pytest.mark.parametrize("kind", TEMPLATES.kinds())
@settings(max_examples=4, deadline=None)
@given(seed=SEEDS, fullness=FULLNESS, dress=st.sampled_from(DRESSES))
def test_every_text_of_a_plan_stands_on_the_page_and_in_the_word_file(
    kind: str, seed: int, fullness: float, dress: Callable[[str], str]
) -> None:
    plan = PlanMaker(seed, fullness, dress).plan(kind_of(kind).parts, documents=[kind])
    page, docx = written(document_of(plan, kind))
    assert missing(told(plan, kind), words_of_page(page)) == []
    assert missing(told(plan, kind), words_of_docx(docx)) == []


@pytest.mark.parametrize("kind", TEMPLATES.kinds())
def test_a_plan_with_everything_stands_in_every_output(kind: str) -> None:
    plan = PlanMaker(1, 0.9).plan(kind_of(kind).parts, documents=[kind])
    document = document_of(plan, kind)
    texts = told(plan, kind)
    assert len(texts) > (500 if kind_of(kind).front == "cover" else 10)
    page, docx = written(document)
    for found in (words_of_tree(document), words_of_page(page), words_of_docx(docx)):
        assert missing(texts, found) == []
    text = write_text(document)
    assert [word for word in WORD.findall(str(texts)) if word not in text] == []


def test_a_plan_of_three_hundred_sections_is_built_whole() -> None:
    maker = PlanMaker(1, 0)
    sections = [
        {"title": maker.text(), "text": f"{maker.text()}\n\n- {maker.text()}\n"} for _ in range(300)
    ]
    plan = maker.plan([], documents=[KIND], introduction={"sections": sections})
    document = document_of(plan, KIND)
    headings = [b.number for b in document.blocks if isinstance(b, Heading) and b.number]
    assert headings == ["1", *(f"1.{i}" for i in range(1, 301))]
    words = WORD.findall(str(sections))
    page, docx = written(document)
    assert (len(words), missing(words, words_of_page(page))) == (900, [])
    assert missing(words, words_of_docx(docx)) == []


def test_a_plan_with_every_construct_of_prose_is_built() -> None:
    """The fixture shows a planner all that she may write."""
    plan_input = read(Path(__file__).parent / "plans" / "constructs.yaml", TEMPLATES)
    assert [(f.code, f.values) for f in of_shape(plan_input.findings)] == []
    charts = make_charts(plan_input)
    made = make_document(kind_of(KIND), plan_input, charts)
    assert [(f.code, f.values) for f in (*charts.findings, *made.findings)] == []
    types = {type(block) for block in all_blocks(made.document.blocks)}
    assert types == set(get_args(Block)) - {Remark}  # only drafts have remarks
    finished = set(get_args(Inline)) - set(get_args(Mark))  # only revisions mark changes
    assert {type(inline) for inline in inlines_of(made.document)} == finished
    page, docx = written(made.document)
    for found in (words_of_tree(made.document), words_of_page(page), words_of_docx(docx)):
        assert missing([f"loppusana{n}" for n in range(1, 25)], found) == []


def inlines_of(node: Any) -> Iterator[Inline]:
    """Every inline of a tree."""
    if type(node).__module__ == "generator.document.inlines":
        yield node
    if isinstance(node, dict):
        node = tuple(node.values())
    if isinstance(node, tuple):
        for item in node:
            yield from inlines_of(item)
    elif hasattr(node, "__dataclass_fields__"):
        for name in node.__dataclass_fields__:
            yield from inlines_of(getattr(node, name))


def test_a_group_that_each_of_its_lines_names_is_printed_once() -> None:
    lines = [
        {"item": item, "group": group, "amounts": {"2025": "1"}}
        for item, group in (("a", "Oma toiminta"), ("b", "Oma toiminta"), ("c", "Tuet"))
    ]
    plan = {
        "title": "Suunnitelma",
        "documents": ["jarjestamissuunnitelma"],
        "as_of": "1.1.2025",
        "authority": {"name": "Kunta", "municipality": "398"},
        "resources": {"budget": {"unit": "€", "lines": lines}},
    }
    document = document_of(plan, "jarjestamissuunnitelma")
    table = next(
        b for b in all_blocks(document.blocks) if isinstance(b, Table) and b.id == "budget"
    )
    first = [text_of(row.cells[0]) for row in table.rows]
    assert first == ["Oma toiminta", "a", "b", "Tuet", "c", "Yhteensä"]


def test_the_words_of_a_diagram_stand_in_plain_text_beside_an_alt_text_of_the_planners_own() -> (
    None
):
    figure = {
        "id": "kaavio",
        "kind": "hierarchy",
        "title": "Organisaatio",
        "alt": "Kaavio organisaatiosta.",
        "root": {"label": "Johto", "children": [{"label": "Palvelut"}, {"label": "Talous"}]},
    }
    plan = {
        "title": "Suunnitelma",
        "documents": ["jarjestamissuunnitelma"],
        "as_of": "1.1.2025",
        "authority": {"name": "Kunta", "municipality": "398"},
        "resources": {"overview": "Teksti.", "figures": [figure]},
    }
    text = write_text(document_of(plan, "jarjestamissuunnitelma"))
    assert "Kaavio organisaatiosta.\n\nKuviossa: Johto; Palvelut; Talous." in text
