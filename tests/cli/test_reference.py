"""The list of all findings, and the copy of it that planners read beside their guide."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.locale import LANGUAGES, message_codes, title
from tests.conftest import Ran

KEPT = Path(__file__).parents[2] / "plans" / "havainnot.md"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_heading_in_the_list(language: str, pykala: Callable[..., Ran]) -> None:
    told = pykala("check", "--explain", "all", "--lang", language).out
    headings = re.findall(r"^### ([A-Z]\d{3}) (.+)$", told, re.M)
    assert headings == [(code, title(code, language)) for code in message_codes()]


def test_nothing_else_in_the_list_looks_like_a_heading(pykala: Callable[..., Ran]) -> None:
    told = pykala("check", "--explain", "all", "--lang", "fi").out
    headings = re.findall(r"^#.*$", told, re.M)
    assert [each for each in headings if not re.match(r"# \w+$|## [A-Z]: |### ", each)] == []


def test_the_kept_list_is_what_the_program_tells(
    pykala: Callable[..., Ran], pytestconfig: pytest.Config
) -> None:
    told = pykala("check", "--explain", "all", "--lang", "fi").out
    if pytestconfig.getoption("refresh"):
        KEPT.write_text(told, encoding="utf-8")
    assert KEPT.read_text(encoding="utf-8") == told, "pytest --refresh tests/cli/test_reference.py"
