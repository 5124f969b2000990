"""Each plan in plans/refused begins with what is expected of it: `# code line:column-end`."""

from pathlib import Path
from typing import Any

import pytest

from generator.locale import LANGUAGES, message
from generator.source import Code, read_plan
from tests.source.loaders import LOADERS, using

FOLDER = Path(__file__).parent / "plans" / "refused"
PLANS = sorted(FOLDER.glob("*.yaml"))
LOADER_WORDS = ("while", "scalar", "token", "node", "expected", "block mapping", "stream")


def expected(plan: Path) -> list[str]:
    lines = plan.read_text(encoding="utf-8").split("\n")
    return [line.removeprefix("# ") for line in lines if line.startswith("# Y")]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_a_refused_plan_is_told_at_the_exact_place(plan: Path, loader: Any) -> None:
    with using(loader):
        findings = read_plan(plan).findings

    found = [
        f"{finding.code} {finding.span.line}:{finding.span.column}-{finding.span.end_column}"
        for finding in findings
    ]
    assert found == expected(plan)


def test_there_is_a_refused_plan_for_every_code_about_yaml() -> None:
    told = {line.split()[0] for plan in PLANS for line in expected(plan)}
    assert {code for code in Code if code[1:3] in ("02", "03", "04", "05")} - told == {
        Code.TOO_DEEP,
        Code.SYNTAX,
    }


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_no_message_has_the_words_of_the_yaml_library(plan: Path) -> None:
    for finding in read_plan(plan).findings:
        text = " ".join(message(finding.code, "fi", finding.values)).lower()
        assert not any(word in text for word in LOADER_WORDS)
        assert all(message(finding.code, language, finding.values)[0] for language in LANGUAGES)


def test_a_duplicate_key_quotes_both_lines() -> None:
    (finding,) = read_plan(FOLDER / "same-key-twice.yaml").findings
    assert (finding.span.line, finding.related[0].line) == (4, 2)
    assert (
        message(finding.code, "fi", finding.values)[0] == "Avain «title» on annettu jo rivillä 2."
    )


def test_the_first_of_equal_keys_stands() -> None:
    root = read_plan(FOLDER / "same-key-twice.yaml").root
    assert root["title"] == "Lahden suunnitelma"
