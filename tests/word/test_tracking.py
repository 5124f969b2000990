"""Tracked changes: accepting all gives the new document's file, rejecting all the old one's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from generator.document.blocks import Document, Image, Remark, UnknownBlockError
from generator.revision.align import compare
from generator.word import Pages, write_docx
from generator.word.oxml import name
from tests.revision.test_compare_plans import Copy, built, original
from tests.word.documents import document, heading, images, paragraph, rich_document, text, theme
from tests.word.lint import complaints
from tests.word.pictures import chart
from tests.word.reading import Docx, attribute, style_of, text_of
from tests.word.revised import plan_pictures, real_pair
from tests.word.revisions import left
from tests.word.tracked import PAIRS, REVISION, generated, pictures

_MARKS = tuple(map(name, ("w:ins", "w:del", "w:pPrChange")))
_NEW_PICTURES, _OLD_PICTURES = {"f1": chart()}, {"f1": chart(100, 50)}


def redline(
    old: Document,
    new: Document,
    pictures: Mapping[str, Image] = _NEW_PICTURES,
    old_pictures: Mapping[str, Image] = _OLD_PICTURES,
    **options: object,
) -> bytes:
    revision = replace(REVISION, images=old_pictures)
    return write_docx(compare(old, new), theme(), pictures, revision=revision, **options).data  # type: ignore[arg-type]


def assert_exact(
    old: Document,
    new: Document,
    pictures: Mapping[str, Image] = _NEW_PICTURES,
    old_pictures: Mapping[str, Image] = _OLD_PICTURES,
) -> Docx:
    made = Docx(redline(old, new, pictures, old_pictures))
    written = Docx(write_docx(new, theme(), pictures).data)
    assert left(made, "accept") == left(written)
    before = Docx(write_docx(old, theme(), {**pictures, **old_pictures}).data)
    assert left(made, "reject", exact=False) == left(before, exact=False)
    return made


@pytest.mark.parametrize("name", PAIRS)
def test_every_construct_is_marked_exactly(name: str) -> None:
    old, new = PAIRS[name]
    redrawn = name.startswith("redrawn figure")
    assert_exact(old, new, old_pictures=_OLD_PICTURES if redrawn else {})
    assert_exact(new, old, old_pictures=_OLD_PICTURES if redrawn else {})


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 2**32))
@example(43393).via("LibreOffice would have joined changes of one minute")
@example(526491).via("a redrawn figure has the mark of another footnote than before")
@example(5895637).via("a reference to what stands in definitions that are written anew")
def test_generated_documents_are_marked_exactly(seed: int) -> None:
    assert_exact(*generated(seed), pictures(), {})


def test_every_construct_at_once_is_marked_exactly() -> None:
    old, new = rich_document(), rich_document()
    added = paragraph("z", "Uusi kappale luvun lopussa.")
    new = replace(new, blocks=(*new.blocks[:7], *new.blocks[9:30], added, *new.blocks[30:]))
    assert_exact(old, new, images(), {})


@pytest.mark.parametrize("plan", ["lahti", "heinola"])
def test_a_revision_of_a_real_plan_is_marked_exactly(plan: str) -> None:
    old, new = real_pair(plan)
    made = assert_exact(old, new, plan_pictures(old, new), {})
    assert_exact(new, old, plan_pictures(old, new), {})
    assert "word/comments.xml" not in made.files, "Word tracks all of it"


def test_a_goal_that_is_gone_is_marked_exactly(tmp_path: Path) -> None:
    heinola = Copy("heinola", tmp_path)
    heinola.reorder("goals", "  - title: ", [1])
    old, new = original("heinola"), built(heinola.folder)
    assert_exact(old, new, plan_pictures(old, new), {})


def test_a_plan_that_was_not_revised_has_no_marks() -> None:
    plan = original("heinola")
    made = Docx(redline(plan, plan, plan_pictures(plan), {}))
    assert list(made.document.iter(*_MARKS)) == []


def test_a_document_without_marks_is_written_as_ever() -> None:
    made = rich_document()
    assert write_docx(made, theme(), images(), revision=REVISION) == write_docx(
        made, theme(), images()
    )


def test_marks_without_a_revision_are_refused() -> None:
    with pytest.raises(UnknownBlockError):
        write_docx(compare(*PAIRS["words"]), theme(), {})


def _all_marks(made: Docx) -> list[dict[str, str]]:
    members = [m for m in made.files if re.match(r"word/(document|foot|header)[\w.]*xml$", m)]
    return [
        {key.rpartition("}")[2]: value for key, value in mark.attrib.items()}
        for member in members
        for mark in made.xml(member).iter(*_MARKS)
    ]


def _everything() -> tuple[Document, Document]:
    """All pairs that have no chapters and notes of one id one after another in one."""
    one = [PAIRS[key] for key in ("words", "bullets", "quote", "definitions", "numbered")]
    old, new = (
        document(heading(1, "a", "Luku", "1"), *(b for pair in one for b in pair[side].blocks))
        for side in (0, 1)
    )
    return old, new


def test_every_mark_has_an_id_of_its_own_an_author_and_a_time() -> None:
    marks = _all_marks(Docx(redline(*_everything())))
    assert len(marks) > 20
    assert len({mark["id"] for mark in marks}) == len(marks)
    assert {mark["author"] for mark in marks} == {"Työllisyysjohtaja"}
    times = [datetime.fromisoformat(mark["date"]) for mark in marks]
    first = datetime(2026, 2, 3, 9, 15, tzinfo=UTC)
    assert all(first <= time < first + timedelta(minutes=3) for time in times)
    assert len(set(times)) > 15


def test_new_words_at_the_end_of_a_paragraph_are_minutes_from_those_after_them() -> None:
    made = Docx(redline(*PAIRS["words at the end and the beginning"]))
    times = [datetime.fromisoformat(mark["date"]) for mark in _all_marks(made)]
    assert all(abs(one - other) > timedelta(minutes=1) for one, other in pairwise(times))


def test_a_new_chapter_begins_with_the_sign_of_the_paragraph_before_it() -> None:
    made = Docx(redline(*PAIRS["chapter with a table"]))
    lines = [p for p in made.paragraphs() if p.getparent() is made.body]
    signs = [(style_of(p), attribute(p, "w:pPr/w:rPr/w:ins", "id") is not None) for p in lines]
    before = signs.index(("Normal", True))
    assert signs[before : before + 4] == [
        ("Normal", True),
        ("Heading1", True),
        ("Normal", True),
        ("Caption", False),
    ]


def test_a_mark_has_no_id_of_a_bookmark() -> None:
    made = Docx(redline(*_everything()))
    bookmarks = {b.get(name("w:id")) for b in made.document.iter(name("w:bookmarkStart"))}
    assert bookmarks.isdisjoint(mark["id"] for mark in _all_marks(made))


def test_the_same_revision_gives_the_same_bytes() -> None:
    assert redline(*_everything()) == redline(*_everything())


def test_the_contents_say_what_is_new_and_gone_with_the_pages_of_the_new_document() -> None:
    made = Docx(redline(*PAIRS["chapter gone"], pages=Pages({"goals": 3, "start": 9}, 5)))
    gone, goals, means = made.paragraphs("TOC1")
    room = "\N{FIGURE SPACE}\N{FIGURE SPACE}"
    words = "".join(gone.itertext(name("w:delText")))
    assert words == f"1Johdanto{room}"
    assert attribute(gone, "w:pPr/w:rPr/w:del", "author") == "Työllisyysjohtaja"
    assert text_of(goals) == "1 Tavoitteet 3"
    assert "".join(goals.itertext(name("w:delText"))) == "2"
    assert text_of(means) == f"2 Voimavarat {room}"


def test_what_is_gone_has_no_key_and_is_not_in_the_map_of_keys() -> None:
    made = Docx(redline(*PAIRS["paragraphs"]))
    gone = next(p for p in made.paragraphs() if attribute(p, "w:pPr/w:rPr/w:del", "id"))
    assert list(gone.iter(name("w:bookmarkStart"))) == []
    keys = Docx(write_docx(PAIRS["paragraphs"][1], theme(), {}).data)
    assert made.files["customXml/item1.xml"] == keys.files["customXml/item1.xml"]


def test_a_number_that_only_follows_is_replaced_as_a_whole_field() -> None:
    made = Docx(redline(*PAIRS["new chapter"]))
    line = next(p for p in made.paragraphs() if "Katso" in text_of(p))
    assert [len(mark.findall(name("w:r"))) for mark in line.iter(*_MARKS)] == [5, 5]


def test_a_redrawn_figure_stands_beside_the_old_one() -> None:
    made = Docx(redline(*PAIRS["redrawn figure"]))
    figures = made.paragraphs("Figure")
    assert len(figures) == 2
    assert len(made.paragraphs("Caption")) == 1, "a second one would count as another figure"
    kinds = [[m.tag for m in p[0].iter(*_MARKS)] for p in figures]
    assert kinds == [[name("w:del")], [name("w:ins")]]


def test_unchanged_parts_of_a_title_on_the_cover_are_not_marked() -> None:
    made = Docx(redline(*PAIRS["cover"]))
    (title,) = made.paragraphs("Title")
    assert [text_of(mark) for mark in title.iter(name("w:ins"))] == ["2026"]
    assert [t.text for t in title.iter(name("w:delText"))] == ["2025"]
    header = made.xml("word/header1.xml")
    assert "2026" in "".join(text_of(mark) for mark in header.iter(name("w:ins")))


def test_what_word_does_not_track_is_told_in_a_comment() -> None:
    old, new = document(paragraph("p", "Teksti.")), document(paragraph("p", "Teksti."), draft=True)
    made = Docx(redline(old, new))
    said = text_of(made.xml("word/comments.xml"))
    assert said.strip() == (
        "Muutokset, joita Word ei merkitse. Luonnosmerkintä on lisätty tai poistettu."
    )
    assert left(made, "accept") == left(Docx(write_docx(new, theme(), {}).data))


def test_remarks_of_a_draft_are_left_out() -> None:
    old = document(paragraph("p", "Teksti."))
    new = document(paragraph("p", "Teksti."), Remark("note", "Puute", "Tämä puuttuu.", "p"))
    assert "word/comments.xml" not in Docx(redline(old, new)).files


def test_a_footnote_mark_in_a_heading_is_not_repeated_in_the_contents() -> None:
    old, new = PAIRS["footnotes"]
    titled = heading(1, "a", "Luku", "1")
    titled = replace(titled, children=(*text("Luku"), *new.blocks[0].children[1:2]))  # type: ignore[union-attr]
    made = Docx(write_docx(replace(new, blocks=(titled, *new.blocks)), theme(), {}).data)
    marks = list(made.body.iter(name("w:footnoteReference")))
    assert len(marks) == len({mark.get(name("w:id")) for mark in marks}) == len(new.footnotes)
    assert style_of(next(marks[0].iterancestors(name("w:p")))) == "Heading1"
    assert old.footnotes


@pytest.mark.parametrize("pair", [*PAIRS, "everything"])
def test_no_validator_complains(pair: str, tmp_path: Path) -> None:
    data = redline(*(_everything() if pair == "everything" else PAIRS[pair]))
    file = tmp_path / "muutokset.docx"
    file.write_bytes(data)
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []
    assert [str(finding) for finding in check(str(file))] == []
    # What is gone has no text for the lint, and a heading that is gone is still one.
    allowed = ("heading level", "empty heading", "empty header cell")
    assert [c for c in complaints(Docx(data)) if not c.startswith(allowed)] == []
