"""The planner's guide: its example builds as it stands there, and it tells every key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest

from generator.charts import kind_names
from generator.document.facts import ASPECTS
from generator.locale.catalogue import catalogue
from generator.plan.part import Part
from generator.plan.plan import Plan
from tests.conftest import Ran

PLANS = Path(__file__).parents[1] / "plans"
GUIDE = (PLANS / "README.md").read_text(encoding="utf-8")
KIND = "tyollisyydenhoitosuunnitelma"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The guide's example plan, as a planner would have copied it."""
    for name, text in re.findall(r"^```\w+ (esimerkki/\S+)\n(.*?)^```$", GUIDE, re.M | re.S):
        file = tmp_path / "plans" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        assert not file.exists(), name
        file.write_text(text, encoding="utf-8")
    return tmp_path / "plans" / "esimerkki"


def test_the_example_builds_without_a_finding(
    example: Path, pykala: Callable[..., Ran], tmp_path: Path
) -> None:
    ran = pykala("build", example, "--pages", "off", "--lang", "fi")
    assert ran.code == 0, ran.out
    assert not re.search(r"virhe|varoitus|huomautus", ran.out)
    assert sorted(file.suffix for file in (tmp_path / "output" / "esimerkki").glob("[!.]*")) == [
        ".docx",
        ".html",
    ]


def test_the_numbers_come_out_as_the_guide_says(
    example: Path, pykala: Callable[..., Ran], tmp_path: Path
) -> None:
    rows = re.findall(r"^\| `(\{[a-z_.]+\})` \| ([^|]+) \| [^|]+ \|$", GUIDE, re.M)
    text = "overview: |\n" + "".join(f"  {fact} = {shown}\n\n" for fact, shown in rows)
    (example / "goals.yaml").write_text(text, encoding="utf-8")
    situation = (example / "situation.yaml").read_text(encoding="utf-8")
    (example / "situation.yaml").write_text(
        situation.replace(", ja keinoista kerrotaan [luvussa](#goals)", ""), encoding="utf-8"
    )
    ran = pykala("build", example, "--pages", "off", "--format", "html", "--lang", "fi")
    assert ran.code == 0, ran.out
    page = (tmp_path / "output" / "esimerkki" / f"{KIND}.html").read_text(encoding="utf-8")
    said = re.sub(r"[\xa0\u202f]", " ", re.sub(r"<[^>]+>", "", page))
    assert len(rows) >= len(ASPECTS)
    assert [shown for _, shown in rows if f"{shown} = {shown}" not in said] == []


@dataclass(frozen=True, slots=True)
class Change:
    """What a planner is said to have written in a file of the example, and in place of what."""

    file: str
    old: str
    new: str


