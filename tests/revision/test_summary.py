"""What changed in small plans, told exactly."""

from pathlib import Path

import pytest

from generator.revision.summary import Summary, one_line, summary_text
from tests.revision.plans import Draft

NBSP = "\N{NO-BREAK SPACE}"

FACTS = """\
clients: {label: Asiakkaat, value: 1 000, unit: henkilöä, share_of: everyone, as_of: 2024}
others: {label: Muut, value: 3 000, unit: henkilöä, share_of: everyone, as_of: 2024}
everyone: {label: Kaikki yhteensä, formula: clients + others, unit: henkilöä}
growth: {label: Kasvu, value: 0, unit: henkilöä}
rate: {label: Työttömyysaste, value: "12,5", unit: "%"}
"""
RESOURCES = """\
overview: |
  Rahat riittävät. Neuvontaa saa kuudessa toimipisteessä.

  Palveluja käyttää {clients} henkilöä eli {clients.share}, yhteensä heitä on {everyone}.
finances: |
  Kasvu on {growth}, ja työttömyysaste on {rate}.

  ```{table} budget
  ```
staff: Asiakkaita on {clients}.
budget:
  unit: milj. €
  lines:
    - {item: Toimintamenot, amounts: {2025: "24,9", 2026: "25,0"}}
    - {item: Muut menot, amounts: {2025: "10,0", 2026: "10,0"}}
"""
SERVICES = """\
overview: |
  Palvelut järjestetään asiakkaan tarpeen mukaan. Hakemus käsitellään 14 päivässä.

  - ohjaus ja neuvonta
  - koulutus
  - valmennus
procurement:
  text: Palveluja hankitaan yrityksiltä ja järjestöiltä.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    return Draft(tmp_path, facts=FACTS, resources=RESOURCES, services=SERVICES)


def told(summary: Summary, language: str = "fi") -> str:
    """What is told below the names of the states, no-break spaces as others."""
    text = summary_text(summary, language).replace(NBSP, " ")
    return text.partition("nykyiset tiedostot\n")[2]


def test_identical_plans_have_no_changes(draft: Draft) -> None:
    summary = draft.changes("plan")
    assert told(summary) == "Ei muutoksia."
    assert one_line(summary, "fi") == "Ei muutoksia."
    assert not list(summary.entries())


def test_a_number_of_a_table_is_told_with_its_sum_under_it(draft: Draft) -> None:
    summary = draft.changes("resources", ('2025: "24,9"', '2025: "26,1"'))
    assert (
        told(summary)
        == """\
1 muutos: 1 lukutieto.

2.1 Taloudelliset voimavarat ja niiden kohdentaminen
  Toimintamenot 2025: 24,9 → 26,1 milj. €, +1,2 (+4,8 %) (taulukko 2)
    ↳ Yhteensä 2025: 34,9 → 36,1 milj. €, +1,2 (+3,4 %) (taulukko 2)"""
    )
    assert one_line(summary, "fi").replace(NBSP, " ") == (
        "1 lukutieto (Toimintamenot 2025: 24,9 → 26,1 milj. €)"
    )


def test_a_sum_of_two_changes_stands_under_the_last_and_says_so(draft: Draft) -> None:
    pairs = ('2025: "24,9"', '2025: "26,1"'), ('{2025: "10,0"', '{2025: "9,0"')
    assert (
        told(draft.changes("resources", *pairs))
        == """\
2 muutosta: 2 lukutietoa.

2.1 Taloudelliset voimavarat ja niiden kohdentaminen
  Toimintamenot 2025: 24,9 → 26,1 milj. €, +1,2 (+4,8 %) (taulukko 2)
  Muut menot 2025: 10,0 → 9,0 milj. €, −1,0 (−10,0 %) (taulukko 2)
    ↳ Yhteensä 2025: 34,9 → 35,1 milj. €, +0,2 (+0,6 %) (taulukko 2; seuraa 2 muutoksesta)"""
    )


def test_a_fact_is_told_once_with_its_places_and_what_is_computed_from_it(draft: Draft) -> None:
    assert (
        told(draft.changes("facts", ("value: 1 000", "value: 1 500")))
        == """\
1 muutos: 1 lukutieto.

