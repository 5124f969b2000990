"""The summary of any plan: its figures and lines, and what is still asked of a body."""

from pathlib import Path

from tests.document.making import lines, made_document

PLAN = """\
facts:
  people: {label: Asukkaat, value: 19 139, unit: henkilöä, as_of: 2018}
summary:
  text: Suunnitelma koskee palveluja.
  key_figures: {id: figures, title: Avainluvut, facts: [people]}
  decisions: [Palvelut säilyvät.]
decisions:
  - {id: old, title: Vanha asia, body: Valtuusto, proposal: [päättää heti.], outcome: Päätettiin.}
  - {id: account, title: Tiedoksi, body: Valtuusto}
  - id: new
    title: Uusi asia
    body: Valtuusto
    date: 2.3.2025
    proposal_opening: Hallitus esittää, että valtuusto
    proposal: [hyväksyy suunnitelman, lähettää sen ministeriölle.]
"""


def test_a_summary_tells_figures_lines_and_what_is_to_be_decided(tmp_path: Path) -> None:
    document = made_document(tmp_path, PLAN, "tiivistelma").document
    assert (document.front, document.cover.title) == ("title", "Tiivistelmä")
    printed = lines(document.blocks)
    assert printed[:2] == ["Suunnitelma koskee palveluja.", "# Avainluvut (plain)"]
    assert "  | Asukkaat | 19_139 | henkilöä | 2018" in printed
    assert printed[-6:] == [
        "# Keskeiset linjaukset (plain)",
        "- Palvelut säilyvät.",
        "# Mitä päätetään (plain)",
        "**Valtuusto 2.3.2025:** Hallitus esittää, että valtuusto",
        "- hyväksyy suunnitelman",
        "- lähettää sen ministeriölle.",
    ]


def test_a_plan_without_open_matters_asks_nothing(tmp_path: Path) -> None:
    document = made_document(tmp_path, "summary: {text: Lyhyesti.}\n", "tiivistelma").document
    assert lines(document.blocks) == ["Lyhyesti."]
