"""The page around the text: head, landmarks, theme, and that it needs nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from generator.document.blocks import Cover
from generator.html import write_html
from generator.locale import labels
from generator.theme import Theme
from tests.html.conftest import TEMPLATES, Parse, Write
from tests.html.documents import document, heading, images, paragraph, rich_document


def test_the_skip_link_comes_first_and_leads_to_the_text(page: Parse) -> None:
    body = page(rich_document()).xpath("//body")[0]
    assert body[0].tag == "a"
    assert body[0].text == "Siirry sisältöön"
    assert body.xpath("//main/@id") == [body[0].get("href").removeprefix("#")]


def test_the_page_has_its_landmarks_once(page: Parse) -> None:
    tree = page(rich_document())
    for tag in ("header", "nav", "main", "footer"):
        assert len(tree.xpath(f"//{tag}")) == 1


def test_the_page_speaks_the_language_of_the_document(page: Parse) -> None:
    swedish = document(heading(1, "1", "Inledning"), language="sv", labels=labels("sv", "writer"))
    tree = page(swedish)
    assert tree.get("lang") == "sv"
    assert tree.xpath("//nav/@aria-label") == ["Innehåll"]


def test_the_head_names_the_document_and_its_maker(page: Parse) -> None:
    tree = page(rich_document())
    assert tree.xpath("//title/text()") == ["Lahden työvoimaviranomaisen järjestämissuunnitelma"]
    assert tree.xpath("//meta[@name='generator']/@content") == ["Pykälä"]
    assert tree.xpath("//meta[@name='author']/@content") == ["Lahden kaupunki"]


def test_the_header_tells_what_is_known_and_nothing_else(page: Parse) -> None:
    full = page(rich_document()).xpath("//header//dt/text()")
    assert full == ["Tila", "Päiväys", "Asianumero", "Päätös"]
    assert not page(document(paragraph("x"))).xpath("//header//dl")


def test_a_draft_says_so_in_the_header_and_across_each_printed_page(page: Parse) -> None:
    tree = page(rich_document())
    assert tree.xpath("//header/p[@class='draft']/text()") == ["LUONNOS"]
    assert '--draft: "LUONNOS"' in tree.xpath("//head/style")[0].text


def test_a_final_document_does_not(write: Write) -> None:
    assert "LUONNOS" not in write(document(paragraph("x")))


def test_printed_pages_carry_the_name_and_the_contact_line(page: Parse) -> None:
    style = page(rich_document()).xpath("//head/style")[0].text
    assert "Lahden työvoimaviranomaisen järjestämissuunnitelma · 20.9.2023 · D/1899" in style
    assert 'counter(page) " (" counter(pages) ")"' in style
    assert "margin: 25mm 20mm 22mm 25mm" in style


def test_a_title_cannot_end_the_stylesheet(write: Write) -> None:
    evil = '"} body { display: none } </style><script>'
    page = write(document(cover=Cover("x", evil)))
    assert page.count("</style>") == 1
    assert '"} body' not in page[page.index("<style>") : page.index("</style>")]
    assert "<script" not in page


def test_the_page_needs_nothing_from_outside_and_no_script(page: Parse, write: Write) -> None:
    tree = page(rich_document())
    assert not tree.xpath("//script | //link | //iframe | //object | //img | //*[@src]")
    outward = tree.xpath("//@href[starts-with(., 'http')]")
    assert outward == ["https://www.lahti.fi/tyollisyys?a=1&b=2"]
    assert not re.search(r"@import|url\((?!#)", write(rich_document()))


def test_the_logo_is_inside_the_page(theme: Theme, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"logo")
    own = replace(theme, logo=logo)
    page = write_html(document(paragraph("x")), own, {}, shell=TEMPLATES)
    assert '<img class="logo" src="data:image/png;base64,bG9nbw==" alt="">' in page


def test_equal_documents_make_equal_pages(write: Write) -> None:
    assert write(rich_document()) == write(rich_document())


def test_the_writer_leaves_the_charts_untouched(theme: Theme) -> None:
    drawn = images()
    write_html(rich_document(), theme, drawn, shell=TEMPLATES)
    assert drawn == images()
