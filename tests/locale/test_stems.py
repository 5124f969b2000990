"""Words are compared by what stays of them when they are inflected."""

import pytest

from generator.locale.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "työtön työttömät työttömiä työttömistä työtöntä työttömien",
        "kuntaosuus kuntaosuuden kuntaosuutta kuntaosuudet kuntaosuuksia",
        "kunta kunnan kuntia kunnista kuntien",
        "työpaikka työpaikat työpaikkoja työpaikan työpaikkojen",
        "asukas asukasta asukkaita asukkaat",
        "väkiluku väkiluvun väkilukua väkiluvusta",
        "suomenkielinen suomenkielisen suomenkielisiä",
        "tavoite tavoitetta tavoitteet tavoitteiden",
        "avoin avoimet avoimien",
        "kohta kohdan kohtaa kohdat",
        "Lahti Lahden Lahdessa",
    ],
)
def test_the_forms_of_a_finnish_word_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "työtön työttömyys työ työvoima työnhakija",
        "rakennetyötön pitkäaikaistyötön työtön",
        "kuntaosuus kunta osuus",
        "väkiluku väestö",
    ],
)
def test_different_finnish_words_have_different_stems(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == len(words.split())


def test_swedish_words_have_stems_of_their_own() -> None:
    assert stem("arbetslösa", "sv") == stem("arbetslös", "sv") != stem("arbetare", "sv")


def test_a_word_of_a_language_without_a_stemmer_is_only_lowered() -> None:
    assert stem("Barggut", "se") == "barggut"
