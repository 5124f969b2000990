"""What changed in a line, word by word."""

import pytest

from generator.document.blocks import UnknownBlockError
from generator.document.inlines import (
    Code,
    Emphasis,
    FactValue,
    FootnoteMark,
    Inlines,
    Insertion,
    LineBreak,
    Link,
    Plain,
    Reference,
    Strong,
)
from generator.revision.words import compare_words
from tests.revision.marks import changed, line, shown


def both(old: Inlines, new: Inlines, notes: dict[str, str] | None = None) -> str:
    return shown(compare_words(old, new, notes or {}))


def test_a_line_that_is_the_same_has_no_marks() -> None:
    assert compare_words(line("Kunta vastaa."), line("Kunta vastaa."), {}) == line("Kunta vastaa.")


def test_a_number_changes_whole_with_its_decimals_and_unit() -> None:
    old = "Menot ovat 24,9 milj. € ja osuus 16,6 %."
    assert changed(old, "Menot ovat 26,1 milj. € ja osuus 16,7 %.") == (
        "Menot ovat [-24,9_milj._€-]{+26,1_milj._€+} ja osuus [-16,6_%-]{+16,7_%+}."
    )


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("on 1 241 htv", "on 1 341 htv", "on [-1_241_htv-]{+1_341_htv+}"),
        ("15 §:n nojalla", "16 §:n nojalla", "[-15_§:n-]{+16_§:n+} nojalla"),
        ("pvm 1.1.2025.", "pvm 1.2.2025.", "pvm [-1.1.2025-]{+1.2.2025+}."),
        ("vuosina 2024–2025", "vuosina 2024–2026", "vuosina [-2024–2025-]{+2024–2026+}"),
        ("ks. https://a.fi/b.", "ks. https://a.fi/c.", "ks. [-https://a.fi/b-]{+https://a.fi/c+}."),
        ("a@lahti.fi", "b@lahti.fi", "[-a@lahti.fi-]{+b@lahti.fi+}"),
        ("TE-palvelut", "TE-palvelujen", "[-TE-palvelut-]{+TE-palvelujen+}"),
    ],
)
def test_what_reads_as_one_changes_as_one(old: str, new: str, marked: str) -> None:
    assert changed(old, new) == marked


def test_numbers_of_a_list_change_one_by_one() -> None:
    assert changed(
        "Toimipisteet 12, 15 ja 18 ovat auki.", "Toimipisteet 13, 16 ja 18 ovat auki."
    ) == ("Toimipisteet [-12-]{+13+}, [-15-]{+16+} ja 18 ovat auki.")


def test_an_inflected_word_changes_alone() -> None:
    assert changed("Kunnan julkisten palvelujen määrä.", "Kunnan julkisia palveluja määrä.") == (
        "Kunnan [-julkisten-]{+julkisia+} [-palvelujen-]{+palveluja+} määrä."
    )


def test_a_sentence_whose_every_word_is_inflected_is_not_written_anew() -> None:
    marked = changed(
        "Julkisten työvoimapalvelujen kehittäminen yksityisten palvelujen avulla.",
        "Julkisia työvoimapalveluja kehitetään yksityisiä palveluja apuna käyttäen.",
    )
    assert marked.startswith(
        "[-Julkisten-]{+Julkisia+} [-työvoimapalvelujen-]{+työvoimapalveluja+}"
    )


def test_no_space_or_letter_is_kept_between_two_changes_by_coincidence() -> None:
    assert changed("Kunta maksaa hakijan matkat heti.", "Kunta korvaa asiakkaan matkat heti.") == (
        "Kunta [-maksaa hakijan-]{+korvaa asiakkaan+} matkat heti."
    )


def test_a_word_that_is_new_brings_the_space_after_it() -> None:
    assert changed("Lahti vastaa palveluista.", "Lahti vastaa itse palveluista.") == (
        "Lahti vastaa {+itse +}palveluista."
    )


def test_a_word_that_is_new_before_a_long_rest_brings_the_space_after_it_too() -> None:
    assert changed("Kunta tuottaa palvelut itse.", "Kunta nyt tuottaa palvelut itse.") == (
        "Kunta {+nyt +}tuottaa palvelut itse."
    )
    assert changed("Kunta nyt tuottaa palvelut itse.", "Kunta tuottaa palvelut itse.") == (
        "Kunta [-nyt -]tuottaa palvelut itse."
    )


