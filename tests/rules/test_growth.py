"""No text takes a rule longer than its length: what is odd in a long one is told all the same."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.build.checking import Choice, check_plans
from generator.build.formatting import format_plan
from tests.conftest import FILES

_LENGTH = 20_000
_MOST_SECONDS = 4.0
"""Many times what the slowest takes; what grows with the square of the length takes more still."""


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1–",
        "a-a-",
        "AB ",
        "[",
        "![",
        "[a](",
        '"a ',
        "laki ",
        "kolme ",
        "1 € ja ",
        "taulukko 1 ",
        "kasvoi 10 prosenttia ",
    ],
)
def test_time_grows_with_the_length_of_a_text(tmp_path: Path, piece: str) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    long = piece * (_LENGTH // len(piece))
    (tmp_path / "reform.yaml").write_text(f"overview: |\n  Vuosi 1 {long}\n", encoding="utf-8")
    started = time.process_time()
    check_plans([tmp_path], Choice())
    format_plan(tmp_path)
    assert time.process_time() - started < _MOST_SECONDS
