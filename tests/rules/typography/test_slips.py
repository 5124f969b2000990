"""What typography mends in a text, and what only looks as if it should be mended."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.rules.typography.texts import slips
from tests.rules.typography.making import FRAGMENTS, mended

MENDED = [
    # Thousands
    ("Pendelöi 3488 henkilöä.", "Pendelöi 3 488 henkilöä."),
    ("Asukkaita on 120027, joista 4824", "Asukkaita on 120 027, joista 4 824"),
    ("Kustannus on 1500000 euroa.", "Kustannus on 1 500 000 euroa."),
    ("yli 1000:een ja 1500,50 €", "yli 1 000:een ja 1 500,50 €"),
    ("Avustus on 2000 euroa.", "Avustus on 2 000 euroa."),
    ("1500-2000 euroa ja 1000–1500 hlö", "1 500–2 000 euroa ja 1 000–1 500 hlö"),
    ("| 3488 | 2021 |", "| 3 488 | 2021 |"),
    ("**3488** (4050)", "**3 488** (4 050)"),
    ("LADECin 1241 asiakasta", "LADECin 1 241 asiakasta"),
    ("45.957 euroa ja 26.261 €", "45 957 euroa ja 26 261 €"),
    ("yhteensä 1.234.567 ja 1.200,50", "yhteensä 1 234 567 ja 1 200,50"),
    # Decimals
    ("kasvu 12.5 % ja 0.5", "kasvu 12,5 % ja 0,5"),
    ("53.9 milj. € ja 12.5–14.5 prosenttia", "53,9 milj. € ja 12,5–14,5 prosenttia"),
    ("joista 103, 87 henkilötyövuotta", "joista 103,87 henkilötyövuotta"),
    ("joista 103 ,87 on", "joista 103,87 on"),
    # Units
    ("3,6% (58%) ja 5%:n", "3,6 % (58 %) ja 5 %:n"),
    ("100%:sti, 20h, 3kk, 2,5htv", "100 %:sti, 20 h, 3 kk, 2,5 htv"),
    ("5€ ja 500 000€/v", "5 € ja 500 000 €/v"),
    ("53,9 milj.€ ja 53,9milj. euroa", "53,9 milj. € ja 53,9 milj. euroa"),
    ("15§ ja 15§:n ja §15", "15 § ja 15 §:n ja § 15"),
    ("1241milj. €", "1 241 milj. €"),
    ("53,9 M€ ja 5M€", "53,9 milj. € ja 5 milj. €"),
    # Ranges
    ("vuosina 2025-2026, 2010 – 2022 ja 2019 - 2023", "vuosina 2025–2026, 2010–2022 ja 2019–2023"),
    ("3-6 kk, 18-64-vuotiaat, 15-16 §", "3–6 kk, 18–64-vuotiaat, 15–16 §"),
    ("10 000-12 000 ja 1,5-2 milj.", "10 000–12 000 ja 1,5–2 milj."),
    ("1.3.2026-30.9.2029", "1.3.2026–30.9.2029"),
    ("1.3.2026 - 30.9.2029", "1.3.2026–30.9.2029"),
    ("14.-16.9.2023 ja 1.-7.2023", "14.–16.9.2023 ja 1.–7.2023"),
    ("klo 8-16 ja 8.30-15.00", "klo 8–16 ja 8.30–15.00"),
    ("ma-pe klo 9–15", "ma–pe klo 9–15"),
    ("vuosina 2025—2026 ja 2019-20", "vuosina 2025–2026 ja 2019–20"),
    ("noin {min}-{max} kohdetta", "noin {min}–{max} kohdetta"),
    ("n.30-40 kohdetta", "n. 30–40 kohdetta"),
    # Days
    ("Heinola 07.02.2025", "Heinola 7.2.2025"),
    ("pvm 7. 2. 2025 ja 07.2. 2025", "pvm 7.2.2025 ja 7.2.2025"),
    ("01.03.-30.09.2029", "1.3.–30.9.2029"),
    # Spaces
    ("kaksi  väliä   tässä", "kaksi väliä tässä"),
    ("ennen , pilkkua .", "ennen, pilkkua."),
    ("sana \u00a0toinen", "sana toinen"),
    # Abbreviations
    ("n.60 henkilöä, v.2025, s.12", "n. 60 henkilöä, v. 2025, s. 12"),
    # Quotation marks
    ('Hanke "Taite" ja “Ote”', "Hanke ”Taite” ja ”Ote”"),
    ("Näin „sanoo“ ja ”näin“", "Näin ”sanoo” ja ”näin”"),
    ('"kahdella\nrivillä"', "”kahdella\nrivillä”"),
    # Dashes
    ("Työ - myös etänä - tehdään", "Työ – myös etänä – tehdään"),
    ("Työ -- myös — etänä", "Työ – myös – etänä"),
    ("vuonna 2020 - vuonna 2021", "vuonna 2020 – vuonna 2021"),
    ("Lahti - 12 toimipistettä", "Lahti - 12 toimipistettä"),
    ("ja niin edelleen...", "ja niin edelleen…"),
    # Ordinals
    ("3.sektorin toimijat", "3. sektorin toimijat"),
]

LEFT_ALONE = [
    "Vuonna 2025 ja vuosina 1990–2100, toukokuussa 2026.",
    "Vuonna 2025 euroa kohden saatiin enemmän kuin vuoden 2024 €.",
    "1 241, 120\u00a0027 ja 1\u202f500\u202f000 €",
    "laki 380/2023, (1369/2014) ja HE 120/2024",
    "asetus (EU) 2021/1057 ja direktiivi 2000/78/EY, Euroopan unionin laki 2016/679",
    "MUODno-2023-137, 5146/01.04.00/2023, VN/12345/2023, 5139-2016, dnro 1234/2023",
    "D/1234/2023 ja TEM-2023-1234",
    "Y-tunnus 1068892-9, FI21 1234 5600 0007 85, ALV FI10688929",
    "puh. 03 849 30, 044 4161234, 044-4161234 ja +358 44 416 1234",
    "PL 1001, 18101 Heinola, 15140 LAHTI, SFS 2487, EN 301549, ISO 9001",
    "Kuntakoodi 0398, tunnus 12345, numero 4711, tilille 4230, diaarinumero 1234-1240",
    "https://www.yrittajat.fi/pk-yritysbarometrit-539687?a=1000-2000&b=5%20c",
    "www.lahti.fi/tiedostot/2021-2025.pdf ja kirjaamo.2025@heinola.fi, raportti-2021-2025.pdf",
    '[teksti](https://a.fi/1000-2000 "nimi 5% - näin") <https://a.fi/2021-2025>',
    '`3488 5% "koodi" - ...` ja ``a ` 12.5 %``',
    "```{table} staff-1-2\n3488 5%\n```\n\n~~~{figure} a-1-2\n~~~",
    "Teksti[^1000] ja\n\n[^1000]: Lähde.",
    "{fact_2021.share:1} ja {unemployed}",
    r"\"ei\" ja 5 \- 6",
    "| a  |  b | c |\n|----|---:|---|\n| 1  | 22 | - |",
    "- yksi\n-   kaksi\n  - kolme\n1.  neljä\n2025. viisi\n* kuusi\n> lainaus",
    "Rivin lopussa on katko  \ntässä",
    "luku 3.2, kohta 3.2.1, luvuissa 3.1 ja 3.2, versio 12.345, klo 12.30, kl. 8.15",
    "luvussa 3.2 prosenttiosuudet",
    "WCAG 2.1, TE24-uudistus, COVID-19, 4H-yritys, LUT2025, A4",
    "7.2.2025, 31.10.2023 ja 31. lokakuuta 2023, 1.3.–30.9.2029",
    "2023-10-31, 12:30, 1:50 000, 1/2024, 24/7",
    "01.04.00 ja 02.03",
    "3,6 %, 5 %:n, 5 €, 15 §:n, 20 h, 50 %-yksikköä, 100 %",
    "2h+k, 5kpl-paketti, 30H",
    "2015–2022, 3–6 kk, 10 000–12 000, 1.3.2026–30.9.2029",
    "muutos oli -5 % ja 5 -3, 10 - 4 = 6, 100 - 40, 2025-06, 2025-12",
    "kohdat 398-1-12-3, tulos 3-1, Torikatu 8-2",
    "Taulukko 1 – 25 henkilöä ja kuvio 2 – 12 kuntaa",
    "vuonna 2020 – 2500 henkilöä",
    "työ- ja elinkeinoministeriö, hankinnat ja -viestintä, Kotka-Hamina, TE- ja ELY-",
    "työ-\nja elinkeino-, koulutus- sekä osto- ym. palvelut, pien- että suuryritykset",
    "niin mikro- kuin pienyritykset, työ- (tai koulutus-) palvelut, viimeinen työ-\n\nuusi kappale",
    "Ryhmiä ovat työ- \n- ja elinkeino, 5- vuotias, a-",
    '”näin” ja »näin» sekä 5" putki',
    "Lahti – tehty kestäväksi – ja näin",
    "sana … sana, 1..5, ....",
    "LADEC:n, vaa'an",
    "kohdat 3, 4 ja 5, vuosina 2021, 2022, osuus 434, 58 % heistä",
    "Hakijoita oli 4 434, 12 enemmän",
    "Ks. s. 12, n. 60, v. 2025 ja n.s. asia, esim.",
    "neljän tuhannen 4000-luvulla, 1000-vuotias",
    "1241/7476 ja 1000 / 2000",
    "Päiväys 7.2. ja 8.2.",
    "Kokous 16.9.2023 2 500 henkilöä",
]

DOUBTFUL = [
    ("Arvio oli 45.957 ja 26.261 henkilöä.", [("T103", "45.957"), ("T103", "26.261")]),
    ("työ - ja elinkeinopalvelut", [("T113", "-")]),
    ("aiemmat TE- palvelut ja työlli-\nsyys", [("T118", "TE-"), ("T118", "työlli-")]),
    ("**Työpaja-** toiminta ja työ-\n  pajat", [("T118", "työ-")]),
]

SWEDISH = [
    ("Kommunen har 12500 invånare, 3,6% fler.", "Kommunen har 12 500 invånare, 3,6 % fler."),
    ("åren 2025-2026 kl. 8-16, mån-fre", "åren 2025–2026 kl. 8–16, mån–fre"),
    ('Projektet "Arbete" - 12.5 procent', "Projektet ”Arbete” - 12,5 procent"),
    ("53,9 M€, 15§ i lagen (380/2023)", "53,9 mn €, 15 § i lagen (380/2023)"),
    ("arbets- och näringsministeriet", "arbets- och näringsministeriet"),
    ("I mars 2026 euro för euro", "I mars 2026 euro för euro"),
]


@pytest.mark.parametrize(("text", "right"), MENDED)
def test_a_slip_is_mended(text: str, right: str) -> None:
    assert mended(text, "fi") == right


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_right_or_no_prose_is_left_alone(text: str) -> None:
    assert [(slip.code, text[slip.start : slip.end]) for slip in slips(text, "fi")] == []


@pytest.mark.parametrize(("text", "told"), DOUBTFUL)
def test_what_only_the_planner_knows_is_told_and_not_mended(
    text: str, told: list[tuple[str, str]]
) -> None:
    found = list(slips(text, "fi"))
    assert [(slip.code, text[slip.start : slip.end]) for slip in found] == told
    assert mended(text, "fi") == text


@pytest.mark.parametrize(("text", "right"), SWEDISH)
def test_swedish_texts_follow_swedish_orthography(text: str, right: str) -> None:
    assert mended(text, "sv") == right


@pytest.mark.parametrize(("text", "right"), MENDED)
def test_what_is_right_stays_so_among_other_words(text: str, right: str) -> None:
    assert mended(f"Alku. {right}\n\nLoppu.", "fi") == f"Alku. {right}\n\nLoppu."


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=15).map("".join))
def test_what_is_mended_needs_no_mending(text: str) -> None:
    once = mended(text, "fi")
    assert mended(once, "fi") == once


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for slip in slips(text, "sv"):
        assert 0 <= slip.start < slip.end <= len(text)