def test_a_small_word_does_not_stay_between_two_wide_changes() -> None:
    rest = "päättyvät tämän vuoden lopussa kokonaan ja ilman ehtoja."
    assert changed(
        f"Kunnan kolme uutta palvelua ja neljä vanhaa hanketta {rest}",
        f"Kunnan ensi syksyn kokeilu ja ikääntyneiden hoidon kehitys {rest}",
    ) == (
        "Kunnan [-kolme uutta palvelua ja neljä vanhaa hanketta-]"
        f"{{+ensi syksyn kokeilu ja ikääntyneiden hoidon kehitys+}} {rest}"
    )


def test_a_sentence_that_is_new_is_new_as_a_whole() -> None:
    assert changed(
        "Alku on tämä. Loppu on tuo.", "Alku on tämä. Väliin tulee uusi. Loppu on tuo."
    ) == ("Alku on tämä. {+Väliin tulee uusi. +}Loppu on tuo.")


def test_a_sentence_with_little_left_is_written_anew() -> None:
    old, new = "Tästä asiasta päättää kaupungin hallitus.", "Nyt tämän ratkaisee lautakunta itse."
    assert changed(old, new) == f"[-{old}-]{{+{new}+}}"


def test_a_sentence_that_was_split_in_two_keeps_its_words() -> None:
    assert (
        changed(
            "Palvelut tuotetaan itse, ja ne ovat lähellä asiakasta kaikissa kunnissa.",
            "Palvelut tuotetaan itse. Ne ovat lähellä asiakasta kaikissa kunnissa.",
        )
        == "Palvelut tuotetaan itse[-, ja ne-]{+. Ne+} ovat lähellä asiakasta kaikissa kunnissa."
    )


def test_an_abbreviation_ends_no_sentence() -> None:
    assert changed("Mukana ovat mm. kunnat.", "Mukana ovat mm. yritykset.") == (
        "Mukana ovat mm. [-kunnat-]{+yritykset+}."
    )


def test_an_abbreviation_before_a_number_ends_no_sentence() -> None:
    old = "De är 525 personer, dvs. 46,8 %. Av dem är 476 över 50 år."
    assert changed(old, old.replace("525", "532").replace("46,8", "47,5")) == (
        "De är [-525-]{+532+} personer, dvs. [-46,8_%-]{+47,5_%+}. Av dem är 476 över 50 år."
    )


def test_marks_stand_within_links_and_emphasis() -> None:
    old = (Link("https://a.fi", line("lue ohje")), Strong(line(" nyt heti")))
    new = (Link("https://a.fi", line("lue opas")), Strong(line(" nyt aina")))
    assert both(old, new) == "(lue [-ohje-]{+opas+})* nyt [-heti-]{+aina+}*"


def test_another_address_makes_another_link() -> None:
    old, new = ((Link(f"https://{host}.fi", line("ohje")),) for host in "ab")
    assert both(old, new) == "([-ohje-])({+ohje+})"


def test_a_word_that_is_stressed_now_is_marked() -> None:
    old, new = (
        line("kunta vastaa itse"),
        (*line("kunta "), Emphasis(line("vastaa")), *line(" itse")),
    )
    assert both(old, new) == "kunta [-vastaa-]*{+vastaa+}* itse"


def test_a_reference_whose_number_follows_is_no_change() -> None:
    old, new = (
        (*line("Ks. "), Reference("partners", "luku", number), *line(".")) for number in "34"
    )
    assert both(old, new) == "Ks. <luku_3→luku_4>."


def test_a_reference_to_another_chapter_changes_whole() -> None:
    old, new = ((Reference(target, "luku", "3"),) for target in ("partners", "mobility"))
    assert both(old, new) == "[-luku_3-]{+luku_3+}"


def test_a_fact_in_place_of_the_same_number_is_no_change() -> None:
    old, new = (
        line("on 1 241 htv"),
        (*line("on "), FactValue("staff", "", "1\N{NO-BREAK SPACE}241\N{NO-BREAK SPACE}htv")),
    )
    assert both(old, new) == "on <1_241_htv→1_241_htv>"


def test_a_mark_of_the_same_footnote_is_no_change() -> None:
    old, new = ((*line("Laki"), FootnoteMark(key, number)) for key, number in (("a", 1), ("b", 2)))
    assert both(old, new, {"a": "b"}) == "Laki<^1→^2>"
    assert both(old, new) == "Laki[-^1-]{+^2+}"


def test_code_and_line_breaks_are_marked() -> None:
    assert both((Code("D/1"), LineBreak()), (Code("D/2"),)) == "[-D/1 -]{+D/2+}"


def test_what_is_marked_already_is_refused() -> None:
    with pytest.raises(UnknownBlockError, match="Insertion"):
        compare_words((Insertion((Plain("x"),)),), (), {})
