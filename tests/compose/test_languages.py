"""Templates of a kind in several languages: the same document in other words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator.build.reading import PlanInput, read
from generator.build.stages import make_charts, make_document
from generator.compose.kinds import find_kind
from generator.document.blocks import Block, Figure, Heading, Table
from generator.document.walk import all_blocks
from generator.files.templates import built_in

TEMPLATES = built_in()
PLANS = Path(__file__).parents[2] / "plans"
WORDS = "…"


def _translated() -> list[list[Path]]:
    """The templates that exist in more languages than one."""
    folders = ["shared", *TEMPLATES.kinds()]
    files = [list(TEMPLATES.files(f"{folder}/*.md.j2").values()) for folder in folders]
    return [versions for versions in files if len(versions) > 1]


def _shape(node: nodes.Node) -> tuple[object, ...]:
    """A template without its words: what it prints of the plan, when, and in what order."""
    own = [
        WORDS if name in {"data", "value"} and isinstance(value, str) else value
        for name, value in node.iter_fields(exclude={"body", "else_", "elif_"})
        if not isinstance(value, nodes.Node | list)
    ]
    return (type(node).__name__, *own, *map(_shape, node.iter_child_nodes()))


def _shape_of(template: Path) -> tuple[object, ...]:
    text = template.read_text(encoding="utf-8")
    return _shape(Environment(autoescape=False).parse(text))


@pytest.mark.parametrize("versions", _translated(), ids=lambda files: files[0].parent.name)
def test_templates_print_the_same_of_a_plan_in_every_language(versions: list[Path]) -> None:
    for one, other in pairwise(versions):
        assert _shape_of(one) == _shape_of(other)


def test_there_are_templates_in_both_languages_to_compare() -> None:
    assert {files[0].parent.name for files in _translated()} >= {"shared", "jarjestamissuunnitelma"}


def _outline(plan_input: PlanInput, kind: str, language: str) -> list[tuple[str, ...]]:
    """What every block of a document is, where it comes from and what its id is."""
    plan = plan_input.plan
    assert plan is not None
    told = replace(plan_input, plan=plan.model_copy(update={"language": language}))
    made = make_document(find_kind(TEMPLATES, kind), told, make_charts(told))
    assert not made.findings
    return [_named(block) for block in all_blocks(made.document.blocks)]


def _named(block: Block) -> tuple[str, ...]:
    if isinstance(block, Heading):
        return "Heading", str(block.level), block.id, block.kind, block.number
    if isinstance(block, Table | Figure):
        return type(block).__name__, block.id, block.source, block.number
    return (type(block).__name__,)


@pytest.mark.parametrize("name", sorted(folder.parent.name for folder in PLANS.glob("*/plan.yaml")))
def test_a_plan_makes_the_same_document_in_every_language(name: str) -> None:
    plan_input = read(PLANS / name, TEMPLATES)
    assert plan_input.plan is not None
    for kind in map(str, plan_input.plan.documents):
        if find_kind(TEMPLATES, kind).template("sv").is_file():
            assert _outline(plan_input, kind, "fi") == _outline(plan_input, kind, "sv")