2 Taloudelliset voimavarat ja henkilöstö
  Asiakkaat: 1 000 → 1 500 henkilöä, +500 (+50,0 %) (2 kohdassa: luvut 2 ja 2.2)
    ↳ Asiakkaat, osuus: 25,0 → 33,3 %, +8,3 prosenttiyksikköä
    ↳ Kaikki yhteensä: 4 000 → 4 500 henkilöä, +500 (+12,5 %)"""
    )


def test_what_follows_from_a_number_that_is_not_printed_is_told_under_it(draft: Draft) -> None:
    assert (
        told(draft.changes("facts", ("value: 3 000", "value: 4 000")))
        == """\
1 muutos: 1 lukutieto.

2 Taloudelliset voimavarat ja henkilöstö
  Muut: 3 000 → 4 000 henkilöä, +1 000 (+33,3 %)
    ↳ Asiakkaat, osuus: 25,0 → 20,0 %, −5,0 prosenttiyksikköä
    ↳ Kaikki yhteensä: 4 000 → 5 000 henkilöä, +1 000 (+25,0 %)"""
    )


def test_nothing_grows_by_per_cents_of_zero_and_percentages_change_in_points(draft: Draft) -> None:
    pairs = ("value: 0", "value: 7"), ('value: "12,5"', 'value: "11,5"')
    assert (
        told(draft.changes("facts", *pairs))
        == """\
2 muutosta: 2 lukutietoa.

2.1 Taloudelliset voimavarat ja niiden kohdentaminen
  Kasvu: 0 → 7 henkilöä, +7
  Työttömyysaste: 12,5 → 11,5 %, −1,0 prosenttiyksikkö"""
    )


def test_values_of_two_units_have_no_difference(draft: Draft) -> None:
    pair = (
        "growth: {label: Kasvu, value: 0, unit: henkilöä}",
        "growth: {label: Kasvu, value: 4, unit: htv}",
    )
    assert "  Kasvu: 0 henkilöä → 4 htv\n" in told(draft.changes("facts", pair)) + "\n"


def test_a_number_in_a_sentence_is_a_number_and_a_word_is_text(draft: Draft) -> None:
    pairs = ("14 päivässä", "21 päivässä"), ("asiakkaan tarpeen", "asiakkaiden tarpeen")
    assert (
        told(draft.changes("services", *pairs))
        == """\
2 muutosta: 1 lukutieto, 1 tekstikohta.

3 Palvelujen tuottaminen ja kohdentaminen
  «…mukaan. Hakemus käsitellään 14 → 21 päivässä.», +7 (+50,0 %)
  «Palvelut järjestetään [asiakkaan → asiakkaiden] tarpeen mukaan. Hakemus…»"""
    )


def test_a_number_in_a_sentence_that_was_rewritten_is_text(draft: Draft) -> None:
    pair = ("käsitellään 14 päivässä", "ratkaistaan 21 päivässä")
    summary = draft.changes("services", pair)
    assert [entry.group for entry in summary.entries()] == ["text"]


def test_a_house_number_and_a_year_do_not_grow(draft: Draft) -> None:
    draft.parts["services"] += "production: Palvelut ovat osoitteessa Torikatu 8 vuonna 2025.\n"
    pairs = ("Torikatu 8", "Torikatu 10"), ("vuonna 2025", "vuonna 2026")
    (entry,) = draft.changes("services", *pairs).entries()
    assert (entry.group, entry.difference) == ("text", None)


def test_the_cover_is_told_first_and_its_words_are_not_told_again(draft: Draft) -> None:
    draft.parts["plan"] += "decision: {body: kaupunginvaltuusto, date: 3.2.2025, section: 4}\n"
    pairs = ("status: proposal", "status: approved"), ("date: 3.2.2025", "date: 10.2.2025")
    assert (
        told(draft.changes("plan", *pairs, ("as_of: 31.1.2025", "as_of: 1.2.2025")))
        == """\
4 muutosta: 3 päätöstä tai päivämäärää, 1 tekstikohta.

Kansi
  Tila: Ehdotus → Hyväksytty
  Tilannepäivä: 31.1.2025 → 1.2.2025
  Päätös: kaupunginvaltuusto 3.2.2025 § 4 → kaupunginvaltuusto 10.2.2025 § 4

