"""What is read as a quantity in prose, and what is a name, a date or a reference."""

import pytest

from generator.rules.prose.numerals import numeral
from generator.rules.prose.quantities import quantities


def read(words: str) -> list[tuple[str, str, str]]:
    """Value, kind and hedge of each quantity."""
    return [(f"{q.value.normalize():f}", q.kind, q.hedge) for q in quantities(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("työttömiä oli 1 241 henkilöä", ("1241", "hlö", "")),
        ("osuus nousi 38 prosenttiin", ("38", "%", "")),
        ("noin 14,8 milj. € vuodessa", ("14800000", "€", "about")),
        ("menot ovat 53,9 milj.€", ("53900000", "€", "")),
        ("yli 13,4 miljoonaa euroa", ("13400000", "€", "over")),
        ("lähes 12 M€", ("12000000", "€", "under")),
        ("siirtyviä on 103,87 henkilötyövuotta", ("103.87", "htv", "")),
        ("ero on 3,5 prosenttiyksikköä", ("3.5", "%-yks.", "")),
        ("vastuu alkaa 300 maksupäivän jälkeen", ("300", "pv", "")),
        ("tuki on 45.957 euroa", ("45957", "€", "")),
        ("väheni −45 % vuodessa", ("-45", "%", "")),
        ("siellä on 2038 henkilöä", ("2038", "hlö", "")),
        ("mukana on 13 kuntaa", ("13", "", "")),
        ("omfattar drygt 1 350 personer", ("1350", "hlö", "over")),
    ],
)
def test_a_number_is_read_with_its_unit(words: str, expected: tuple[str, str, str]) -> None:
    assert read(words) == [expected]


def test_both_ends_of_a_range_have_its_unit() -> None:
    assert [kind for _, kind, _ in read("kestää 3–6 kk ja maksaa 30–40 %")] == [
        "pv",
        "pv",
        "%",
        "%",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "vuonna 2023 ja vuosina 2019–2023",
        "31.10.2023, 31. lokakuuta ja 14.9.",
        "heinäkuussa 7/2023 lain 380/2023 ja HE 120/2024 mukaan",
        "15 §:n 4 mom. 1 kohta sekä 12, 13 ja 16 §",
        "luvussa 5, taulukossa 6, kuvio 10 ja luku 4.2.1",
        "tavoitteissa 7–9 ja vaiheessa 2",
        "25-vuotiaat, 30–54-vuotiaat, TE24, 4H ja 1,6-kertainen",
        "COVID-19, KOTO-24 ja toimenpide A-12",
        "Aleksanterinkatu 24 B, 15140 Lahti, PL 1001",
        "puh. 03 849 30, 0400 123 456 ja +358 40 123 4567",
        "asia LAHTI/123/02.01.02/2023 ja tunnus 1068892-9",
        "avoinna klo 9–15 tai 9.00–15.30",
        "164:nneksi suurin ja 3. sektori",
        "den 1 januari 2025, kapitel 5, 15 §",
    ],
)
def test_a_number_that_names_is_no_quantity(words: str) -> None:
    assert read(words) == []


@pytest.mark.parametrize(
    ("forms", "number"),
    [
        ("kaksi kahden kahta kahdella kahteen två", 2),
        ("viisi viiden viittä viidellä viiteen fem", 5),
        ("kuusi kuuden kuutta kuuteen sex", 6),
        ("kahdeksan kahdeksaa kahdeksalla", 8),
        ("kaksitoista kahdentoista kahtatoista tolv", 12),
    ],
)
def test_a_numeral_is_known_in_every_case(forms: str, number: int) -> None:
    assert {numeral(form) for form in forms.split()} == {number}


@pytest.mark.parametrize("word", ["yhdessä", "kolmannes", "kuusto", "kuuntelu", "viides", "en"])
def test_what_only_looks_like_a_numeral_is_none(word: str) -> None:
    assert numeral(word) is None
