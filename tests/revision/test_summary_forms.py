"""The summary for other programs, in pieces for colours and of several documents."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.document.facts import ASPECTS
from generator.revision.align import compare
from generator.revision.changes import changes
from generator.revision.summary import (
    PlanState,
    joined,
    one_line,
    summarise,
    summary_json,
    summary_markdown,
    summary_segments,
    summary_text,
)
from generator.revision.summary.model import DocumentChanges, Summary
from tests.revision.plans import Draft, made
from tests.revision.trees import TreeMaker

FACTS = "fact: {label: Asiakkaat, value: 1 000, unit: henkilöä, share_of: all}\n"
ALL = "all: {label: Kaikki, value: 4 000, unit: henkilöä}\n"
RESOURCES = "overview: Palvelua käyttää {fact} henkilöä eli {fact.share} kaikista.\n"


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    return Draft(tmp_path, facts=FACTS + ALL, resources=RESOURCES)


@pytest.fixture
def summary(draft: Draft) -> Summary:
    return draft.changes("facts", ("value: 1 000", "value: 1 500"))


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> PlanState:
    return made(Draft(tmp_path_factory.mktemp("plan"), facts=FACTS + ALL).written("a"))[1]


def test_the_data_have_documented_keys_and_paths_of_the_plan(summary: Summary) -> None:
    told = json.loads(summary_json(summary))
    assert list(told) == ["version", "old", "new", "counts", "documents"]
    assert told["version"] == 1
    (document,) = told["documents"]
    assert list(document) == ["kind", "title", "language", "chapters", "renumbered"]
    (chapter,) = document["chapters"]
    assert list(chapter) == ["number", "title", "annex", "cover", "was", "changes"]
    (change,) = chapter["changes"]
    (share,) = change["computed"]
    assert (change["path"], change["thing"]) == ("facts.fact.value", "fact")
    assert (change["old"], change["new"]) == ("1\xa0000\xa0henkilöä", "1\xa0500\xa0henkilöä")
    assert (change["difference"], change["percent"], change["points"]) == ("500", "50.0", False)
    assert (share["path"], share["aspect"], share["of"]) == (
        "facts.fact",
        "share",
        ["facts.fact.value"],
    )
    assert (share["difference"], share["percent"], share["points"]) == ("12.5", None, True)
    assert [place["path"] for place in change["places"]] == ["resources.overview"]


def test_the_keys_of_a_change_are_those_that_are_documented(summary: Summary) -> None:
    from generator.revision.summary import json as reporter  # noqa: PLC0415 - for its words

    told = json.loads(summary_json(summary))
    change = told["documents"][0]["chapters"][0]["changes"][0]
    for key in (*change, *change["places"][0]):
        assert f"`{key}`" in (reporter.__doc__ or "")


def test_pieces_say_what_is_old_and_what_is_new(summary: Summary) -> None:
    pieces = [piece for line in summary_segments(summary, "fi") for piece in line]
    styles = {
        style: [piece.text for piece in pieces if piece.style == style] for style in ("old", "new")
    }
    assert "".join(styles["old"]) == "1\xa000025,0"
    assert "".join(styles["new"]) == "1\xa0500\xa0henkilöä37,5\xa0%"


def second(summary: Summary, kind: str) -> Summary:
    """The same changes in another kind of document."""

    def of_kind(document: DocumentChanges) -> DocumentChanges:
        chapters = tuple(
            replace(c, entries=tuple(replace(e, documents=(f"{kind}.fi",)) for e in c.entries))
            for c in document.chapters
        )
        return replace(document, kind=kind, title="Hakemus", chapters=chapters)

    return replace(summary, documents=tuple(map(of_kind, summary.documents)))


def test_what_several_documents_show_is_told_once_with_the_documents(summary: Summary) -> None:
    both = joined([summary, second(summary, "hakemus")])
    (entry,) = both.entries()
    assert entry.documents == ("jarjestamissuunnitelma.fi", "hakemus.fi")
    assert both.count("number") == 1
    assert "myös: Hakemus" in summary_text(both, "fi").replace("\n  ", " ")
    assert len(both.documents) == 2


@pytest.mark.parametrize("aspect", ASPECTS)
def test_whatever_is_computed_from_a_fact_has_words(tmp_path: Path, aspect: str) -> None:
    previous = FACTS.replace("share_of: all", "share_of: all, previous: {value: 800 000}")
    previous = previous.replace("1 000", "1 000 000")
    text = f"overview: Luku on {{fact.{aspect}}}.\n" if aspect else "overview: Luku on {fact}.\n"
    draft = Draft(tmp_path, facts=previous + ALL, resources=text)
    summary = draft.changes("facts", ("value: 1 000 000", "value: 1 500 000"))
    for entry in summary.entries():
        assert (entry.path, entry.name) == ("facts.fact.value", "Asiakkaat")
        assert [each.of for each in entry.computed] in ([], [("facts.fact.value",)])
    assert summary_text(summary, "fi").count("Asiakkaat") == {
        **dict.fromkeys(("unit", "label", "date", "previous"), 0),
        **dict.fromkeys(("", "number", "millions"), 1),
    }.get(aspect, 2)


def test_another_figure_to_compare_with_is_told_before_what_follows(tmp_path: Path) -> None:
    previous = FACTS.replace("share_of: all", "share_of: all, previous: {value: 800}")
    text = "overview: Määrä kasvoi {fact.change_percent}.\n"
    draft = Draft(tmp_path, facts=previous + ALL, resources=text)
    (entry,) = draft.changes("facts", ("{value: 800}", "{value: 500}")).entries()
    assert entry.path == "facts.fact.previous.value"
    assert (entry.old, entry.new) == ("800\xa0henkilöä", "500\xa0henkilöä")
    assert [(each.old, each.new) for each in entry.computed] == [("25,0\xa0%", "100,0\xa0%")]


def test_nothing_joined_is_nothing() -> None:
    assert summary_text(joined([]), "fi") == "Ei muutoksia."


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_whatever_was_revised_can_be_told(plan: PlanState, seed: int) -> None:
    maker = TreeMaker(seed)
    old = maker.document()
    marked = compare(old, maker.revised(old))
    summary = summarise(marked, plan, plan)
    text = summary_text(summary, "fi")
    lines = ("".join(piece.text for piece in line) for line in summary_segments(summary, "fi"))
    assert text == "\n".join(lines)
    assert bool(changes(marked)) == bool(list(summary.entries()))
    assert json.loads(summary_json(summary))["version"] == 1
    assert all(
        tell(summary, each) for tell in (summary_markdown, one_line) for each in ("sv", "en")
    )


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_document_beside_itself_has_nothing_to_tell(plan: PlanState, seed: int) -> None:
    document = TreeMaker(seed).document()
    assume(not document.footnotes)  # some of which no mark points to, as in no real document
    summary = summarise(compare(document, document), plan, plan)
    assert one_line(summary, "en") == "No changes."
