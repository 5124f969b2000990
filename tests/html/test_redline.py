"""The page of changes: nothing is lost of either document, and every change can be found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from generator.document.blocks import UnknownBlockError
from generator.document.revision import Change
from generator.html.change_list import excerpt
from generator.locale import labels
from generator.revision.align import compare
from generator.theme import Theme
from tests.html.conftest import Write
from tests.html.documents import images, rich_document
from tests.html.redlines import (
    LIST,
    assert_reads_as_both,
    assert_ways_lead_somewhere,
    pictures,
    redline,
)
from tests.html.revisions import PAIRS
from tests.revision.trees import TreeMaker


def tree(name: str, theme: Theme) -> html.HtmlElement:
    page, _ = redline(*PAIRS[name], theme, images())
    return html.document_fromstring(page)


@pytest.mark.parametrize("name", PAIRS)
def test_the_page_reads_as_the_new_document_and_as_the_old_one(name: str, theme: Theme) -> None:
    made = assert_reads_as_both(*PAIRS[name], theme, images())
    assert_ways_lead_somewhere(made)


@pytest.mark.parametrize("name", PAIRS)
def test_it_does_so_backwards(name: str, theme: Theme) -> None:
    new, old = PAIRS[name]
    made = assert_reads_as_both(old, new, theme, images())
    assert_ways_lead_somewhere(made)


@pytest.mark.parametrize("first", range(0, 200, 20))
def test_it_does_so_for_revisions_at_random(first: int, theme: Theme) -> None:
    words = labels("fi", "writer")
    for seed in range(first, first + 20):
        maker = TreeMaker(seed)
        old = replace(maker.document(), labels=words)
        new = replace(maker.revised(old), labels=words)
        assert_reads_as_both(old, new, theme, pictures(old, new))


def test_marks_without_a_revision_are_refused(write: Write) -> None:
    with pytest.raises(UnknownBlockError):
        write(compare(*PAIRS["words"]))


def test_a_document_without_marks_is_written_as_ever(theme: Theme, write: Write) -> None:
    made = rich_document()
    _, found = redline(made, made, theme, images())
    assert not found
    assert "redline" not in write(made)
    assert "spoken" not in write(made)


def test_equal_revisions_make_equal_pages(theme: Theme) -> None:
    assert redline(*PAIRS["total"], theme, images()) == redline(*PAIRS["total"], theme, images())


def test_it_needs_nothing_from_outside_and_no_script(theme: Theme) -> None:
    made = tree("figure drawn anew", theme)
    assert not made.xpath("//script | //link | //iframe | //object | //img | //*[@src]")
    assert not made.xpath("//@href[starts-with(., 'http')]")


def test_words_are_told_to_listeners_at_both_ends(theme: Theme) -> None:
    made = tree("words", theme)
    (gone,), (new,) = made.xpath("//*[@class='now']//del"), made.xpath("//*[@class='now']//ins")
    assert gone.text_content() == "poistettu: asiakkaan poisto päättyy "
    assert new.text_content() == "lisätty: työnhakijan lisäys päättyy "


def test_what_is_whole_says_what_it_is(theme: Theme) -> None:
    for name, said in (
        ("paragraph added", "Lisätty kappale"),
        ("item gone", "Poistettu luettelon kohta"),
        ("row added", "Lisätty rivi"),
        ("column gone", "Poistettu sarake"),
        ("definition added", "Lisätty tieto"),
        ("chapter added", "Lisätty luku"),
        ("box added", "Lisätty korostettu kohta"),
        ("footnote gone", "Poistettu alaviite"),
    ):
        label = tree(name, theme).xpath("//main//*[@class='said']")
        assert said in [each.text for each in label]


def test_the_list_is_by_chapter_and_leads_to_the_places(theme: Theme) -> None:
    made = tree("chapter moved", theme)
    assert made.xpath(f"{LIST}//*[@class='title']/text()") == ["1 Voimavarat"]
    entries = made.xpath(f"{LIST}//li")
    assert [entry.get("data-kind") for entry in entries] == ["moved", "changed"]
    assert [entry.xpath("a/@href") for entry in entries] == [["#change--1"], ["#change--2"]]
    assert "rahasta. → " in entries[1].text_content()


def test_each_change_leads_to_the_next_the_one_before_and_the_list(theme: Theme) -> None:
    made = tree("caption, note and source", theme)
    ways = [made.xpath(f"//*[@id='change--{n}']/a/@href") for n in (1, 2, 3)]
    assert ways == [
        ["#entry--1", "#change--2"],
        ["#change--1", "#entry--2", "#change--3"],
        ["#change--2", "#entry--3", "#change--4"],
    ]
    names = made.xpath("//*[@id='change--2']/a/@aria-label")
    assert names == ["Edellinen muutos", "Muutos 2 luettelossa", "Seuraava muutos"]


def test_what_was_moved_says_so_at_both_places(theme: Theme) -> None:
    made = tree("paragraph moved", theme)
    gone, new = made.xpath("//main//del[@class='whole']/p[1]"), made.xpath("//main//ins/p[1]")
    assert gone[0].text_content().startswith("Siirretty muualle: nykyinen kohta")
    assert new[0].text_content().startswith("Siirretty kappale: aiempi kohta")
    assert gone[0].xpath(".//a/@href") == ["#change--1"]
    assert new[0].xpath(".//a/@href")[0] == "#change--1--from"


def test_a_number_that_only_follows_is_no_change(theme: Theme) -> None:
    made = tree("number of a reference", theme)
    (reference,) = made.xpath("//main//*[@class='now']//*[@class='renewed']")
    assert reference.get("title") == "aiemmin luku\N{NO-BREAK SPACE}1"
    assert reference.xpath("a/@href") == ["#b"]
    (label,) = made.xpath("//*[@id='b']/*[@class='label']")
    assert (label.text, label.get("title")) == ("2", "aiemmin 1")
    assert len(made.xpath(f"{LIST}//li")) == 1


def test_what_is_gone_leads_nowhere(theme: Theme) -> None:
    assert not tree("reference gone", theme).xpath(
        "//main//del//a[not(ancestor::p[@class='flags'])]"
    )
    assert not tree("footnote gone", theme).xpath("//main//del//sup/a")


def test_a_footnote_that_is_gone_stands_at_the_end_with_those_that_stand(theme: Theme) -> None:
    notes = tree("footnote anew", theme).xpath("//section[@class='footnotes']/ol/li")
    assert [note.get("class") for note in notes] == ["deleted", "inserted"]
    assert [note.get("id") for note in notes] == ["before--footnote--1", "footnote--1"]


def test_figures_drawn_anew_stand_side_by_side(theme: Theme) -> None:
    (row,) = tree("figure drawn anew", theme).xpath("//main/div")
    assert row.xpath("div[@class='gone']//svg/@id") == ["before--trend--chart"]
    assert row.xpath("div[@class='now']//svg/@id") == ["trend--chart"]


def test_old_and_new_stand_in_one_row(theme: Theme) -> None:
    (row,) = tree("words", theme).xpath("//main/div")
    before, now = row.xpath("div")
    assert (before.get("class"), before.get("aria-hidden")) == ("before", "true")
    assert not before.xpath(".//ins | .//*[@id] | .//a | .//*[@tabindex]")
    assert now.xpath(".//ins") and now.xpath(".//del")


def test_contents_have_no_chapters_that_are_gone(theme: Theme) -> None:
    made = tree("chapter gone", theme)
    assert made.xpath("//nav[@class='toc']//a/@href") == ["#a", "#c"]


def test_a_cover_shows_what_it_said(theme: Theme) -> None:
    made = tree("cover", theme)
    changed = made.xpath("//header/dl/div[dt='Päiväys']/dd")[0]
    assert [changed.xpath("string(del/text())"), changed.xpath("string(ins/text())")] == [
        "20.9.2023",
        "4.12.2023",
    ]
    assert made.xpath(f"{LIST}//*[@class='title']/text()") == ["Kansi"]


def test_the_page_tells_what_was_compared(theme: Theme) -> None:
    made = tree("total", theme)
    assert made.xpath("//*[@class='comparison']//dd/text()") == ["HEAD~1", "HEAD", "1: muutettu 1"]
    assert made.xpath("//title/text()") == ["Muutokset: Järjestämissuunnitelma"]


def test_the_swedish_page_speaks_swedish(theme: Theme) -> None:
    old, new = (
        replace(side, language="sv", labels=labels("sv", "writer")) for side in PAIRS["words"]
    )
    made = html.document_fromstring(redline(old, new, theme, {})[0])
    assert made.xpath("//nav/@aria-label")[0] == "Ändringar (1)"
    assert made.xpath("//*[@class='now']//ins/*/text()") == ["tillagt: ", " tillägget slutar "]


def test_filters_are_there_for_what_there_is(theme: Theme) -> None:
    made = tree("chapter moved", theme)
    assert made.xpath("//input/@id") == [
        "kind--changed",
        "kind--moved",
        "only--changed",
        "one--text",
    ]
    assert made.xpath("//option/@value") == ["", "chapter--1"]
    assert not tree("nothing", theme).xpath("//input")


BEGINNING = "Kokonaisbudjetti, josta kaupunginvaltuusto päättää syksyllä, on vuonna 2025 "


@pytest.mark.parametrize(
    "old, new, shown",
    [
        ("24,9", "26,1", "24,9 → 26,1"),
        ("53,9 milj. euroa.", "55,1 milj. euroa.", "… syksyllä, on vuonna 2025 53,9 → 55,1"),
        ("suuri.", "suuri. Se kasvaa.", "… on vuonna 2025 suuri. lisätty: Se kasvaa."),
        ("erittäin suuri.", "suuri.", "… syksyllä, on vuonna 2025 poistettu: erittäin"),
        ("suuri", "suuren", "… syksyllä, on vuonna 2025 suuri → suuren"),
    ],
)
def test_the_list_shows_the_words_that_differ(old: str, new: str, shown: str) -> None:
    beginning = BEGINNING if len(old) > 4 else ""
    change = Change("changed", "paragraph", "", "", "", beginning + old, beginning + new)
    assert excerpt(change, labels("fi", "redline")) == shown


def test_the_list_names_cells_and_cuts_what_is_long() -> None:
    words = labels("fi", "redline")
    cell = Change("changed", "cell", "", "", "", "24,9", "26,1", "Neuvonta, 2025")
    assert excerpt(cell, words) == "Neuvonta, 2025: 24,9 → 26,1"
    added = Change("inserted", "chapter", "", "", "", "", f"Palvelut\n{BEGINNING}")
    assert excerpt(added, words) == "Palvelut"
    gone = Change("deleted", "paragraph", "", "", "", BEGINNING + BEGINNING, "")
    assert len(excerpt(gone, words)) <= 72
    form = replace(cell, form="emphasis", name="", new="26,1")
    assert excerpt(form, words) == "korostus: 26,1"
