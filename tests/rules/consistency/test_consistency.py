"""One name has one spelling, and an abbreviation one explanation."""

from pathlib import Path

import pytest

from generator.findings import Finding
from generator.rules.consistency import abbreviations, explanations, spellings, variants
from generator.rules.consistency.words import same_word, starts_sentence
from tests.annotations import check, expected, found, plans_in
from tests.plan.making import FRONT

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[3]
RULES = {
    "abbreviations": (*abbreviations.CODES, *explanations.CODES),
    "names": spellings.CODES,
    "variants": variants.CODES,
}
GLOSSARY = """\
glossary:
  LADEC: {meaning: Lahden seudun kehitys LADEC Oy}
  KELA: {meaning: Kansaneläkelaitos}
partners:
  groups:
    - title: T
      partners:
        - {name: Päijät-Hämeen hyvinvointialue, kind: wellbeing_services}
        - {name: Heinolan kaupunki, kind: municipal_unit}
        - {name: Muut työvoimaviranomaiset, kind: employment_authority}
"""


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_fault_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=RULES[plan.stem])) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert sorted({code for codes in RULES.values() for code in codes} - told) == []


@pytest.mark.parametrize("name", ["lahti", "heinola", "kymenlaakso", "heinavesi"])
def test_the_real_plans_use_one_name_for_one_thing(name: str, tmp_path: Path) -> None:
    ours = tuple(code for codes in RULES.values() for code in codes)
    assert found(check(ROOT / "plans" / name, tmp_path, select=ours)) == []


@pytest.mark.parametrize(
    ("prose", "right"),
    [
        ("Yhtiö on Ladec.", "LADEC"),
        ("Yhteys Ladeciin on hyvä.", "LADECiin"),
        ("Tämä on Kelan ja KELA:n palvelu.", "KELAn"),  # the glossary's own spelling stands
        ("Alueena on päijät-hämeen hyvinvointialue.", "Päijät-Hämeen hyvinvointialue"),
        ("Alueena on PäijätHämeen hyvinvointialueen alue.", "Päijät-Hämeen hyvinvointialueen"),
        ("Päätöksen tekee Heinolan Kaupunki.", "Heinolan kaupunki"),
    ],
)
def test_a_spelling_is_mended_with_its_ending(tmp_path: Path, prose: str, right: str) -> None:
    findings = _findings(tmp_path, prose, "R301")
    assert [finding.values["suggestion"] for finding in findings] == [right]
    assert [edit.text for edit in findings[0].fix] == [right]


@pytest.mark.parametrize(
    "prose",
    [
        "Ladec aloittaa virkkeen, ja LADECin, LADECia ja LADEC:n muodot ovat sen taivutusta.",
        "Heinolan kaupungin, Hollolan kaupungin ja Heinolan kaupunkilaisten palvelut.",
        "Kanta-Hämeen hyvinvointialue ja Päijät-Hämeen hyvinvointialueella.",
        "Muut työvoimaviranomaiset ja muut työvoimaviranomaiset. Muita työvoimaviranomaisia.",
        "Sivusto on https://www.ladec.fi/Ladec ja `Ladec`.",
        "Lahden kaupunki, Iitin kunta ja Iin kunta.",
    ],
)
def test_what_is_written_rightly_is_not_told(tmp_path: Path, prose: str) -> None:
    assert _findings(tmp_path, prose, "R301") == []
    assert _findings(tmp_path, prose, "R302") == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lahti", "Lahden", True),
        ("Turku", "Turun", True),
        ("kaupunki", "kaupungissa", True),
        ("työllisyyden", "Työllisyyttä", True),
        ("Työllistymisen", "Työllisyyden", False),
        ("Heinola", "Hollolan", False),
        ("Iitti", "Imatran", False),
    ],
)
def test_forms_of_one_word_are_one(one: str, other: str, same: bool) -> None:
    assert same_word(one, other) == same


def test_the_beginnings_of_sentences_items_and_quotations_are_known() -> None:
    text = "Kela. Kela ja Kela\n\n- Kela\n1. Kela «Kela»"
    starts = [index for index in range(len(text)) if text.startswith("Kela", index)]
    assert [starts_sentence(text, start) for start in starts] == [
        True, True, False, True, True, True,
    ]  # fmt: skip


def _findings(folder: Path, prose: str, code: str) -> list[Finding]:
    plan = folder / "plan.yaml"
    plan.write_text(
        f"{FRONT}{GLOSSARY}introduction:\n  overview: |\n    {prose}\n", encoding="utf-8"
    )
    return check(plan, folder, select=(code,))
