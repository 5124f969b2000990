"""Plan text is data: it neither runs as a template nor breaks what stands around it."""

from pathlib import Path

import pytest
from jinja2 import TemplateRuntimeError, UndefinedError
from jinja2.exceptions import SecurityError

from generator.compose.composition import RenderingError, section_id
from generator.compose.kinds import find_kind
from generator.document.blocks import Heading
from generator.document.problem import TemplateError
from generator.files.templates import UnknownKindError, built_in
from tests.annotations import of_shape
from tests.document.making import document_of, lines, made_document
from tests.kinds import write_kind
from tests.plan.making import made, plan_of

# Words that mean something to Jinja, Markdown, HTML, YAML or the program itself.
NASTY = [
    "{{ plan.title }}",
    "{% for x in y %}",
    "{# kommentti #}",
    "<script>alert(1)</script>",
    "&lt;b&gt; ja AT&T",
    "<!-- kommentti -->",
    "pipe | putki",
    "#ei-otsikko {#id .annex at=x}",
    "hinta 5 * 3 * 2 ja a_b_c",
    "[hakasulut] ja (kaaret)",
    "rivi ``` aita",
    "~aalto~ ^hattu^ $x$ \\alpha",
    "😀 ä́ ﷽ 中文 ‑ – — …",
    "--- ja *** ja ===",
    "'lainaus' \"toinen\" «kolmas»",
    "%YAML @at %s {0} $HOME",
]


URL = "https://x.fi/_a_)b(?d=*e*&f=|[g]&h=ä"


def shown(text: str) -> str:
    """What a reader of the Markdown text sees."""
    return text.replace("&lt;", "<").replace("&gt;", ">")


def quoted(text: str) -> str:
    """The text as a YAML scalar."""
    return "'" + text.replace("'", "''") + "'"


@pytest.mark.parametrize("text", NASTY)
def test_text_stays_text_in_titles_paragraphs_items_cells_boxes_and_captions(
    tmp_path: Path, text: str
) -> None:
    plan = f"""\
introduction:
  title: {quoted(text)}
  overview: {quoted("Teksti " + text)}
  development_lines: [{quoted(text)}]
  tables:
    - id: own
      title: {quoted(text)}
      columns: [{{key: a, label: {quoted(text)}}}]
      rows: [{{cells: [{quoted(text)}]}}]
      notes: [{quoted(text)}]
"""
    words = shown(text)
    assert [line.replace("`", "") for line in lines(document_of(tmp_path, plan).blocks)] == [
        line.replace("`", "")
        for line in (
            f"# 1 {words}",
            f"Teksti {words}",
            f"Table 1 {words}",
            f"  | {words}",
            f"  | {words}",
            f"  * {words}",
            "Box Kehittämislinjaukset",
            f"  - {words}",
        )
    ]


@pytest.mark.parametrize("text", NASTY)
def test_text_stays_text_in_the_front_matter_and_the_addresses(tmp_path: Path, text: str) -> None:
    plan = f"""\
case_id: {quoted(text)}
introduction: {{overview: Alku.}}
sources:
  one:
    title: {quoted(text)}
    url: "{URL}"
glossary:
  {quoted(text)}: {{meaning: {quoted(text)}}}
"""
    document = document_of(tmp_path, plan)
    assert document.cover.case_id == text
    *_, source, _, definition = lines(document.blocks)
    assert source.replace("`", "") == f"- [{shown(text)}]({URL}).".replace("`", "")
    assert definition.replace("`", "") == f"{shown(text)} := {shown(text)}".replace("`", "")


@pytest.mark.parametrize("character", ["\ue000", "\ue001", "\uf8ff", "\U000f0000"])
@pytest.mark.parametrize("written", ["plain", "escaped"])
def test_the_characters_that_mark_places_cannot_come_from_a_plan(
    tmp_path: Path, character: str, written: str
) -> None:
    code = f"\\U{ord(character):08x}"
    text = f"'{character}0{character}'" if written == "plain" else f'"{code}0{code}"'
    result = made(tmp_path, f"introduction: {{overview: {text}}}\n")
    assert {finding.code for finding in of_shape(result.findings)} == {"Y015"}


