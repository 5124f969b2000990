"""Terms are found however they bend, each with its life span and what follows it."""

import pytest

from generator.statute.acts import acts
from generator.statute.terms import Term, terms, uses


def found(text: str, language: str = "fi") -> list[tuple[str, str]]:
    return [(text[use.start : use.end], use.term.term[language]) for use in uses(text, language)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hämeen TE-toimistolle ja TE-toimistojen", ["TE-toimistolle", "TE-toimistojen"]),
        ("Työ- ja elinkeinotoimistossa", ["Työ- ja elinkeinotoimistossa"]),
        ("ELY-keskuksen, ELYn, ELY:ssä ja ELYjen", ["ELY-keskuksen", "ELYn", "ELY:ssä", "ELYjen"]),
        ("elinkeino-, liikenne- ja ympäristökeskukselta", None),
        ("työmarkkinatuen ja työmarkkinatukea", ["työmarkkinatuen", "työmarkkinatukea"]),
        ("peruspäivärahan", ["peruspäivärahan"]),
        ("Lahden seudun kuntakokeilussa", ["kuntakokeilussa"]),
        ("Kymsoten ja Kymsote:n", ["Kymsoten", "Kymsote:n"]),
        ("TYPin ja TYP-palvelun", ["TYPin", "TYP"]),
        ("kely, ELYSEE, TYPO, maatyypit ja KEHA-keskus", []),
        ("työmarkkinat ja päiväraha", []),
    ],
)
def test_a_term_is_found_in_every_form(text: str, words: list[str] | None) -> None:
    assert [word for word, _ in found(text)] == ([text] if words is None else words)


def test_of_two_terms_at_a_place_the_longer_is_meant() -> None:
    (use,) = found("ELY-keskusten kehittämis- ja hallintokeskuksen")
    assert use[0] == "ELY-keskusten kehittämis- ja hallintokeskuksen"


def test_terms_are_found_in_swedish_too() -> None:
    assert found("NTM-centralens TE-byråer", "sv") == [
        ("NTM-centralens", "NTM-central"),
        ("TE-byråer", "TE-byrå"),
    ]


@pytest.mark.parametrize("term", terms(), ids=lambda term: term.term["fi"])
def test_a_term_is_consistent(term: Term) -> None:
    assert term.start or term.until
    assert bool(term.replaced_by) == bool(term.until)
    assert set(term.stems) <= set(term.term)
    assert term.act is None or term.act in acts()
    for language, name in term.term.items():
        assert name in {of for _, of in found(name, language)}


def test_every_term_that_the_reforms_ended_is_there() -> None:
    ended = {term.term["fi"] for term in terms() if term.until}
    assert ended >= {
        "TE-toimisto",
        "ELY-keskus",
        "työmarkkinatuki",
        "peruspäiväraha",
        "työllisyyden kuntakokeilu",
        "Ammattibarometri",
        "Kymsote",
    }
