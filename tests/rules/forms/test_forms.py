"""A form's answers hold what was asked, and a proposal the money that it asks for."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.plan.facts import FactBook
from generator.rules.forms import agenda, answers
from generator.rules.forms.amounts import euros, person_years
from generator.rules.forms.known import known_forms
from tests.annotations import check, expected, found, plans_in
from tests.plan.making import plan_of

PLANS = plans_in(Path(__file__).parent / "plans")
ROOT = Path(__file__).parents[3]
OURS = ("M24", "M25")


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_fault_is_told_at_its_exact_place(plan: Path, tmp_path: Path) -> None:
    assert found(check(plan, tmp_path, select=OURS)) == expected(plan)


def test_there_is_a_plan_for_every_code_of_the_family() -> None:
    told = {entry.split()[-1] for plan in PLANS for entry in expected(plan)}
    assert sorted({*answers.CODES, *agenda.CODES} - told) == []


@pytest.mark.parametrize(
    ("name", "lacking"),
    [
        ("heinola", []),
        ("kymenlaakso", []),
        ("lahti", ["M252"]),  # its case id: the source has none
        ("heinavesi", ["M252", "M255"]),  # whom it is told, and the funder's percentage
    ],
)
def test_the_real_plans_lack_what_their_sources_do(
    name: str, lacking: list[str], tmp_path: Path
) -> None:
    findings = check(ROOT / "plans" / name, tmp_path, select=OURS)
    assert sorted(finding.code for finding in findings) == lacking


@pytest.mark.parametrize(
    ("proposal", "told"),
    [
        ("Kunta varaa omarahoitusosuuden mukaisen määrärahan.", True),
        ("Kunta varaa 45 957 euron määrärahan.", False),
        ("Kunta varaa hankkeelle {money} määrärahan.", False),
        ("Kunnanhallitus hyväksyy lisätalousarvion.", True),
        ("Kunnanhallitus myöntää yhdistykselle avustuksen.", True),
        ("Kunnanhallitus hyväksyy avustusperiaatteet.", False),
        ("Kunnanhallitus merkitsee määrärahan käytön tiedoksi.", False),
        ("Kunnanhallitus hyväksyy suunnitelman ja toteaa määrärahan riittävän.", False),
        ("Kommunstyrelsen beviljar föreningen ett understöd.", True),
    ],
)
def test_money_is_asked_for_with_an_amount(tmp_path: Path, proposal: str, told: bool) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "title: T\ndocuments: [tyollisyydenhoitosuunnitelma]\nstatus: proposal\nas_of: 1.1.2025\n"
        "authority: {name: Kunta, municipality: 398}\n"
        "facts: {money: {label: A, value: 45 957, unit: €}}\n"
        f"decisions: [{{id: a, title: T, body: kunnanhallitus, proposal: ['{proposal}']}}]\n",
        encoding="utf-8",
    )
    assert bool(check(plan, tmp_path, select=("M251",))) == told


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("45 957 euroa ja 45.957 €", [45957, 45957]),
        ("1,8 milj. €, 53,9 milj.€ ja 12 tuhatta euroa", [1_800_000, 53_900_000, 12_000]),
        ("vuonna 2026 kunta 45 %", []),
        ("91 913,50 €", [Decimal("91913.50")]),
    ],
)
def test_amounts_of_money_are_read(text: str, amounts: list[Decimal]) -> None:
    assert euros(text, FactBook({})) == amounts


def test_facts_count_as_what_their_unit_says(tmp_path: Path) -> None:
    facts = (
        "facts:\n  a: {label: A, value: '1,5', unit: milj. €}\n  b: {label: B, value: 3, unit: htv}"
    )
    book = plan_of(tmp_path, facts).book
    assert euros("{a} ja {b} ja {missing}", book) == [1_500_000]
    assert person_years("{a} ja {b} ja 2 työntekijää", book) == [2, 3]


def test_a_known_form_asks_something_in_every_question() -> None:
    for form in known_forms().values():
        assert form.questions
        assert all(question.asks for question in form.questions)