def test_the_characters_that_mark_places_cannot_come_from_a_table(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a\n\ue0000\ue001\n", encoding="utf-8")
    table = "{id: t, title: T, columns: [{key: a, label: A}], data: t.csv}"
    result = made(tmp_path, f"introduction: {{tables: [{table}]}}\n")
    assert {finding.code for finding in of_shape(result.findings)} == {"Y015"}


def test_an_address_of_the_plan_stays_as_it_is(tmp_path: Path) -> None:
    template = (
        "{% for source in plan.sources.values() %}[{{ source.url }}]({{ source.url }}){% endfor %}"
    )
    templates = write_kind(tmp_path / "templates", template, needs=[])
    plan = f"sources: {{one: {{title: A, url: '{URL}'}}}}\n"
    document = made_document(tmp_path, plan, "koe", templates).document
    assert lines(document.blocks) == [f"[{URL}]({URL})"]


def test_several_paragraphs_in_a_one_line_place_stay_together(tmp_path: Path) -> None:
    plan = 'introduction: {overview: A, title: "Eka.\\n\\n- ei lista\\n\\n# ei otsikko"}\n'
    assert lines(document_of(tmp_path, plan).blocks)[0] == "# 1 Eka.  - ei lista  # ei otsikko"


def test_several_paragraphs_in_an_item_of_a_list_stay_in_it(tmp_path: Path) -> None:
    plan = 'introduction: {overview: A, development_lines: ["Eka.\\n\\nToka.", "Muu."]}\n'
    assert lines(document_of(tmp_path, plan).blocks)[-3:] == ["  - Eka.", "    Toka.", "  - Muu."]


def test_the_kinds_are_the_folders_with_a_manifest(tmp_path: Path) -> None:
    templates = write_kind(tmp_path / "templates", "", needs=["goals"], optional=["introduction"])
    assert templates.kinds() == sorted([*built_in().kinds(), "koe"])
    kind = find_kind(templates, "koe")
    assert (kind.title["fi"], kind.needs, kind.parts) == (
        "Koe",
        ("goals",),
        ("goals", "introduction"),
    )
    for name in ("page", "../koe", "koe/..", ""):
        with pytest.raises(UnknownKindError):
            find_kind(templates, name)


def test_a_new_kind_takes_a_manifest_and_a_template_and_no_code(tmp_path: Path) -> None:
    template = """\
{% import "shared/macros.fi.md.j2" as m with context %}
{{ m.heading(1, "Tavoitteet kunnassa", "aims", "goals") }}
Kunta on {{ plan.authority.name }}, ks. [](#aims). {{ plan.as_of }}

{{ plan.goals.overview }}

{% for goal in plan.goals.goals %}
{{ loop.index }}. {{ goal.title }}
{% endfor %}

| Tavoite | Nro |
|---|--:|
{% for goal in plan.goals.goals %}
| {{ goal.title }} | {{ loop.index }} |
{% endfor %}

```{table} counted Tavoitteita on {{ plan.goals.goals | length }}
| A | B |
|---|---|
| {{ plan.title }} | x |
```

```{pagebreak}
```

```{box} Laatikko {{ plan.title }}
Sisältö {{ plan.title }}.
```
"""
    templates = write_kind(tmp_path / "templates", template, needs=["goals"])
    plan = "goals: {overview: '*Alku*.', goals: [{title: 'A | B'}, {title: '**C**'}]}\n"
    document = made_document(tmp_path, plan, "koe", templates).document
    assert lines(document.blocks) == [
        "# 1 Tavoitteet kunnassa",
        "Kunta on Kunta, ks. <luku_1>. 1.1.2025",
        "*Alku*.",
        "1. A | B",
        "2. **C**",
        "Table",
        "  | Tavoite | Nro",
        "  | A | B | 1",
        "  | **C** | 2",
        "Table 1 Tavoitteita on 2",
        "  | A | B",
        "  | Suunnitelma | x",
        "---",
        "Box Laatikko Suunnitelma",
        "  Sisältö Suunnitelma.",
    ]
    sources = [block.source for block in document.blocks]
    assert sources[:3] == ["goals", "authority.name", "goals.overview"]
    assert sources[4].startswith("koe:")  # what the template itself says: its line


@pytest.mark.parametrize(
    ("template", "error"),
    [
        ("{{ plan.gaols }}", UndefinedError),
        ("{{ plan.goals.titel }}", UndefinedError),
        ("{{ unknown }}", UndefinedError),
        ("{{ plan.goals }}", TemplateRuntimeError),
        ("{{ label('no.such') }}", TemplateRuntimeError),
        ("{{ 1 / 0 }}", ZeroDivisionError),
        ("{{ ''.__class__.__mro__ }}", SecurityError),
        ("{{ plan.facts.update({}) }}", SecurityError),
    ],
)
def test_a_fault_of_a_template_is_no_finding_but_an_exception(
    tmp_path: Path, template: str, error: type[Exception]
) -> None:
    templates = write_kind(tmp_path / "templates", template, needs=[])
    with pytest.raises(RenderingError) as raised:
        made_document(tmp_path, "goals: {}\n", "koe", templates)
    assert isinstance(raised.value.__cause__, error)


@pytest.mark.parametrize(
    "template",
    [
        "# Ilman tunnusta",
        "#### Neljäs {{ '{#fourth}' }}",
        "```python\nx\n```",
        "```{table} own Otsikko\nei taulukkoa\n```",
    ],
)
def test_what_no_document_can_print_is_a_fault_of_the_template(
    tmp_path: Path, template: str
) -> None:
    templates = write_kind(tmp_path / "templates", template, needs=[])
    with pytest.raises(TemplateError):
        made_document(tmp_path, "goals: {}\n", "koe", templates)


def test_a_part_left_out_leaves_no_empty_heading(tmp_path: Path) -> None:
    document = document_of(tmp_path, "introduction: {overview: Alku.}\n")
    assert lines(document.blocks) == ["# 1 Johdanto", "Alku."]


@pytest.mark.parametrize("kind", ["jarjestamissuunnitelma", "tyollisyydenhoitosuunnitelma"])
def test_a_plan_of_a_front_matter_alone_makes_a_document(tmp_path: Path, kind: str) -> None:
    result = made_document(tmp_path, "", kind)
    headings = [b for b in result.document.blocks if isinstance(b, Heading)]
    assert len(headings) <= 1
    assert result.findings == ()


def test_a_section_without_an_id_has_one_of_its_path(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "introduction: {sections: [{title: A}, {id: own, title: B}]}\n")
    assert plan.introduction is not None
    ids = [section_id(section) for section in plan.introduction.sections]
    assert ids == ["introduction-sections-0", "own"]


def test_the_built_in_templates_are_found() -> None:
    assert built_in().file("shared/macros.fi.md.j2").is_file()


def test_a_table_that_another_kinds_part_places_stands_in_its_own_part(tmp_path: Path) -> None:
    plan = """\
introduction:
  overview: Alku.
  tables: [{id: own, title: Oma, columns: [{key: a, label: A}]}]
services:
  overview: |
    ```{table} own
    ```
"""
    assert lines(document_of(tmp_path, plan).blocks)[2] == "Table 1 Oma"
