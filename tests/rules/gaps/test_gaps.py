"""Placeholders are told in the words that planners use, ordinary verbs are not."""

from pathlib import Path

import pytest

from tests.plan.making import made


def told(tmp_path: Path, prose: str) -> list[str]:
    """The placeholders that are told, as they stand in the prose."""
    block = prose.replace("\n", "\n    ")
    findings = made(tmp_path, f"introduction:\n  overview: |\n    {block}\n").findings
    return [str(f.values["value"]) for f in findings if f.code == "R230"]


@pytest.mark.parametrize(
    ("prose", "placeholder"),
    [
        ("Luku on xx.", "xx"),
        ("Hyväksytty XX.XX.XXXX.", "XX.XX.XXXX"),
        ("Hyväksytty xx.xx.2025.", "xx.xx.2025"),
        ("Hyväksytty x.x.2025 kokouksessa.", "x.x.2025"),
        ("Täydentyy myöhemmin", "Täydentyy myöhemmin"),
        (
            "Luvut tarkentuvat.\n\nTaulukko täydennetään myöhemmin.",
            "Taulukko täydennetään myöhemmin.",
        ),
        ("TÄYDENNÄ: johdanto", "TÄYDENNÄ: johdanto"),
        ("FYLL I: inledning", "FYLL I: inledning"),
        ("[kunnan nimi] järjestää palvelut.", "[kunnan nimi]"),
        ("<nimi> järjestää palvelut.", "<nimi>"),
        ("Päiväys ____________ ja nimi.", "____________"),
        ("Määrä on ……. euroa.", "……."),
        ("Määrä on ?? euroa.", "??"),
        ("Tahot ( ) ovat.", "( )"),
        ("Tähän tulee kuva palveluista.", "Tähän tulee kuva"),
    ],
)
def test_a_placeholder_is_told_whole(tmp_path: Path, prose: str, placeholder: str) -> None:
    assert told(tmp_path, prose) == [placeholder]


@pytest.mark.parametrize(
    "prose",
    [
        "Palveluja täydennetään hankkeilla.",
        "Suunnitelma täydentyy, kun valmistelu etenee.",
        "Suunnitelmaa täydennetään myöhemmin valtuuston päätöksellä.",
        "Resursseja lisätään vuonna 2025, ja tieto päivitetään.",
        "Sopimus puuttuu vielä kahdelta kunnalta.",
        "Mitä kunta tekee? Se palvelee.",
        "Sivu [ohje](https://kunta.fi/?xx=1) ja `xx`.",
        "Luku ([taulukko](#x)) ja [^a].\n\n[^a]: Viite.",
        "XXI vuosisata ja Maxx-hanke.",
        "Lainaus «palvelut […] toimivat» ja muut...",
        "Lisäys tähän tulee myöhemmin päätettäväksi.",
    ],
)
def test_an_ordinary_sentence_is_no_placeholder(tmp_path: Path, prose: str) -> None:
    assert told(tmp_path, prose) == []
