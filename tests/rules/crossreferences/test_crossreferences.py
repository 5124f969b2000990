"""What is offered in the place of a typed reference, and what only looks like one."""

from pathlib import Path

import pytest

from generator.findings import Finding
from generator.source.patch import patch
from tests.plan.making import made

PLAN = """\
introduction:
  overview: |
    {prose}
partners: {{title: Yhteistyötahot ja yhteistyön muodot}}
annexes:
  - {{id: intent, title: Aiesopimus, text: Sopimus.}}
  - {{id: services, title: Palvelut, text: Erittely.}}
"""


def findings(tmp_path: Path, prose: str) -> list[Finding]:
    text = PLAN.format(prose=prose.replace("\n", "\n    "))
    return [f for f in made(tmp_path, text).findings if f.code in ("R201", "R202", "R204")]


def mended(tmp_path: Path, prose: str) -> str:
    told = findings(tmp_path, prose)
    file = tmp_path / "kunta.yaml"
    name = told[0].span.file
    text = patch(told, {name: file.read_text(encoding="utf-8")}).files.get(name, "")
    return text.partition("overview: |\n    ")[2].partition("\npartners")[0].replace("    ", "")


@pytest.mark.parametrize(
    ("prose", "right"),
    [
        ("Kerrotaan (ks. liite 2).", "Kerrotaan (ks. [liite](#services))."),
        (
            "Kerrotaan osiossa 1.2. Yhteistyötahot ja muodot.",
            "Kerrotaan [luvussa](#partners).",
        ),
        (
            "Avattu kohdassa 6. Yhteistyötahot\nja yhteistyön muodot, ja muualla.",
            "Avattu [kohdassa](#partners), ja muualla.",
        ),
        ("Kerrotaan [luvussa 3](#partners).", "Kerrotaan [luvussa](#partners)."),
    ],
)
def test_a_certain_target_is_offered_as_a_fix(tmp_path: Path, prose: str, right: str) -> None:
    assert mended(tmp_path, prose) == right


@pytest.mark.parametrize(
    ("prose", "suggestion"),
    [
        ("Yhteistyötahoja ja muotoja kuvataan luvussa 5.", "[luvussa](#partners)"),
        ("Muusta kerrotaan luvussa 5.", None),
        ("Yhteistyötahoja ja muotoja kuvataan seuraavassa kappaleessa.", "[luvussa](#partners)"),
    ],
)
def test_the_words_of_the_sentence_suggest_a_target(
    tmp_path: Path, prose: str, suggestion: str | None
) -> None:
    (finding,) = findings(tmp_path, prose)
    assert finding.values.get("suggestion") == suggestion
    assert finding.fix == ()


@pytest.mark.parametrize(
    "prose",
    [
        "Lain 5 luvussa säädetään siitä.",
        "Työttömyysturvalain (1290/2002) luvussa 14 säädetään siitä.",
        "Siitä säädetään 15 §:n 4 momentin 1 kohdassa ja luvun 3 8 §:ssä.",
        "Päätöksen § 45 liite 2 on muualla.",
        "Hankintaohjelman luvun 3 mukaan ja Kuntaliiton muistion liitteen 7 mukaan.",
        "Luku 8 100 on keskiarvo ja luku 467 ryhmän koko.",
        "Luvut 10 ja 12 prosenttia, luvusta 5,5 ja luvut 2021 ja 2022.",
        "Kappaletta 12 ja kohta 3 ei täyty.",
        "Taulukko 12r5 ja kuva 14.9.2022.",
        "Edellä esitetyt luvut ja seuraavat luvut.",
    ],
)
def test_what_only_looks_like_a_reference_is_let_be(tmp_path: Path, prose: str) -> None:
    assert [(f.code, f.values) for f in findings(tmp_path, prose)] == []


def test_a_plan_may_speak_of_itself_by_its_own_name(tmp_path: Path) -> None:
    assert [f.code for f in findings(tmp_path, "Suunnitelman luvussa 3 kerrotaan.")] == ["R201"]
    assert findings(tmp_path, "Taloussuunnitelman luvussa 3 kerrotaan.") == []
