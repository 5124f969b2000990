"""New plans: readable at once, told key by key, and with every gap where check finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.build.checking import Choice, check_plans
from generator.build.reading import read
from generator.build.stages import make_charts, make_document
from generator.cli.known import known_choices
from generator.compose.kinds import Kind, find_kind
from generator.files.templates import built_in
from generator.findings import Finding, Severity
from generator.plan.municipalities import municipalities
from generator.plan.plan import Plan
from generator.plan.reading import read_plan_model
from generator.scaffold.plan import NewPlan, plan_files
from generator.scaffold.skeleton import skeletons
from generator.schema.model import plan_schema
from generator.source import read_plan
from tests.reading import words_of_tree

GUIDE = (Path(__file__).parents[2] / "plans" / "README.md").read_text(encoding="utf-8")
TEMPLATES = built_in()
KINDS = TEMPLATES.kinds()
MARKS = {"fi": "TÄYDENNÄ: ", "sv": "FYLL I: "}
DAY = date(2026, 1, 31)
OFF = re.compile(r"^(\s*)# (?!yaml-language-server)", re.M)

every_kind = pytest.mark.parametrize("kind", [*KINDS, "kaikki osat"])
every_language = pytest.mark.parametrize("language", list(MARKS))


def kind_of(name: str) -> Kind:
    """A kind of document, or one that prints every part there is."""
    if name in KINDS:
        return find_kind(TEMPLATES, name)
    parts = tuple(part for part in Plan.model_fields if part in skeletons())
    return Kind("jarjestamissuunnitelma", TEMPLATES, {"fi": "Koe", "sv": "Prov"}, parts, ())


def begun(
    folder: Path, kind: str, *codes: str, language: str = "fi", taken_into_use: bool = False
) -> Path:
    """A new plan on disk; `taken_into_use` has the keys that stand there as comments too."""
    chosen = [municipalities()[code] for code in codes or ("179", "182")]
    plan = folder / "plans" / "uusi"
    plan.mkdir(parents=True)
    new = NewPlan(kind_of(kind), chosen, language, DAY)
    for name, text in plan_files(new, plan).items():
        whole = OFF.sub(r"\1", text) if taken_into_use else text
        (plan / name).write_text(whole, encoding="utf-8")
    return plan


def told(plan: Path) -> tuple[Finding, ...]:
    """What is wrong with the plan's text and shape."""
    source = read_plan(plan)
    return (*source.findings, *read_plan_model(source)[1])


def values(plan: Path) -> dict[str, Any]:
    """The plan as plain values."""
    return dict(read_plan(plan).root)


def lines_of(plan: Path) -> Iterator[str]:
    for file in plan.iterdir():
        yield from file.read_text(encoding="utf-8").split("\n")


@every_kind
@every_language
def test_a_new_plan_is_a_plan(tmp_path: Path, kind: str, language: str) -> None:
    plan = begun(tmp_path, kind, language=language)
    assert told(plan) == ()
    schema = plan_schema(language, known_choices(language, built_in()))
    root = values(plan)
    assert [error.message for error in Draft7Validator(schema).iter_errors(root)] == []


@every_kind
@every_language
def test_the_keys_that_stand_as_comments_can_be_taken_into_use(
    tmp_path: Path, kind: str, language: str
) -> None:
    plan = begun(tmp_path, kind, language=language, taken_into_use=True)
    assert told(plan) == ()
    root = values(plan)
    assert root["glossary"]["htv"]["meaning"]
    assert root["facts"]["unemployed"]["previous"]["value"] == "1 152"


@every_kind
def test_every_part_that_the_kind_prints_is_there(tmp_path: Path, kind: str) -> None:
    plan = begun(tmp_path, kind)
    written = {file.stem for file in plan.iterdir()}
    assert set(kind_of(kind).parts) <= written | {"annexes"}
    assert "# annexes:" in (plan / "plan.yaml").read_text(encoding="utf-8")


def test_every_part_of_a_plan_has_its_beginning() -> None:
    front = {key.removesuffix("?") for key in skeletons()["plan"]}
    by_command = {"reviews"}  # `pykala review` adds it
    assert set(Plan.model_fields) - by_command == front | (skeletons().keys() - {"plan"})


KEY = re.compile(r"(?:# )?[a-z_]+:|\s+(?:- )?(?!labour_force)[a-z_]+:")
CHOSEN = {"labour_force", "# unemployed", "employment-statistics", "# review"}
"""Keys that the planner chooses herself: the help is above the keys below them."""


@every_kind
@every_language
def test_help_stands_above_each_key(tmp_path: Path, kind: str, language: str) -> None:
    plan = begun(tmp_path, kind, language=language)
    for file in plan.iterdir():
        lines = file.read_text(encoding="utf-8").split("\n")
        for before, line in pairwise(lines):
            if KEY.match(line) and line.partition(":")[0] not in CHOSEN:
                assert before.lstrip().startswith("## "), f"{file.name}: {line}"


@every_kind
@every_language
def test_lines_fit_the_width_of_a_page(tmp_path: Path, kind: str, language: str) -> None:
    plan = begun(tmp_path, kind, language=language)
    assert [line for line in lines_of(plan) if len(line) > 100] == []


