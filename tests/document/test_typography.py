"""Plain spaces of a plan become no-break ones where a line must not end."""

import pytest

from generator.document.typography import typeset
from tests.rules.typography.making import mended


@pytest.mark.parametrize(
    "text",
    [
        "1~241 henkilöä",
        "120~027",
        "3,6~% ja 5~%:n",
        "2~‰",
        "53,9~milj.~€ ja 53,9~milj.~euroa",
        "53,9~mn~€",
        "15~§:n 4~momentti ja §~15",
        "3~kk, 20~h, 8~kpl, 60~htv, 12~km",
        "n.~60, s.~12, v.~2025, nro~5, klo~8.30",
        "31.~lokakuuta 2023 ja den 7~februari",
        "14~kap. 3~§, 12~mån. och 8~årsv.",
        "Vuonna 2025 kaksi, 4 kuntaa ja §-merkki",
        "luku 2025 ja 5 maista",
    ],
)
def test_a_line_is_not_broken_within_a_number_or_before_its_unit(text: str) -> None:
    assert typeset(text.replace("~", " ")) == text.replace("~", "\u00a0")


@pytest.mark.parametrize(
    "text", ["5%", "15§", "§15", "3488", "n.60", "53,9milj.€", "20h", "3kpl", "v.2025"]
)
def test_the_spaces_that_formatting_adds_become_no_break_ones(text: str) -> None:
    assert " " not in typeset(mended(text, "fi"))
