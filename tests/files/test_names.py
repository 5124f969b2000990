"""Names of files are plain whatever the words are that they come from."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.files.names import plain_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Järjestämissuunnitelma 2025", "jarjestamissuunnitelma-2025"),
        ("Åbo & Pargas: sysselsättning", "abo-pargas-sysselsattning"),
        ("Nuorten «työpaja» – 2.0", "nuorten-tyopaja-2-0"),
        ("ÄÄNEKOSKI", "aanekoski"),
        (
            "Palvelujen järjestäminen ja tuotantotavat Lahden työllisyyspalveluissa",
            "palvelujen-jarjestaminen-ja-tuotantotavat",
        ),
        ("a" * 60, "a" * 45),
    ],
)
def test_words_become_a_plain_name(text: str, name: str) -> None:
    assert plain_name(text) == name


@given(st.text())
def test_any_text_gives_a_name_that_every_system_takes(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", plain_name(text))
    assert len(plain_name(text)) <= 45