ROW = "- {cells: [Yhteensä, 30, 216 000], kind: total}"
ACCEPTANCE = "# pykala: salli N201 – lähteen luvut on pyöristetty"
REVIEW = "- {part: goals, by: työllisyysjohtaja, date: 10.2.2025, content: ttf6-bh3k-gfck}"
RUNS = {
    "viittaus": (Change("situation.yaml", "{unemployed}", "{unemployment}"),),
    "selitys": (),
    "tilasto": (Change("goals.yaml", "    owner: Työllisyyspalvelut\n", ""),),
    "hyväksyntä": (
        Change("own_services.yaml", "    total: kyllä\n", ""),
        Change(
            "own_services.yaml", "    notes:\n", f"      {ACCEPTANCE}\n      {ROW}\n    notes:\n"
        ),
    ),
    "kirjoitusasu": (
        Change(
            "goals.yaml",
            "Palvelut viedään sinne, missä asiakkaat ovat.",
            "Lain 380/2023 15§:n mukaisia palveluja kehitetään vuosina 2025-2027.",
        ),
    ),
    "osan-hyväksyntä": (),
    "muuttunut-osa": (
        Change("plan.yaml", "  date: 24.3.2025\n", f"  date: 24.3.2025\nreviews:\n  {REVIEW}\n"),
        Change("goals.yaml", "target: 400\n", "target: 380\n"),
    ),
    "luku": (
        Change(
            "situation.yaml",
            "Kaupungissa oli vuoden lopussa {unemployed} työtöntä",
            "Kaupungissa oli vuoden lopussa 1 241 työtöntä",
        ),
    ),
    "lähteetön": (
        Change("own_services.yaml", "packages:\n", "  Nuorista 37 sai kesätyöpaikan.\npackages:\n"),
    ),
    "osuus": (Change("facts.yaml", "  value: 467\n", "  value: 467\n  stated_share: 38,6\n"),),
    "summa": (
        Change("own_services.yaml", "    total: kyllä\n", ""),
        Change("own_services.yaml", "    notes:\n", f"      {ROW}\n    notes:\n"),
    ),
    "tyhjä": (
        Change(
            "own_services.yaml",
            "{cells: [Keittiö, 8, 61 500], approximate: kyllä}",
            "{cells: [Keittiö, '', 61 500], approximate: kyllä}",
        ),
    ),
}
SHOWN = re.compile(r"^```text ajo (\S+)\npykala ([^\n]*)\n\n(.*?)\n?```$", re.M | re.S)


def _write(example: Path, change: Change) -> None:
    file = example / change.file
    text = file.read_text(encoding="utf-8")
    assert change.old in text
    file.write_text(text.replace(change.old, change.new, 1), encoding="utf-8")


def _shows(shown: str, said: str) -> bool:
    """Whether it was said so; a line «…» stands for any lines, and spaces may be of any kind."""
    lines = ("(?:.*\n)*" if line == "…" else f"{re.escape(line)}\n" for line in shown.split("\n"))
    plain = said.replace("\N{NO-BREAK SPACE}", " ")
    return re.fullmatch("".join(lines), plain.rstrip("\n") + "\n") is not None


