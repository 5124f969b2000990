"""The words of texts in their places, and where sentences end among them."""

import pytest

from generator.rules.running_text import OBJECT, running_text
from generator.rules.sentences import paragraphs, sentences


def seen(text: str) -> list[str]:
    words = running_text(text)
    assert len(words) == len(text)
    assert words.count("\n") == text.count("\n")
    return words.replace(OBJECT, "").split()


def test_running_text_keeps_the_length_and_hides_what_is_no_word() -> None:
    text = "A {fact} `xx` [luvussa](#id) ja\n```{table} t\n```\nhttps://a.fi/?x=1 loppu"
    assert seen(text) == ["A", "luvussa", "ja", "loppu"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A ``b ` c`` d", ["A", "d"]),
        ("A `b\nc` d", ["A", "d"]),
        ("A `b\n\nc` d", ["A", "`b", "c`", "d"]),
        ('A [b](https://x.fi/a_(b) "c") d', ["A", "b", "d"]),
        ("A[^1] b.\n\n[^1]: C", ["A", "b.", "C"]),
        (r"A \{b} \[c] d", ["A", "d"]),
        ("A {Iso} {b c} d", ["A", "{Iso}", "{b", "c}", "d"]),
        ("A\n~~~{table} b\nc", ["A"]),
        ("A <mailto:b@c.fi> d (www.e.fi) f", ["A", "d", "()", "f"]),
    ],
)
def test_marks_are_told_from_words(text: str, words: list[str]) -> None:
    assert seen(text) == words


def test_a_sentence_does_not_end_within_a_date() -> None:
    words = "Kokous on 14.9.2023 klo 9. Toinen virke.\n\n- kohta\n- toinen kohta"
    assert [piece.words for piece in sentences(words)] == [
        "Kokous on 14.9.2023 klo 9.",
        "Toinen virke.",
        "- kohta",
        "- toinen kohta",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Alueella on mm. Lahti ja n. 300 yritystä.",
        "Här finns bl.a. Lahtis och t.ex. Hollola.",
        "Esim. Lahti (ks. Liite 1) on mukana.",
        "Kuntia ovat: 1. Lahti, 2. Hollola.",
        "2. Palvelut",
        "Kokous on 31. 12. 2025.",
        "Kasvua oli n. {growth}.",
    ],
)
def test_abbreviations_and_ordinals_end_no_sentence(sentence: str) -> None:
    assert [piece.words for piece in sentences(sentence)] == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "Hankkeita on 12.| Niistä kolme päättyy.",
        "Näin on vuonna 2024.| 15 prosenttia kasvoi.",
        "«Näin on.»| (Toinen virke.)| *Kolmas*.",
        "Mitä?| Älä!| Échelle.",
        "Luku kasvoi.| \ufffc\ufffc oli uusi.",
    ],
)
def test_a_sentence_ends_before_a_capital_a_number_or_a_fact(text: str) -> None:
    pieces = sentences(text.replace("|", ""))
    assert [piece.words for piece in pieces] == [part.strip() for part in text.split("|")]


def test_pieces_know_their_places() -> None:
    text = "Yksi.  Kaksi.\n\nKolme\nneljä."
    for piece in (*sentences(text), *paragraphs(text)):
        assert text[piece.start : piece.end] == piece.words
    assert [piece.words for piece in paragraphs(text)] == ["Yksi.  Kaksi.", "Kolme\nneljä."]
