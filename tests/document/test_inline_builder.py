"""What stands within a line of prose becomes inlines."""

from pathlib import Path

from tests.document.making import prose

FACTS = (
    "facts: {n: {label: N, value: 1 241, unit: henkilöä, share_of: m}, m: {label: M, value: 7 480}}"
)


def test_inline_forms_are_kept(tmp_path: Path) -> None:
    text = r"*Tähti* **vahva *sisä*** `koodi {n}` [sivu](https://x.fi/a_b) \*ei\* <https://y.fi>."
    assert prose(tmp_path, text) == [
        "*Tähti* **vahva *sisä*** `koodi {n}` [sivu](https://x.fi/a_b) *ei* "
        "[https://y.fi](https://y.fi)."
    ]


def test_facts_are_set_in_the_documents_typography(tmp_path: Path) -> None:
    text = "{n} on {n.share} ja {n.share:0} luvusta {m.number}; {n.label}, {n.unit}."
    assert prose(tmp_path, text, FACTS) == [
        "{1_241} on {16,6_%} ja {17_%} luvusta {7_480}; {N}, {henkilöä}."
    ]


def test_numbers_that_planners_write_are_not_parted_from_their_units(tmp_path: Path) -> None:
    assert prose(
        tmp_path, "1 241 ihmistä, 15 §, 16,6 % ja 14 milj. €, vuonna 2025 tai 100 000 €"
    ) == ["1_241 ihmistä, 15_§, 16,6_% ja 14_milj._€, vuonna 2025 tai 100_000_€"]
