"""Each construct of the tree as HTML."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, get_args

import pytest
from lxml import html

from generator.document.blocks import (
    Block,
    Box,
    Column,
    Footnote,
    ListItem,
    NumberedList,
    PageBreak,
    Row,
    Table,
    UnknownBlockError,
)
from generator.document.inlines import FootnoteMark, Inline, Link, Mark, Plain
from tests.html.conftest import Parse, Write
from tests.html.documents import (
    bar_figure,
    budget_table,
    document,
    heading,
    paragraph,
    rich_document,
    words,
)


def texts(nodes: list[html.HtmlElement]) -> list[str]:
    return [" ".join(node.text_content().split()) for node in nodes]


@pytest.fixture(scope="module")
def rich(page: Parse) -> html.HtmlElement:
    return page(rich_document())


def test_a_chapter_shows_its_number_and_an_annex_its_name(rich: html.HtmlElement) -> None:
    titles = texts(rich.xpath("//main/h2"))
    assert titles[0] == "1 Johdanto"
    assert "Liite 1. Aiesopimus" in titles
    assert "Lähteet" in titles


def test_headings_start_with_the_title_and_skip_no_level(rich: html.HtmlElement) -> None:
    levels = [int(h.tag[1]) for h in rich.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_box_is_titled_one_level_below_its_chapter(page: Parse) -> None:
    box = Box(words("Kehittämislinjaukset"), (paragraph("Joustavasti."),), "resources.lines")
    tree = page(document(heading(1, "1", "Voimavarat"), box))
    assert texts(tree.xpath("//section[@class='box']/h3")) == ["Kehittämislinjaukset"]
    assert not tree.xpath("//nav//a[contains(., 'Kehittämislinjaukset')]")


def test_lists_nest_and_start_where_they_are_told(rich: html.HtmlElement) -> None:
    inner = rich.xpath("//main/ul/li/ol")[0]
    assert inner.get("start") == "3"
    assert texts(inner.xpath("li")) == ["työvoimakoulutus", "uravalmennus"]


def test_a_list_that_starts_at_one_does_not_say_so(page: Parse) -> None:
    item = ListItem((paragraph("ensin"),), "a")
    assert page(document(NumberedList((item,), "a"))).xpath("//ol")[0].get("start") is None


def test_inlines_keep_their_form(rich: html.HtmlElement) -> None:
    first = rich.xpath("//main/p")[0]
    assert texts(first.xpath("strong")) == ["kestävät työllisyyspalvelut"]
    assert texts(first.xpath("em")) == ["jotka tuovat palvelut lähemmäksi asiakasta"]
    assert texts(first.xpath("code")) == ["D/1899/00.01.01/2023"]
    assert first.xpath("span[@data-fact='unemployed']")[0].get("data-aspect") == "share"
    assert rich.xpath("//dd/p[br]")


def test_a_reference_leads_to_its_target_in_the_words_of_the_sentence(
    rich: html.HtmlElement,
) -> None:
    link = rich.xpath("//a[@href='#budget']")[0]
    assert link.text == "taulukossa\N{NO-BREAK SPACE}1"
    assert rich.xpath("//*[@id='budget']")


def test_definitions_quotes_and_page_breaks_have_their_elements(rich: html.HtmlElement) -> None:
    assert texts(rich.xpath("//main/dl/div/dt")) == ["Käyntiosoite", "Palvelukielet"]
    assert rich.xpath("//main/blockquote/p")
    assert rich.xpath("//main/div[@class='page-break']")


def test_each_mark_of_a_footnote_has_its_own_way_back(rich: html.HtmlElement) -> None:
    marks = rich.xpath("//main//a[@role='doc-noteref']")
    assert texts(marks) == ["1", "2", "1"]
    notes = rich.xpath("//section[@role='doc-endnotes']/ol/li")
    assert [note.get("id") for note in notes] == ["footnote--1", "footnote--2"]
    back = notes[0].xpath(".//a[@role='doc-backlink']/@href")
    assert back == [f"#{marks[0].get('id')}", f"#{marks[2].get('id')}"]


def test_footnotes_stand_by_number_whatever_their_order(page: Parse) -> None:
    notes = {
        key: Footnote(number, (paragraph(key),), f"notes.{key}")
        for key, number in (("b", 2), ("a", 1))
    }
    tree = page(document(paragraph("x"), footnotes=notes))
    assert [li.get("value") for li in tree.xpath("//section[@role='doc-endnotes']//li")] == [
        "1",
        "2",
    ]


def test_contents_lead_to_every_chapter_and_sub_chapter_once(rich: html.HtmlElement) -> None:
    links = rich.xpath("//nav//a/@href")
    assert len(links) == len(set(links))
    headings = rich.xpath("//main/h2[@id] | //main/h3[@id]")
    assert links == [f"#{heading.get('id')}" for heading in headings]


def test_contents_have_no_footnote_marks(page: Parse) -> None:
    title = heading(1, "1", "Johdanto")
    marked = type(title)(1, "intro", (*title.children, FootnoteMark("a", 1)), "a", "1")
    tree = page(document(marked, footnotes={"a": Footnote(1, (paragraph("x"),), "a")}))
    assert texts(tree.xpath("//nav//a")) == ["1 Johdanto"]


def test_a_document_without_headings_has_no_contents(page: Parse) -> None:
    assert not page(document(paragraph("Teksti."))).xpath("//nav")


def test_a_figure_has_its_alt_text_caption_notes_and_data(rich: html.HtmlElement) -> None:
    figure = rich.xpath("//figure[@id='personnel-chart']")[0]
    drawing = figure.xpath(".//svg")[0]
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == bar_figure().alt
    assert texts(figure.xpath("figcaption/p")) == [
        "Kuvio 1. Henkilöstö palveluittain, htv",
        "Valtiolta siirtyvä ja kaupungin oma henkilöstö yhteensä.",
        "Lähde: Lahden kaupunki.",
    ]
    data = figure.xpath("following-sibling::details")[0]
    assert texts(data.xpath("summary")) == ["Kuvion 1 tiedot taulukkona"]
    assert texts(data.xpath(".//td")) == ["100", "13"]


def test_a_figure_that_was_not_drawn_is_not_left_out_in_silence(write: Write) -> None:
    figure = bar_figure()
    with pytest.raises(KeyError):
        write(document(type(figure)("no-such", figure.caption, "", "x")))


def test_every_block_tells_where_it_came_from(rich: html.HtmlElement) -> None:
    blocks = rich.xpath(
        "//main//*[self::p or self::h2 or self::h3 or self::ul or self::ol or self::li or self::dl"
        " or self::blockquote or self::figure]"
        "[not(ancestor::figcaption or ancestor::section[@role='doc-endnotes'])]"
        "[not(@class='note' or @class='origin' or @class='title' or parent::div[@role='note'])]"
        " | //main//div[@class='table' or @class='page-break' or @role='note']"
        " | //main//section[@class='box']"
        " | //main//dl/div | //main//ol/li"
    )
    assert len(blocks) > 60
    assert [b for b in blocks if not b.get("data-source")] == []
    rows = rich.xpath("//tr[@data-source='personnel.0']")
    assert len(rows) == 1


def test_ids_are_unique(rich: html.HtmlElement) -> None:
    ids = rich.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_has_its_target(rich: html.HtmlElement) -> None:
    targets = {f"#{id}" for id in rich.xpath("//@id")}
    assert set(rich.xpath("//a/@href[starts-with(., '#')]")) <= targets


@pytest.mark.parametrize("where", ["block", "inline"])
def test_an_unknown_node_is_refused(where: str, write: Write) -> None:
    @dataclass(frozen=True)
    class Stranger:
        text: str = "?"

    stranger: Any = Stranger()
    block = stranger if where == "block" else type(paragraph(""))((stranger,), "x")
    with pytest.raises(UnknownBlockError, match="Stranger"):
        write(document(block))


def test_a_remark_of_a_draft_is_a_note_whose_words_are_escaped(rich: html.HtmlElement) -> None:
    (note,) = rich.xpath("//main//div[@role='note']")
    assert [p.text_content() for p in note] == [
        "Varoitus N250. Tiedolta puuttuu lähde: <Työvoima>.",
        "Lisää lähde kohtaan source.",
    ]


def test_the_rich_document_holds_every_kind_of_node() -> None:
    """So that the tests above speak for every member of Block and Inline but a revision's marks."""
    seen: set[type] = set()

    def visit(node: object) -> None:
        if isinstance(node, tuple):
            for each in node:
                visit(each)
        elif hasattr(node, "__dataclass_fields__"):
            seen.add(type(node))
            for name in node.__dataclass_fields__:
                visit(getattr(node, name))

    visit(rich_document().blocks)
    assert {*get_args(Block), *get_args(Inline)} - {*get_args(Mark)} <= seen


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//evil.example", "file:///etc/passwd", ""])
def test_a_link_that_is_not_for_the_web_is_refused(url: str, write: Write) -> None:
    block = type(paragraph(""))((Link(url, words("tästä")),), "x")
    with pytest.raises(ValueError, match="http"):
        write(document(block))


