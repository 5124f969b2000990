"""What keeps a chart from being drawn is told with numbers as people read them."""

from pathlib import Path

from generator.build.stages import make_charts
from generator.locale import message
from tests.plan.making import made

BRIDGE = """\
situation:
  tables:
    - id: bridge
      title: Silta
      columns: [{key: step, label: Vaihe}, {key: value, label: Arvo, kind: number}]
      rows: [{cells: [Alku, 1 000]}, {cells: [Kasvu, 241]}, {cells: [Loppu, 1 500]}]
  figures:
    - {id: steps, kind: waterfall, title: Silta, data: bridge, total_bars: [Alku, Loppu]}
"""


def test_numbers_of_a_charts_problem_have_the_documents_typography(tmp_path: Path) -> None:
    (finding,) = make_charts(made(tmp_path, BRIDGE)).findings
    text, _ = message(finding.code, "fi", finding.values)
    assert text == (
        "Kuvion «steps» summapylväs «Loppu» on 1\u00a0500, mutta osista laskien 1\u00a0241."
    )
