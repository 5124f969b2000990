"""What stands at the head of a document: the plan's cover, its own title, or nothing."""

from pathlib import Path

import pytest

from generator.build.stages import make_charts, make_document
from generator.compose.kinds import Kind, find_kind
from generator.document.blocks import Cover, Document
from tests.kinds import write_kind
from tests.plan.making import made

PLAN = """\
status: approved
case_id: HEI/1/2025
subtitle: Alaotsikko
decision: {body: kaupunginvaltuusto, date: 3.2.2025, section: 5}
application: {as_of: 19.11.2019, overview: Hakemus.}
"""


def kind(folder: Path, **manifest: str) -> Kind:
    template = "{{ plan.application.overview }}"
    templates = write_kind(folder, template, needs=["application"], **manifest)
    return find_kind(templates, "koe")


def document(folder: Path, text: str = PLAN, **manifest: str) -> Document:
    own = kind(folder / "templates", **manifest)
    plan_input = made(folder, text, own.templates)
    return make_document(own, plan_input, make_charts(plan_input)).document


def test_a_plan_has_a_cover_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    made = document(tmp_path)
    assert (made.front, made.date) == ("cover", "2025-01-01")
    assert made.cover == Cover(
        organisation="Kunta",
        title="Suunnitelma",
        subtitle="Alaotsikko",
        status="Hyväksytty",
        date="1.1.2025",
        case_id="HEI/1/2025",
        decision="kaupunginvaltuusto 3.2.2025 § 5",
    )


def test_a_document_on_the_plan_has_its_own_title_over_the_plans(tmp_path: Path) -> None:
    made = document(tmp_path, front="title")
    assert (made.cover.title, made.cover.subtitle) == ("Koe", "Suunnitelma")
    assert (made.front, made.cover.date, made.cover.case_id) == ("title", "1.1.2025", "HEI/1/2025")


@pytest.mark.parametrize("front", ["cover", "title"])
def test_a_part_that_is_a_document_has_its_own_day_and_case(tmp_path: Path, front: str) -> None:
    made = document(tmp_path, front=front, subject="application")
    assert made.cover == Cover("Kunta", "Koe", date="19.11.2019")
    assert (made.front, made.date) == (front, "2019-11-19")


def test_a_part_without_a_day_has_the_plans(tmp_path: Path) -> None:
    text = "application: {title: Hakemus, case_id: HEI/2/2019, overview: A}\n"
    made = document(tmp_path, text, subject="application")
    assert made.cover == Cover("Kunta", "Hakemus", date="1.1.2025", case_id="HEI/2/2019")


def test_a_document_to_be_pasted_has_nothing_at_its_head(tmp_path: Path) -> None:
    made = document(tmp_path, front="none")
    assert made.cover == Cover("Kunta", "Koe: Suunnitelma")
    assert made.front == "none"
