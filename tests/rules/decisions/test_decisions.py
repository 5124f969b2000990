"""What a plan must tell of its decision depends on how far it has come."""

from pathlib import Path

import pytest

from tests.plan.making import made

WHOLE = "case_id: A-1\ndecision: {body: Valtuusto, date: 2.3.2025, section: 7}\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("status: approved\n", ["M201", "M204"]),
        ("status: approved\ncase_id: A-1\ndecision: {body: Valtuusto}\n", ["M202", "M203"]),
        (f"status: approved\n{WHOLE}", []),
        (f"status: proposal\n{WHOLE}", []),
        (f"status: draft\n{WHOLE}", ["M205"]),
        ("status: proposal\n", []),
        ("status: draft\n", []),
        ("status: proposal\napplication: {overview: Hakemus.}\n", ["M204"]),
        ("status: draft\napplication: {overview: Hakemus.}\n", []),
        ("status: proposal\napplication: {as_of: 1.2.2024, case_id: A-2}\n", []),
        (f"status: approved\n{WHOLE}application: {{as_of: 1.2.2024}}\n", ["M204"]),
    ],
)
def test_each_status_asks_for_its_own(tmp_path: Path, text: str, codes: list[str]) -> None:
    told = [f.code for f in made(tmp_path, text).findings if f.code.startswith("M20")]
    assert sorted(told) == codes
