"""templates/README.md: its kind builds as it stands there, and it tells all that can be used."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.compose import composition
from generator.compose.composition import RenderingError
from generator.compose.kinds import Manifest
from generator.compose.sandbox import Sandbox
from generator.document.tree import TreeBuilder
from generator.locale import message_codes
from tests.conftest import Ran
from tests.document.making import made_document
from tests.kinds import write_kind

Pykala = Callable[..., Ran]

JINJA = ImmutableSandboxedEnvironment()
TEMPLATES = Path(__file__).parents[1] / "templates"
GUIDE = (TEMPLATES / "README.md").read_text(encoding="utf-8")
KIND = "seurantaraportti"
FILES = {
    name: text
    for _, name, text in re.findall(r"^(`{3,4})\w+ (templates/\S+)\n(.*?)^\1$", GUIDE, re.M | re.S)
}


@pytest.fixture
def plan(small_plan: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small plan in a workspace that has the guide's kind, and makes it."""
    root = small_plan.parents[1]
    for name, text in FILES.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    front = small_plan / "plan.yaml"
    text = front.read_text(encoding="utf-8")
    front.write_text(re.sub(r"documents: .*", f"documents: [{KIND}]", text), encoding="utf-8")
    monkeypatch.chdir(root)
    return small_plan.relative_to(root)


def built(plan: Path, pykala: Pykala, language: str) -> Path:
    """The Word file and the page of the plan in the language, made without a finding."""
    front = plan / "plan.yaml"
    front.write_text(f"{front.read_text(encoding='utf-8')}language: {language}\n", encoding="utf-8")
    ran = pykala("build", plan, "--pages", "off", "--lang", "fi")
    assert ran.code == 0, ran.out
    folder = Path("output", "pieni")
    assert sorted(file.name for file in folder.glob("[!.]*")) == [f"{KIND}.docx", f"{KIND}.html"]
    return folder


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "fi",
            (
                "Seurantaraportti",
                "Pieni kunta seuraa 1 tavoitetta. Tavoitteet kuvataan luvussa 3 ja "
                "työllisyystilanne luvussa 2.",
                "Taulukko 1. Tavoitteet ja vastuut",
                "kunnanhallitus",
                "Lähteet",
            ),
        ),
        (
            "sv",
            (
                "Uppföljningsrapport",
                "Pieni kunta följer upp 1 mål. Målen beskrivs i kapitel 3 och "
                "sysselsättningsläget i kapitel 2.",
                "Tabell 1. Mål och ansvar",
                "kunnanhallitus",
                "Källor",
            ),
        ),
    ],
)
def test_the_kind_of_the_guide_builds_as_it_stands_there(
    plan: Path, pykala: Pykala, language: str, said: tuple[str, ...]
) -> None:
    folder = built(plan, pykala, language)
    page = (folder / f"{KIND}.html").read_text(encoding="utf-8")
    word = pykala("textconv", folder / f"{KIND}.docx").out
    for text in (re.sub(r"<[^>]+>", "", page), word):
        plain = " ".join(re.sub(r"[\xa0\u202f]", " ", text).split())
        assert [words for words in said if words not in plain] == []


def test_a_fault_is_told_as_the_guide_quotes(plan: Path, pykala: Pykala) -> None:
    template = Path("templates", KIND, "document.fi.md.j2")
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("plan.goals.goals |", "plan.gaols.goals |", 1), "utf-8")
    ran = pykala("check", plan, "--lang", "fi")
    (quoted,) = re.findall(r"^```text\n(.*?)\n```$", GUIDE, re.M | re.S)
    assert quoted in ran.out


def test_a_kind_is_begun_with_the_command_of_the_guide(
    tmp_path: Path, pykala: Pykala, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^pykala (templates copy \S+ \S+)", GUIDE, re.M)
    assert len(commands) == 2
    for command in commands:
        assert pykala(*command.split()).code == 0
    listed = pykala("templates", "--lang", "fi").out
    assert f"{KIND}: Päätösesitys\n  tämän kansion oma laji\n" in listed


def named(pattern: str) -> set[str]:
    """What the guide's tables and lists name so."""
    return set(re.findall(pattern, GUIDE))


def test_every_name_that_the_composition_gives_is_told(tmp_path: Path) -> None:
    templates = write_kind(tmp_path / "templates", "{{ no_such }}", needs=[])
    with pytest.raises(RenderingError) as raised:
        made_document(tmp_path, "goals: {}\n", "koe", templates)
    given = set(raised.value.names) - set(JINJA.globals)
    told = GUIDE.partition("| name | what it is |")[2].partition("\n\n")[0]
    assert given == set(re.findall(r"^\| `(\w+)", told, re.M))


def test_every_filter_and_test_of_our_own_is_told() -> None:
    made = re.findall(r"environment\.(filters|tests)\[\"(\w+)\"\]", inspect.getsource(composition))
    assert {name for _, name in made} == named(r"(?m)^\| `(\w+)` \| prints")
    sandbox = Sandbox()
    assert set(sandbox.filters) == set(JINJA.filters)
    assert set(sandbox.tests) == set(JINJA.tests)


def test_every_macro_is_told_with_its_parameters() -> None:
    for language in ("fi", "sv"):
        text = (TEMPLATES / "shared" / f"macros.{language}.md.j2").read_text(encoding="utf-8")
        made = re.findall(r"\{% macro (\w+)\((.*?)\) %\}", text)
        shown = dict(re.findall(r"`m\.(\w+)\(([^)`]*)\)`", GUIDE))
        assert set(shown) == {name for name, _ in made}
        for name, parameters in made:
            known = [each.split("=")[0].strip() for each in parameters.split(",")]
            told = [each.strip() for each in shown[name].split(",")]
            assert told == known[: len(told)], name
            wanted = [each for each in parameters.split(",") if "=" not in each]
            assert len(told) >= len(wanted), name


def test_every_directive_is_told() -> None:
    """They are what the builder of the tree compares the name of a directive with."""
    source = inspect.getsource(TreeBuilder._directive)
    compared = re.findall(r"\bname (?:==|in) (\{[^}]*\}|\"\w+\")", source)
    assert {word for each in compared for word in re.findall(r"\w+", each)} == named(
        r"``` ?```\{(\w+)\}"
    )


def test_every_key_of_a_manifest_is_told() -> None:
    keys = GUIDE.partition("| key of the manifest |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \|", keys, re.M) == list(Manifest.model_fields)


def test_every_fault_of_a_template_is_told() -> None:
    codes = {code for code in message_codes() if re.match("P14[2-9]", code)}
    assert codes <= named(r"P1\d\d")