@pytest.mark.parametrize("name", RUNS)
def test_the_program_says_what_the_guide_quotes(
    name: str, example: Path, pykala: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    command, shown = next(run[1:] for run in SHOWN.findall(GUIDE) if run[0] == name)
    for change in RUNS[name]:
        _write(example, change)
        assert [line for line in change.new.split("\n") if line.strip() not in GUIDE] == []
    monkeypatch.chdir(example.parents[1])
    ran = pykala(*command.split(), "--lang", "fi")
    assert _shows(shown, ran.out), ran.out


def test_every_quoted_run_is_run() -> None:
    assert [run[0] for run in SHOWN.findall(GUIDE) if run[0] not in RUNS] == ["lain-vaatimukset"]


def test_the_law_of_a_plan_that_was_just_begun_is_told_as_the_guide_quotes(
    tmp_path: Path, pykala: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    new = re.search(r"^pykala (new plans/jamsa .*)$", GUIDE, re.M)
    assert new
    assert pykala(*new[1].split(), "--as-of", "31.1.2026").code == 0
    command, shown = next(run[1:] for run in SHOWN.findall(GUIDE) if run[0] == "lain-vaatimukset")
    ran = pykala(*command.split(), "--lang", "fi")
    assert _shows(shown, ran.out), ran.out


def test_a_number_in_prose_becomes_the_fact_that_the_guide_shows(
    example: Path, pykala: Callable[..., Ran]
) -> None:
    fact = re.search(r"^```yaml lisäys facts.yaml\n(.*?)^```$", GUIDE, re.M | re.S)
    assert fact
    with (example / "facts.yaml").open("a", encoding="utf-8") as file:
        file.write(fact[1])
    sentence = "Nuorista {summer_jobs} sai kesätyöpaikan."
    assert f"`{sentence}`" in GUIDE
    _write(example, Change("own_services.yaml", "packages:\n", f"  {sentence}\npackages:\n"))
    ran = pykala("check", example, "--lang", "fi")
    assert (ran.code, ran.out) == (0, "Ei huomautettavaa\n")


def test_the_settings_do_what_the_guide_says(
    example: Path, pykala: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = re.search(r"^```toml pykala.toml\n(.*?)^```$", GUIDE, re.M | re.S)
    assert settings
    for name in ("tilasto", "lähteetön", "kirjoitusasu"):
        for change in RUNS[name]:
            _write(example, change)
    monkeypatch.chdir(example.parents[1])
    before = pykala("check", "plans/esimerkki", "--lang", "fi").out
    Path("pykala.toml").write_text(settings[1], encoding="utf-8")
    after = pykala("check", "plans/esimerkki", "--lang", "fi").out
    told = re.compile(r": (\w+) ([A-Z]\d{3}) ")
    assert {("varoitus", "G101"), ("huomautus", "N303"), ("varoitus", "T105")} <= set(
        told.findall(before)
    )
    assert set(told.findall(after)) == {
        ("varoitus", "N303"),
        ("huomautus", "T105"),
        ("huomautus", "T108"),
    }


def test_a_draft_comes_out_where_the_guide_says(
    example: Path, pykala: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    for change in RUNS["viittaus"]:
        _write(example, change)
    monkeypatch.chdir(example.parents[1])
    command = ("build", "--draft", "plans/esimerkki")
    assert f"\npykala {' '.join(command)}\n" in GUIDE
    pykala(*command, "--pages", "off", "--lang", "fi")
    drafts = sorted(file.as_posix() for file in Path("output").rglob("*-luonnos.*"))
    assert [Path(draft).suffix for draft in drafts] == [".docx", ".html"]
    assert f"`{drafts[0]}`" in GUIDE


def test_every_link_leads_to_a_chapter_or_a_file() -> None:
    prose = re.sub(r"^(`{3,}).*?^\1$|`[^`\n]+`", "", GUIDE, flags=re.M | re.S)
    headings = re.findall(r"^#+ (.+)$", GUIDE, re.M)
    anchors = {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}
    links = re.findall(r"\]\((?!https:)([^)#]*)#?([^)]*)\)", prose)
    assert [name for file, name in links if not file and name not in anchors] == []
    assert [file for file, _ in links if file and not (PLANS / file).exists()] == []
    assert len(links) > 10


def test_every_kind_of_chart_is_told_and_shown() -> None:
    for kind in kind_names():
        assert f"| `{kind}` |" in GUIDE
        assert f"    kind: {kind}\n" in GUIDE


def test_every_aspect_of_a_fact_is_told() -> None:
    told = set(re.findall(r"^\| `\{[a-z_]+\.?([a-z_]*)\}`", GUIDE, re.M))
    assert told == set(ASPECTS)


def test_services_have_the_names_that_the_documents_give_them() -> None:
    names = {
        key.removeprefix("service."): words
        for key, words in catalogue("labels", "fi").items()
        if key.startswith("service.")
    }
    assert [key for key, words in names.items() if f"| `{key}` | {words} |" not in GUIDE] == []
    assert len(names) > 20


def test_every_part_has_a_line_of_its_own() -> None:
    assert [name for name in Plan.model_fields if f"\n| `{name}` |" not in GUIDE] == []


def test_every_key_and_every_choice_is_told() -> None:
    told = {
        word for span in re.findall(r"`([^`\n]+)`", GUIDE) for word in re.split(r"[^\w-]", span)
    }
    assert sorted(set(_words(Plan, set())) - told) == []


def _words(model: type[Part], seen: set[type[Part]]) -> Iterator[str]:
    """The keys of a part of the plan and of those within it, and the values to choose from."""
    seen.add(model)
    for name, field in model.model_fields.items():
        yield field.alias or name
        for each in _within(field.annotation):
            if isinstance(each, str):
                yield each
            elif each not in seen:
                yield from _words(each, seen)


def _within(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    else:
        for inner in get_args(annotation):
            yield from _within(inner)
