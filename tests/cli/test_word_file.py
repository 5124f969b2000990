"""The Word files of the real plans: finished as they are, for readers of every kind."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from ooxml_integrity import check
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from generator.word.oxml import name
from tests.cli.conftest import Built, plain
from tests.word.lint import complaints
from tests.word.reading import attribute, fields_of, style_of, text_of

CORE = "{http://purl.org/dc/elements/1.1/}"


def test_no_validator_complains(built: Built) -> None:
    assert [str(error) for error in OpenXmlValidator().validate(str(built.docx)).errors] == []
    assert [str(finding) for finding in check(str(built.docx))] == []
    assert complaints(built.word()) == []


def test_properties_name_title_author_and_language(built: Built) -> None:
    core = built.word().xml("docProps/core.xml")
    assert (core.findtext(f"{CORE}title") or "").strip()
    assert (core.findtext(f"{CORE}creator") or "").endswith(
        ("kaupunki", "johtoryhmä", "kunta", "stad")
    )
    assert core.findtext(f"{CORE}language") == f"{built.language}-FI"
    assert b"python-docx" not in b"".join(built.word().files.values())


def test_opening_asks_nothing(built: Built) -> None:
    settings = built.word().files["word/settings.xml"]
    assert b"updateFields" not in settings
    assert b"w:dirty" not in built.word().files["word/document.xml"]


def test_words_are_hyphenated_and_lone_lines_avoided(built: Built) -> None:
    word = built.word()
    assert b"<w:autoHyphenation" in word.files["word/settings.xml"]
    assert attribute(word.xml("word/styles.xml"), "w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    assert b"<w:widowControl" in word.files["word/styles.xml"]


def test_headings_are_numbered_by_one_multilevel_list(report: Built) -> None:
    word = report.word()
    styles = {
        style.get(name("w:styleId")): style for style in word.xml("word/styles.xml").iter()
        if style.tag == name("w:style")
    }  # fmt: skip
    lists = {attribute(styles[f"Heading{n}"], "w:pPr/w:numPr/w:numId") for n in (1, 2, 3)}
    assert len(lists) == 1
    levels = [attribute(styles[f"Heading{n}"], "w:pPr/w:numPr/w:ilvl") or "0" for n in (1, 2, 3)]
    assert levels == ["0", "1", "2"]
    assert len(word.paragraphs("Heading1")) > 5
    assert not [text for text in word.texts("Heading1") if re.match(r"\d", text)]


def test_every_paragraph_has_a_style_that_exists(built: Built) -> None:
    word = built.word()
    known = {
        style.get(name("w:styleId")) for style in word.xml("word/styles.xml").iter(name("w:style"))
    }
    assert {style_of(paragraph) for paragraph in word.paragraphs()} - {""} <= known


LABELS = {"fi": ("Taulukko", "Kuvio"), "sv": ("Tabell", "Figur")}


@pytest.mark.parametrize("which", [0, 1], ids=["tables", "figures"])
def test_captions_count_from_one_in_the_builtin_style(built: Built, which: int) -> None:
    label = LABELS[built.language][which]
    captions = [
        (plain(text_of(paragraph)), fields_of(paragraph))
        for paragraph in built.word().paragraphs("Caption")
        if plain(text_of(paragraph)).startswith(f"{label} ")
    ]
    results = [result for _, fields in captions for code, result in fields if code[:3] == "SEQ"]
    assert results == [str(number) for number in range(1, len(captions) + 1)]
    assert len(results) >= ((4, 1)[which] if built.is_report else 0)
    for number, (text, _) in enumerate(captions, start=1):
        assert text.startswith(f"{label} {number}. ")


def test_every_picture_is_a_drawing_with_a_raster_beside_it(built: Built) -> None:
    word = built.word()
    targets = word.related("word/document.xml")
    for picture in word.body.iter("{*}blip"):
        (vector,) = picture.iter("{*}svgBlip")
        raster = targets[picture.get(name("r:embed"), "")]
        drawing = targets[vector.get(name("r:embed"), "")]
        assert (raster.rsplit(".")[-1], drawing.rsplit(".")[-1]) == ("png", "svg")
    label = LABELS[built.language][1]
    captions = [text for text in word.texts("Caption") if text.startswith(label)]
    assert len(list(word.body.iter(name("w:drawing")))) == len(captions)


def test_numbers_stand_to_the_right_and_header_rows_repeat(report: Built) -> None:
    table = next(t for t in report.word().tables() if re.search(r"\d,\d", text_of(t)))
    sides = {attribute(p, "w:pPr/w:jc") for p in table.iter(name("w:p"))}
    assert sides & {"right", "end"}


def test_each_block_knows_its_place_in_the_plan(built: Built) -> None:
    word = built.word()
    (member,) = [m for m in word.files if re.fullmatch(r"customXml/item\d+\.xml", m)]
    places = {block.get("bookmark", ""): block.get("path", "") for block in word.xml(member)}
    marks = {mark.get(name("w:name")) for mark in word.body.iter(name("w:bookmarkStart"))}
    assert set(places) == {mark for mark in marks if (mark or "").startswith("_p_")}
    assert places
    assert all(places.values())


def test_what_the_plan_has_not_leaves_no_empty_heading(built: Built) -> None:
    body = [child for child in built.word().body if child.tag in (name("w:p"), name("w:tbl"))]
    for heading, after in pairwise(body):
        level = re.fullmatch(r"Heading(\d)", style_of(heading))
        following = re.fullmatch(r"Heading(\d)", style_of(after))
        if level and following:
            assert int(following[1]) > int(level[1]), text_of(heading)


def test_the_summary_tells_what_the_file_holds(built: Built) -> None:
    captions = built.word().texts("Caption")
    counts = [sum(text.startswith(label) for text in captions) for label in LABELS[built.language]]
    files = [line for line in built.said.splitlines() if f"/{built.docx.stem}." in line]
    assert len(files) == 2
    for line in files:
        assert f"taulukoita {counts[0]}, kuvioita {counts[1]}" in line


def test_lahti_is_a_whole_document(report: Built) -> None:
    if report.plan == "lahti":
        assert len(report.word().paragraphs()) > 500
        assert len(report.word().texts("Heading1")) > 9