@pytest.mark.parametrize("url", ["https://lahti.fi/?a=1&b=2", "mailto:kirjaamo@lahti.fi"])
def test_a_link_for_the_web_is_kept(url: str, page: Parse) -> None:
    block = type(paragraph(""))((Link(url, words("tästä")),), "x")
    assert page(document(block)).xpath("//main//a/@href") == [url]


def test_text_that_looks_like_markup_stays_text(write: Write, page: Parse) -> None:
    evil = '<script>alert("1")</script> & "x" $title'
    tree_document = document(
        heading(1, "1", evil),
        type(paragraph(""))((Plain(evil),), f'a"{evil}'),
        Table("t", words(evil), (Column(words(evil), unit=evil),), (Row((words(evil),)),), "s"),
    )
    tree = page(tree_document)
    assert "<script" not in write(tree_document)
    assert tree.xpath("//main/p")[0].text_content() == evil
    assert tree.xpath("//main/p/@data-source") == [f'a"{evil}']
    assert evil in tree.xpath("//caption")[0].text_content()


def test_page_breaks_say_nothing(page: Parse) -> None:
    tree = page(document(PageBreak("a"), paragraph("Teksti.")))
    assert texts(tree.xpath("//main")) == ["Teksti."]


def test_a_table_without_a_caption_still_has_a_name(page: Parse) -> None:
    table = budget_table()
    bare = type(table)("t", (), table.columns, table.rows, "s")
    region = page(document(bare)).xpath("//section[@class='scroll']")[0]
    assert region.get("aria-label") == "Taulukko"
    assert not region.xpath(".//caption")
