"""Facts: each number has one home, and what follows from it is reckoned."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.plan.facts import FactBook, FactValueError, Formula, UnknownFactError
from tests.annotations import of_shape
from tests.plan.making import made, plan_of
from tests.plan.values.reading import read, refusal

FACTS = """\
facts:
  labour_force: {label: Työvoima, value: 7 480}
  unemployed:
    label: Työttömät
    value: 1 241
    share_of: labour_force
    previous: {value: 1 100}
  young: {label: Nuoret, value: 120, share_of: unemployed, previous: {fact: old}}
  old: {label: Vanhat, value: 150}
  zero: {label: Nolla, value: 0}
  both: {label: Yhdessä, formula: young + old}
  rest: {label: Muut, formula: unemployed − both}
  rate: {label: Aste, formula: "100 · unemployed / labour_force", decimals: 1}
  tax: {label: Vero, formula: "-(old - 2,5) * 2"}
"""


@pytest.fixture
def book(tmp_path: Path) -> FactBook:
    return plan_of(tmp_path, FACTS).book


def test_a_share_is_a_percentage_of_another_fact(book: FactBook) -> None:
    assert round(book.share("unemployed"), 4) == Decimal("16.5909")


def test_a_change_is_from_an_earlier_number_or_from_another_fact(book: FactBook) -> None:
    assert book.change("unemployed") == 141
    assert round(book.change_percent("unemployed"), 3) == Decimal("12.818")
    assert [book.previous("young"), book.change("young")] == [150, -30]
    assert book.change_percent("young") == -20
    assert book.factor("young") == Decimal("0.8")


def test_a_formula_may_build_on_other_formulas(book: FactBook) -> None:
    assert [book.value("both"), book.value("rest")] == [270, 971]


def test_a_formula_has_signs_brackets_and_a_decimal_comma(book: FactBook) -> None:
    assert book.value("tax") == Decimal("-295.0")


def test_what_is_reckoned_is_shown_in_whole_numbers_unless_told_otherwise(book: FactBook) -> None:
    assert book.rounded("rate") == Decimal("16.6")
    assert (book.decimals("rest"), book.decimals("rate"), book.decimals("old")) == (0, 1, None)


def test_half_is_rounded_up_as_statistics_do(tmp_path: Path) -> None:
    text = "facts: {a: {label: A, value: '2,5', decimals: 0}, b: {label: B, value: 2,5}}"
    text = text.replace("value: 2,5}", "value: '-2,5', decimals: 0}")
    book = plan_of(tmp_path, text).book
    assert [book.rounded("a"), book.rounded("b")] == [3, -3]


@pytest.mark.parametrize(
    ("ask", "name", "reason"),
    [
        ("share", "old", "no_share"),
        ("previous", "old", "no_previous"),
        ("change", "zero", "no_previous"),
    ],
)
def test_what_a_fact_does_not_carry_cannot_be_asked(
    book: FactBook, ask: str, name: str, reason: str
) -> None:
    with pytest.raises(FactValueError) as raised:
        getattr(book, ask)(name)
    assert (raised.value.reason, raised.value.name) == (reason, name)


def test_an_unknown_fact_has_no_value(book: FactBook) -> None:
    with pytest.raises(UnknownFactError):
        book.value("none")
    assert "none" not in book
    assert "old" in book


def failing(tmp_path: Path, facts: str) -> list[tuple[str, str]]:
    """Codes and places of what is wrong with a plan of these facts."""
    faults = of_shape(made(tmp_path, f"facts:\n{facts}").findings)
    return [(f.code, f"{f.span.line}:{f.span.column}-{f.span.end_column}") for f in faults]


def test_facts_that_lead_back_to_themselves_are_told_one_by_one(tmp_path: Path) -> None:
    facts = """\
  a: {label: A, formula: b + 1}
  b: {label: B, formula: c * 2}
  c: {label: C, formula: a}
  d: {label: D, formula: a + 1}
"""
    assert failing(tmp_path, facts) == [("R108", "6:3-4"), ("R108", "7:3-4"), ("R108", "8:3-4")]


def test_a_division_by_zero_is_told_at_the_fact(tmp_path: Path) -> None:
    facts = """\
  zero: {label: Nolla, value: 0}
  bad: {label: Jako, formula: 5 / zero}
  worse: {label: Jako, formula: bad + 1}
"""
    assert failing(tmp_path, facts) == [("R116", "7:3-6")]


def test_a_fact_without_value_and_formula_is_told(tmp_path: Path) -> None:
    assert failing(tmp_path, "  empty: {label: Tyhjä}\n") == [("R115", "6:3-8")]


def test_a_share_of_nothing_is_told_at_the_fact(tmp_path: Path) -> None:
    facts = """\
  zero: {label: Nolla, value: 0}
  part: {label: Osa, value: 5, share_of: zero}
"""
    assert failing(tmp_path, facts) == [("R116", "7:3-7")]


def test_facts_that_build_on_each_other_are_reckoned_once(tmp_path: Path) -> None:
    doubled = "".join(f"  f{i}: {{label: F, formula: f{i - 1} + f{i - 1}}}\n" for i in range(1, 60))
    book = plan_of(tmp_path, f"facts:\n  f0: {{label: F, value: 1}}\n{doubled}").book
    assert book.value("f59") == 2**59


def test_a_very_long_chain_of_facts_does_not_break_the_program(tmp_path: Path) -> None:
    chain = "".join(f"  f{i}: {{label: F, formula: f{i - 1} + 1}}\n" for i in range(1, 2000))
    facts = f"facts:\n  f0: {{label: F, value: 1}}\n{chain}"
    plan = made(tmp_path, facts).plan
    assert plan is not None
    assert plan.book.value("f1999") == 2000


def test_a_product_beyond_all_measure_does_not_break_the_program(tmp_path: Path) -> None:
    big = "999 999 999 999 999"
    product = " * ".join(["big"] * 60)
    text = f"facts: {{big: {{label: A, value: {big}}}, a: {{label: B, formula: {product}}}}}\n"
    plan = plan_of(tmp_path, text)
    assert plan.book.rounded("a") > 10**890


@pytest.mark.parametrize(
    "text",
    ["a + b", "a−b", "a·2,5", "a × b / (c - 1)", "-a", "100 * unemployed / labour_force", "1"],
)
def test_a_formula_joins_facts_and_numbers(text: str) -> None:
    assert read(Formula, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('x')",
        "a.b",
        "a[0]",
        "[a for a in b]",
        "lambda: 1",
        "a ** 99999999",
        "a if b else c",
        "a and b",
        "a; b",
        "a := 1",
        "'teksti'",
        "True",
        "None",
        "1e999",
        "0x10",
        "1_000",
        "1j",
        "a % b",
        "a, b",
        "f(a)",
        "",
        "1 000 * a",
        "(" * 500 + "a" + ")" * 500,
        "-" * 20000 + "1",
        "a\x00",
    ],
)
def test_nothing_but_arithmetic_is_a_formula(text: str) -> None:
    assert refusal(Formula, text) == "formula"
