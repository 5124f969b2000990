"""`pykala build --draft`: a document of an unfinished plan, with what is wrong in its places."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from generator.word.oxml import name
from tests.cli.command import KINDS
from tests.conftest import Ran
from tests.word.lint import complaints
from tests.word.reading import Docx, text_of

Pykala = Callable[..., Ran]
NAME = f"{KINDS['heinola']}-luonnos"


@pytest.fixture
def output(small_plan: Path) -> Path:
    return small_plan.parents[1] / "output" / "pieni"


def broken(plan: Path, file: str, old: str, new: str) -> None:
    text = (plan / file).read_text(encoding="utf-8")
    assert old in text
    (plan / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def drafted(plan: Path, pykala: Pykala) -> Ran:
    return pykala("build", plan, "--draft", "--pages", "off")


def test_a_plan_with_errors_is_built_as_a_draft_and_not_otherwise(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    broken(small_plan, "situation.yaml", "{unemployed}", "{unemploied}")
    assert pykala("build", small_plan, "--pages", "off").code == 1
    assert not output.exists()
    ran = drafted(small_plan, pykala)
    assert ran.code == 0
    assert "virhe R101" in ran.out
    assert sorted(file.name for file in output.glob("[!.]*")) == [f"{NAME}.docx", f"{NAME}.html"]


def test_a_finding_is_a_comment_at_its_place_in_word(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    broken(small_plan, "situation.yaml", "{unemployed}", "{unemploied}")
    drafted(small_plan, pykala)
    docx = Docx((output / f"{NAME}.docx").read_bytes())
    (comment,) = [c for c in docx.xml("word/comments.xml") if "R101" in text_of(c)]
    assert text_of(comment).startswith("Virhe R101. Tietoa «unemploied» ei ole.")
    number = comment.get(name("w:id"))
    starts = docx.body.iter(name("w:commentRangeStart"))
    paragraph = next(s for s in starts if s.get(name("w:id")) == number).getparent()
    assert paragraph is not None
    assert text_of(paragraph).startswith("Työttömiä oli {unemploied}")


def test_a_finding_is_a_visible_note_at_its_place_on_the_page(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    broken(small_plan, "situation.yaml", "{unemployed}", "{unemploied}")
    drafted(small_plan, pykala)
    page = (output / f"{NAME}.html").read_text(encoding="utf-8")
    assert re.search(
        r'Työttömiä oli \{unemploied\}.*?</p>\s*<div class="remark error" role="note"[^>]*>'
        r"<p><strong>Virhe R101.</strong> Tietoa «unemploied» ei ole.",
        page,
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("facts.yaml", "value: 1 241", "value: paljon", "P104"),
        ("facts.yaml", "label: Työvoima, ", "", "P102"),
        ("goals.yaml", "  - title: Työttömyys vähenee", "  - titel: Työttömyys vähenee", "P102"),
        ("goals.yaml", "goals:", "goal:", "P101"),
        ("plan.yaml", "status: proposal", "status: valmis", "P112"),
        ("situation.yaml", "facts: [labour_force, unemployed]", "facts: {}", "P122"),
        ("facts.yaml", "unit: henkilöä, as_of: 2024", "unit: [x], as_of: 2024", "P126"),
        ("plan.yaml", "publisher: Tilastokeskus", "publisher: [", "Y"),
    ],
)
def test_what_does_not_fit_is_left_out_and_told(
    small_plan: Path, output: Path, pykala: Pykala, file: str, old: str, new: str, code: str
) -> None:
    broken(small_plan, file, old, new)
    ran = drafted(small_plan, pykala)
    assert f"virhe {code}" in ran.out
    if code != "Y":
        assert (output / f"{NAME}.docx").is_file(), ran.out + ran.err


def test_a_missing_text_shows_as_a_gap(small_plan: Path, output: Path, pykala: Pykala) -> None:
    broken(small_plan, "goals.yaml", "  - title: Työttömyys vähenee", "  - owner: kunta")
    drafted(small_plan, pykala)
    assert "[puuttuu]" in (output / f"{NAME}.html").read_text(encoding="utf-8")


def test_the_document_itself_has_neither_remarks_nor_comments(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    drafted(small_plan, pykala)
    assert pykala("build", small_plan, "--pages", "off").code == 0
    page = (output / f"{KINDS['heinola']}.html").read_text(encoding="utf-8")
    assert 'class="remark' not in page
    docx = Docx((output / f"{KINDS['heinola']}.docx").read_bytes())
    assert "word/comments.xml" not in docx.files


def test_every_finding_is_remarked_once_in_word_and_on_the_page(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    broken(small_plan, "goals.yaml", "    owner: kunnanhallitus\n", "")
    broken(small_plan, "situation.yaml", "{unemployed}", "{unemploied}")
    with (small_plan / "facts.yaml").open("a", encoding="utf-8") as file:
        file.write("odd: {label: Turha, valu: 1}\n")
    ran = drafted(small_plan, pykala)
    told = sorted(re.findall(r": (?:virhe|varoitus|huomautus) ([A-Z]\d{3}) ", ran.out))
    page = (output / f"{NAME}.html").read_text(encoding="utf-8")
    comments = Docx((output / f"{NAME}.docx").read_bytes()).xml("word/comments.xml")
    assert len(told) > 3
    assert sorted(re.findall(r"<strong>\w+ ([A-Z]\d{3})\.</strong>", page)) == told
    assert sorted(text_of(comment).split()[1].strip(".") for comment in comments) == told


def test_a_draft_is_a_valid_word_file(small_plan: Path, output: Path, pykala: Pykala) -> None:
    broken(small_plan, "situation.yaml", "{unemployed}", "{unemploied}")
    drafted(small_plan, pykala)
    file = output / f"{NAME}.docx"
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []
    assert complaints(Docx(file.read_bytes())) == []


def test_a_draft_of_the_same_plan_has_the_same_bytes(
    small_plan: Path, output: Path, pykala: Pykala
) -> None:
    broken(small_plan, "situation.yaml", "{unemployed}", "{unemploied}")
    drafted(small_plan, pykala)
    first = {file.name: file.read_bytes() for file in output.glob("[!.]*")}
    for file in output.iterdir():
        file.unlink()
    drafted(small_plan, pykala)
    assert {file.name: file.read_bytes() for file in output.glob("[!.]*")} == first
