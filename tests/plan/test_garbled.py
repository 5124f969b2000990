"""Whatever a plan has become, reading it ends in a plan or in findings, never in an exception."""

import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.build.drafts import as_draft
from generator.build.examination import Examination, examine
from generator.build.workspace import Workspace
from generator.document.blocks import Document
from generator.files.templates import built_in
from generator.findings.text import report
from generator.plan.plan import Plan
from tests.random_plans import PlanMaker
from tests.reading import words_of_tree

TEMPLATES = built_in()
ROOT = Path(__file__).parents[2]
REPLACEMENTS: list[Any] = [
    None, "", [], {}, "{", "-5", "9" * 60, "1/0", "true", "31.2.2023", "2024–2023", "\\", "a.b",
    "{fact_one.share:9}", "[](#", "[^1]", "```{table} x", "| a |\n|--|\n| 1 | 2 |", "# x\n# x",
    [[]], {"": ""}, {"id": "a"}, ["a", {"b": "c"}], "\ud7ff", "0", "fact_one", "../../etc/passwd",
    "{{ 7*7 }}", "> > > - 1. x", ": x", "x\n: y\n: z", "*" * 50, "[" * 200, "![x](y)", "<a>",
]  # fmt: skip


KINDS = TEMPLATES.kinds()


def outcome(text: str, kind: str = KINDS[-1]) -> Document | None:
    """Examine the text as a plan, tell all that is wrong, and compose what can be composed.

    The document is there only where nothing breaks it; a draft is made in any case.
    """
    data = text.encode("utf-8", "surrogatepass")
    draft = examined(data, kind, draft=True)
    for _, document in draft.documents:
        as_draft(document, draft)
    whole = examined(data, kind, draft=False)
    breaks = [f for f in whole.findings if f.code.startswith(("Y", "P", "R1", "C"))]
    return None if breaks or not whole.documents else whole.documents[0][1]


def examined(data: bytes, kind: str, *, draft: bool) -> Examination:
    """What comes of the bytes as a plan; all that is wrong with them can be told."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.yaml"
        file.write_bytes(data)
        workspace = Workspace(Path(folder), Path(folder), TEMPLATES)
        found = examine(file, workspace, kind=kind, draft=draft)
        assert found.findings or found.plan_input.plan is not None
        assert not found.findings or report(found.findings, "fi")
        return found


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a structure: its container and its key there."""
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from places(value[key])


def garble(plan: dict[str, Any], chance: random.Random) -> None:
    """Drop, double, retype or rename something in the plan."""
    container, key = chance.choice(list(places(plan)))
    change = chance.choice(["drop", "double", "retype", "retype", "rename"])
    if change == "drop":
        del container[key]
    elif change == "retype":
        container[key] = chance.choice(REPLACEMENTS)
    elif isinstance(container, list):
        container.append(json.loads(json.dumps(container[key])))
    else:
        other = chance.choice(list(container))
        container[f"{key}x" if change == "rename" else other] = container.pop(key)


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 5))
def test_a_plan_with_values_dropped_doubled_and_retyped(seed: int, changes: int) -> None:
    chance = random.Random(seed)
    plan = PlanMaker(seed, 0.25).plan(
        [name for name in Plan.model_fields if name not in NOT_PARTS],
        documents=["tyollisyydenhoitosuunnitelma"],
    )
    for _ in range(changes):
        garble(plan, chance)
    outcome(json.dumps(plan, ensure_ascii=False), KINDS[seed % len(KINDS)])


NOT_PARTS = {
    "title", "subtitle", "documents", "language", "status", "as_of", "case_id", "authority",
    "sources", "facts", "glossary",
}  # fmt: skip


@cache
def real_plan() -> str:
    """Heinola's plan in one file."""
    folder = ROOT / "plans" / "heinola"
    texts = [(folder / "plan.yaml").read_text(encoding="utf-8")]
    for file in sorted(folder.glob("*.yaml")):
        if file.stem not in {"plan", "theme"}:
            body = file.read_text(encoding="utf-8").replace("\n", "\n  ")
            texts.append(f"{file.stem}:\n  {body}\n")
    return "\n".join(texts)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 4))
def test_a_real_plan_whose_lines_are_dropped_doubled_moved_and_broken(
    seed: int, changes: int
) -> None:
    chance = random.Random(seed)
    lines = real_plan().split("\n")
    for _ in range(changes):
        at, to = chance.randrange(len(lines)), chance.randrange(len(lines))
        change = chance.choice(["drop", "double", "move", "break", "indent"])
        if change == "drop":
            del lines[at]
        elif change == "double":
            lines.insert(to, lines[at])
        elif change == "move":
            lines.insert(to, lines.pop(at))
        elif change == "indent":
            lines[at] = f" {lines[at]}"
        else:
            column = chance.randint(0, len(lines[at]))
            lines[at] = (
                lines[at][:column]
                + chance.choice("{}[]:'\"|#&*!-\t\x00\ue000%@`")
                + (lines[at][column:])
            )
    outcome("\n".join(lines))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
@example("facts: {a: {label: x, formula: a}}")
@example("facts: {a: {label: x, share_of: a, value: 0}}")
@example("sources: {a: {}}\nfacts: []\ntitle: {fi: {}}\n")
@example("? [a]\n: b")
@example("facts: {value: {labelx: 1}}")
def test_any_text_at_all(text: str) -> None:
    outcome(text)


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=300))
@example(b"\xff\xfet\x00")
@example(b"title: \xe4\n")
def test_any_bytes_at_all(data: bytes) -> None:
    examined(data, KINDS[-1], draft=True)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Co", "Cs"]), max_size=200))
def test_any_prose_at_all(prose: str) -> None:
    plan = PlanMaker(1, 0).plan(
        ["introduction"], documents=["tyollisyydenhoitosuunnitelma"],
        introduction={"title": prose, "overview": prose, "development_lines": [prose, "x"]},
    )  # fmt: skip
    outcome(json.dumps(plan, ensure_ascii=False))


MARKDOWN = st.lists(
    st.sampled_from(
        ["*", "**", "_", "`", "```", "~~~", "[", "]", "(", ")", "[^1]", "[^1]: ", "#", "# ", "- ",
         "1. ", "> ", "| ", "|--|", ": ", "\n", "\n\n", "    ", "\\", "{fact_one}", "{x}", "{",
         "}", "<", ">", "&amp;", "!", "[](#goals)", "{table} ", "{figure} ", "zulu ", "zulu", " "]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(MARKDOWN)
@example("[^1]: zulu[^1]")
@example("- [^1]: zulu")
@example("- [^1]: - [^1]: zulu")
@example("[zulu]: zulu")
@example("| a |\n|---|\n| b | zulu |")
@example("``` zulu\nzulu\n```")
def test_no_word_of_any_markdown_is_lost_without_being_told(prose: str) -> None:
    plan = PlanMaker(1, 0).plan(
        ["introduction"], documents=[KINDS[-1]], introduction={"overview": prose, "title": "x"}
    )
    document = outcome(json.dumps(plan, ensure_ascii=False))
    assert document is None or words_of_tree(document).count("zulu") >= prose.count("zulu")