@pytest.mark.parametrize("kind", KINDS)
@every_language
def test_each_gap_is_an_error_that_check_tells(tmp_path: Path, kind: str, language: str) -> None:
    plan = begun(tmp_path, kind, language=language)
    findings = check_plans([plan], Choice()).findings
    errors = [each for each in findings if each.severity is Severity.ERROR]
    assert {each.code for each in errors} == {"R230"}
    gaps = {
        (file.name, number)
        for file in plan.iterdir()
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
        if MARKS[language] in line and not line.lstrip().startswith("#")
    }
    assert {(Path(each.span.file).name, each.span.line) for each in errors} == gaps
    assert len(gaps) > 4


@pytest.mark.parametrize("kind", KINDS)
@every_language
def test_a_new_plan_makes_a_document_that_shows_the_gaps_of_its_parts(
    tmp_path: Path, kind: str, language: str
) -> None:
    """What is missing stands where it is printed, in the language of the plan."""
    plan_input = read(begun(tmp_path, kind, language=language), TEMPLATES, judge=False)
    made = make_document(find_kind(TEMPLATES, kind), plan_input, make_charts(plan_input))
    assert made.findings == ()
    shown = words_of_tree(made.document)
    (other,) = set(MARKS.values()) - {MARKS[language]}
    assert other not in shown
    needed = {part: values(plan_input.folder)[part] for part in kind_of(kind).needs}
    gaps = set(re.findall(f"{MARKS[language]}[^'\"\\\\]+", str(needed)))
    assert gaps
    assert [gap for gap in gaps if gap not in shown] == []


@pytest.mark.parametrize(
    ("kind", "title", "decided"),
    [
        ("tyollisyysohjelma", "Sysselsättningsprogram", True),
        ("kuntakokeiluhakemus", "Ansökan till kommunförsöket med sysselsättning", False),
        ("paatosesitys", "FYLL I: planens namn", False),
        ("tiivistelma", "FYLL I: planens namn", True),
    ],
)
def test_the_front_has_what_the_kind_prints_of_it(
    tmp_path: Path, kind: str, title: str, decided: bool
) -> None:
    root = values(begun(tmp_path, kind, language="sv"))
    assert root["title"] == title
    assert ("decision" in root) is decided


def test_a_municipality_alone_organises_its_services_itself(tmp_path: Path) -> None:
    root = values(begun(tmp_path, "jarjestamissuunnitelma", "179"))
    assert root["authority"]["organising"] == "alone"
    assert "agreement" not in root["authority"]
    assert [each["code"] for each in root["area"]["municipalities"]] == ["179"]


def test_of_several_municipalities_the_first_is_the_host_of_their_area(tmp_path: Path) -> None:
    root = values(begun(tmp_path, "tyollisyydenhoitosuunnitelma", "249", "182", "005"))
    assert root["authority"]["name"] == "Keuruu"
    assert root["authority"]["municipality"] == "249"
    assert root["authority"]["organising"] == "host_municipality"
    assert root["authority"]["agreement"] == "TÄYDENNÄ: sopimus"
    assert [each["code"] for each in root["area"]["municipalities"]] == ["249", "182", "005"]
    total = sum(municipalities()[code].labour_force for code in ("249", "182", "005"))
    assert root["facts"]["labour_force"]["value"].replace(" ", "") == str(total)


def test_where_the_kind_prints_no_area_a_municipality_alone_has_none(tmp_path: Path) -> None:
    root = values(begun(tmp_path, "tyollisyydenhoitosuunnitelma", "111"))
    assert "area" not in root
    assert "organising" not in root["authority"]


def test_what_is_known_stands_in_the_language_of_the_plan(tmp_path: Path) -> None:
    plan = begun(tmp_path, "jarjestamissuunnitelma", "710", "078", language="sv")
    root = values(plan)
    assert root["authority"]["name"] == "Raseborg"
    assert root["title"] == "Plan för ordnande av arbetskraftsservice"
    assert root["as_of"] == "31.1.2026"
    assert "## Hangö" in (plan / "area.yaml").read_text(encoding="utf-8")


def test_every_statutory_service_is_offered_by_name(tmp_path: Path) -> None:
    plan = begun(tmp_path, "jarjestamissuunnitelma", taken_into_use=True)
    items = values(plan)["services"]["services"]["items"]
    assert len({each["service"] for each in items}) == len(items) > 20
    assert "## työnvälitys\n" in (plan / "services.yaml").read_text(encoding="utf-8")


def test_the_same_wish_gives_the_same_plan() -> None:
    new = NewPlan(kind_of(KINDS[0]), [municipalities()["182"]], "fi", DAY)
    assert plan_files(new, Path("plans/a")) == plan_files(new, Path("plans/a"))


def test_a_new_plan_is_as_the_guide_shows(tmp_path: Path) -> None:
    shown = re.findall(r"^```yaml alku/(\S+)\n(.*?)^```$", GUIDE, re.M | re.S)
    plan = begun(tmp_path, "jarjestamissuunnitelma", "182")
    assert shown
    for name, lines in shown:
        assert lines in (plan / name).read_text(encoding="utf-8")
