"""A planner accepts a finding where it stands, with a reason."""

from pathlib import Path

from generator.build.examination import examine
from generator.build.workspace import Workspace
from generator.files.templates import built_in
from tests.annotations import check, expected, found

PLAN = Path(__file__).parent / "plans" / "acceptances.yaml"


def test_comments_accept_what_they_stand_beside_and_nothing_else(tmp_path: Path) -> None:
    assert found(check(PLAN, tmp_path, select=("A101", "P16"))) == expected(PLAN)


def test_what_is_accepted_is_kept_with_its_reason(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path, tmp_path / "output", built_in())
    accepted = examine(PLAN, workspace).accepted
    assert [(each.finding.code, each.reason) for each in accepted] == [
        ("A101", "kuvio on monimutkainen, ja sen tiedot ovat taulukossa"),
        ("A101", "sama syy"),
    ]
