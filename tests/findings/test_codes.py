"""Every code is yielded by the program, has its words, and is shown by a test at its place."""

import re
from functools import cache
from pathlib import Path

import pytest

import generator
from generator.locale import message_codes
from generator.rules import rules
from generator.source import Code

TESTS = Path(__file__).parents[1]
ANNOTATED = re.compile(r"# (?:(?:Error|Warning|Note): )?([A-Z]\d{3}) (?:\S+:)?\d+[:-]\d+")
NAMED = re.compile(r"(?<![A-Z\d])([A-Z]\d{3})(?!\d)")
BY_NAME = re.compile(r"\bCode\.([A-Z_0-9]+)")

# What no plan in a file can show: other files, very large ones, outputs, settings, git, what is
# missing altogether.
ELSEWHERE = re.compile(r"Y0[016]\d|M10\d|M276|P14\d|P15\d|P17\d|C\d{3}|V\d{3}")


@cache
def annotated() -> frozenset[str]:
    plans = TESTS.rglob("plans/**/*.yaml")
    return frozenset(c for plan in plans for c in ANNOTATED.findall(plan.read_text("utf-8")))


@cache
def named(folder: Path, *endings: str) -> frozenset[str]:
    files = (
        f for ending in endings for f in folder.rglob(f"*{ending}") if "messages" not in f.parts
    )
    return frozenset(code for f in files for code in NAMED.findall(f.read_text("utf-8")))


@cache
def told_by_name() -> frozenset[str]:
    """The codes of the YAML that tests of `source` name."""
    tests = (TESTS / "source").rglob("*.py")
    names = {name for test in tests for name in BY_NAME.findall(test.read_text("utf-8"))}
    return frozenset(code.value for code in Code if code.name in names)


@pytest.mark.parametrize("code", message_codes())
def test_every_code_is_shown_at_its_exact_place_by_a_fixture_plan(code: str) -> None:
    in_code = ELSEWHERE.fullmatch(code) and code in named(TESTS, ".py")
    assert code in annotated() or code in told_by_name() or in_code


@pytest.mark.parametrize("code", message_codes())
def test_every_code_with_words_is_one_that_the_program_yields(code: str) -> None:
    assert code in named(Path(generator.__file__).parent, ".py", ".yaml")


def test_every_code_of_a_rule_has_words() -> None:
    assert {code for rule in rules() for code in rule.codes} <= set(message_codes())


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_rule_can_be_applied(rule: object) -> None:
    assert getattr(rule, "check", None) or getattr(rule, "check_plan", None)
