"""Names that lead nowhere, and texts that no document can print, are told at the exact place."""

import re
from pathlib import Path

import pytest

from generator.locale import LANGUAGES, message, message_codes
from tests.annotations import check, expected, found, of_shape, plans_in
from tests.plan.making import made

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_fault_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path)) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert sorted(set(filter(re.compile("R1").match, message_codes())) - told) == []


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_finding_has_its_words_in_all_languages(plan: Path, tmp_path: Path) -> None:
    for finding in check(plan, tmp_path):
        for language in LANGUAGES:
            assert "«»" not in " ".join(message(finding.code, language, finding.values))


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_real_plans_are_without_fault(name: str, tmp_path: Path) -> None:
    assert found(check(ROOT / "plans" / name, tmp_path)) == []


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("introduction: {overview: 'On {unemploid}.'}", "unemployed"),
        ("introduction: {overview: 'On [](#situatoin).'}", "situation"),
        ("introduction: {overview: 'On {unemployed.shaer}.'}", "share"),
        ("facts2: {}", "facts"),
    ],
)
def test_a_near_miss_is_asked_about(tmp_path: Path, text: str, near: str) -> None:
    findings = made(tmp_path, f"facts: {{unemployed: {{label: A, value: 1}}}}\n{text}\n").findings
    assert [finding.values.get("suggestion") for finding in of_shape(findings)] == [near]


@pytest.mark.parametrize(
    "prose",
    [
        "`{koodia}` ja ``a ` {b}`` ja `[](#ei)`",
        r"\{teksti} ja \[](#ei)",
        "{{ lauseke }} ja { väli } ja {Iso} ja {a-b} ja {}",
        "[täällä](https://x.fi/#muu)",
        "~~~{table} people\n~~~",
        "```` {table} people\n````",
        "Kuvaus[^a].\n\n[^a]: Teksti, jossa {people}.",
        "| A |\n|---|\n| 1 \\| 2 |\n\nTeksti | jossa | on | viivoja",
        "A | B\n--|--\n1 | 2",
        "Väliviivoja -- ja | pystyviivoja || tässä",
        "[](#resources) [](#sources) [](#people)",
    ],
)
def test_what_only_looks_like_a_name_is_no_fault(tmp_path: Path, prose: str) -> None:
    table = "tables: [{id: people, title: T, columns: [{key: a, label: A}]}]"
    block = "\n".join(f"    {line}" for line in prose.split("\n"))
    facts = "facts: {people: {label: A, value: 1}}\n"
    text = f"{facts}introduction:\n  overview: |\n{block}\n  {table}\n"
    findings = of_shape(made(tmp_path, text).findings)
    assert [(f.code, f.values) for f in findings] == []


def test_a_name_is_found_in_every_style_of_yaml_text(tmp_path: Path) -> None:
    text = """\
introduction:
  overview: "Ääkkösiä \\u00e4 {nimi}."
  sections:
    - {title: Otsikko {nimi}, text: 'Se''s {nimi}.'}
    - title: Toinen
      text: >
        Taitettu
        teksti {nimi}.
"""
    text = text.replace("{title: Otsikko {nimi}, text:", "{title: Otsikko, text:")
    spans = [(f.span.line, f.span.column, f.span.end_column) for f in made(tmp_path, text).findings]
    lines = ((tmp_path / "kunta.yaml").read_text(encoding="utf-8")).split("\n")
    assert [lines[line - 1][start - 1 : end - 1] for line, start, end in spans] == ["nimi"] * 3