1 Suunnitelman säädösperusta
  «Suunnitelmasta [päättää → on päättänyt] kaupunginvaltuusto 10.2.2025…»"""
    )


def test_the_day_of_several_facts_is_told_once(draft: Draft) -> None:
    draft.parts["situation"] = (
        "overview: |\n  Tilanne on tämä.\n\n  ```{table} t\n  ```\n"
        "indicators: [{id: t, facts: [clients, others]}]\n"
    )
    (entry,) = (summary := draft.changes("facts", ("as_of: 2024", "as_of: 2025"))).entries()
    assert entry.group == "decision"
    assert "  Asiakkaat ja 1 muu luku, ajankohta: 2024 → 2025 (taulukko 2)" in told(summary)


def test_what_is_new_gone_and_moved_in_a_list_is_told_item_by_item(draft: Draft) -> None:
    new = "  - valmennus\n  - ohjaus ja neuvonta\n  - palkkatuki\n"
    old = "  - ohjaus ja neuvonta\n  - koulutus\n  - valmennus\n"
    assert (
        told(draft.changes("services", (old, new)))
        == """\
3 muutosta: 2 tekstikohtaa, 1 muotoseikka.

3 Palvelujen tuottaminen ja kohdentaminen
  Poistettu luettelon kohta: «koulutus»
  Uusi luettelon kohta: «palkkatuki»
  Siirretty luettelon kohta «valmennus»"""
    )


def test_a_long_new_paragraph_is_cut_in_words_and_whole_in_data(draft: Draft) -> None:
    long = "Uusi kappale kertoo palveluista. " * 20
    pair = ("  - ohjaus ja neuvonta\n", f"  {long}\n\n  - ohjaus ja neuvonta\n")
    summary = draft.changes("services", pair)
    (entry,) = summary.entries()
    assert "  Uusi kappale: «Uusi kappale kertoo palveluista." in told(summary)
    assert told(summary).endswith("…»")
    assert long.strip() in entry.new


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        (("tarpeen mukaan", "**tarpeen** mukaan"), "Korostus muuttui: «tarpeen»"),
        (
            ("  - koulutus", "  - [koulutus](https://example.fi)"),
            "Linkin osoite muuttui: «koulutus»",
        ),
        (("ohjaus ja neuvonta", "ohjaus  ja neuvonta"), "Merkintätapa muuttui"),
    ],
)
def test_a_line_that_reads_as_before_says_what_changed(
    draft: Draft, pair: tuple[str, str], words: str
) -> None:
    summary = draft.changes("services", pair)
    assert told(summary).endswith(words)
    assert {entry.group for entry in summary.entries()} == {"form"}


def test_a_new_footnote_is_told_once_in_the_chapter_of_its_mark(draft: Draft) -> None:
    pair = ("Rahat riittävät.", "Rahat riittävät.[^a]\n\n  [^a]: Tilanne vuonna 2025.\n\n ")
    assert (
        told(draft.changes("resources", pair)).splitlines()[-1]
        == "  Uusi alaviite: «Tilanne vuonna 2025.»"
    )


def test_a_new_row_and_a_new_year_are_told_among_the_numbers(draft: Draft) -> None:
    row = '    - {item: Hankkeet, amounts: {2025: "1,0", 2026: "1,0"}}\n'
    last = '    - {item: Muut menot, amounts: {2025: "10,0", 2026: "10,0"}}\n'
    assert (
        told(draft.changes("resources", (last, last + row)))
        == """\
1 muutos: 1 lukutieto.

2.1 Taloudelliset voimavarat ja niiden kohdentaminen
  Uusi rivi: «Hankkeet | 1,0 | 1,0» (taulukko 2)
    ↳ Yhteensä 2025: 34,9 → 35,9 milj. €, +1,0 (+2,9 %) (taulukko 2)
    ↳ Yhteensä 2026: 35,0 → 36,0 milj. €, +1,0 (+2,9 %) (taulukko 2)"""
    )


def test_a_user_who_reads_swedish_or_english_is_told_in_it(draft: Draft) -> None:
    summary = draft.changes("facts", ("value: 1 000", "value: 1 500"))
    assert "1 ändring: 1 sifferuppgift." in told(summary, "sv")
    assert "(på 2 ställen: kapitlen 2 och 2.2)" in told(summary, "sv")
    assert "+8,3 percentage points" in told(summary, "en")
