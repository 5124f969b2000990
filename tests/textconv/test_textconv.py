"""The text of Word files: every construct by hand, and nothing of the real documents missing."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from generator.textconv import Flaw, UnreadableError, docx_text, package
from generator.word import write_docx
from generator.word.oxml import name
from tests.textconv.files import STRICT, W, link, p, r, write
from tests.word.documents import images, rich_document, theme
from tests.word.reading import Docx, style_of, text_of

HEADINGS = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Otsikko1"><w:name w:val="heading 1"/><w:pPr>
  <w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Otsikko2"><w:name w:val="heading 2"/>
  <w:basedOn w:val="Otsikko1"/><w:pPr>
  <w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Sis1"><w:name w:val="toc 1"/></w:style>
"""


def level(number: int, kind: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def num(number: int, abstract: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    + level(0, "decimal", "%1")
    + level(1, "decimal", "%1.%2")
    + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
    + level(0, "lowerLetter", "%1)")
    + level(1, "upperRoman", "%2.")
    + level(2, "bullet", "•")
    + level(3, "none", "")
    + "</w:abstractNum>"
    + num(1, 1)
    + num(2, 2)
    + num(3, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
)
PARTS = {"styles": HEADINGS, "numbering": NUMBERING}


def styled(style: str, text: str, more: str = "") -> str:
    return p(text, f'<w:pStyle w:val="{style}"/>{more}')


def item(text: str, number: int = 2, depth: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def read(tmp_path: Path, body: str, parts: dict[str, str] | None = None, links: str = "") -> str:
    return docx_text(write(tmp_path / "tiedosto.docx", body, parts, links=links))


def test_headings_have_the_numbers_that_word_shows(tmp_path: Path) -> None:
    body = "".join(
        (
            styled("Otsikko1", "Johdanto"),
            styled("Otsikko2", "Tausta"),
            styled("Otsikko1", "Lähteet", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
            styled("Otsikko1", "Palvelut"),
            styled("Otsikko2", "Oma tuotanto"),
            styled("Otsikko2", "Ostot"),
        )
    )
    assert read(tmp_path, body, PARTS).splitlines()[::2] == [
        "# 1 Johdanto",
        "## 1.1 Tausta",
        "# Lähteet",
        "# 2 Palvelut",
        "## 2.1 Oma tuotanto",
        "## 2.2 Ostot",
    ]


def test_items_of_lists_stand_together_with_their_marks(tmp_path: Path) -> None:
    body = (
        p("Tehtävät:")
        + item("yksi")
        + item("kaksi", depth=1)
        + item("kolme", depth=2)
        + item("ei merkkiä", depth=3)
        + item("neljä", depth=0)
        + item("alusta", 3)
        + item("jatkuu", 3)
        + p("Loppu.")
    )
    assert read(tmp_path, body, PARTS) == (
        "Tehtävät:\n\na) yksi\n  I. kaksi\n    - kolme\n\nei merkkiä\n\n"
        "b) neljä\na) alusta\nb) jatkuu\n\nLoppu.\n"
    )


def test_what_word_counts_without_words_or_in_a_table_is_counted(tmp_path: Path) -> None:
    body = item("yksi") + item("") + table(row(cell(item("kolme")))) + item("neljä")
    assert read(tmp_path, body, PARTS).splitlines() == [
        *("a) yksi", "b) ", "", "| c) kolme |", "|---|", "", "d) neljä"),
    ]


def test_a_table_is_one_of_pipes(tmp_path: Path) -> None:
    merged = cell("jatkuu", "<w:vMerge/>")
    body = table(
        row(cell("Palvelu"), cell("Määrä|htv", '<w:gridSpan w:val="2"/>')),
        row(cell("Valmennus", '<w:vMerge w:val="restart"/>'), cell("1"), cell(p("a") + p("b"))),
        row(merged, cell(table(row(cell("x"), cell("y"))) + "<w:p/>"), cell("")),
        f"<w:sdt><w:sdtContent>{row(cell('Sisennetty'))}</w:sdtContent></w:sdt>",
    )
    assert read(tmp_path, body).splitlines() == [
        r"| Palvelu | Määrä\|htv |  |",
        "|---|---|---|",
        "| Valmennus | 1 | a<br>b |",
        "|  | x; y |  |",
        "| Sisennetty |  |  |",
    ]


def test_tracked_changes_are_marked(tmp_path: Path) -> None:
    def tracked(kind: str, text: str) -> str:
        inner = (
            r(text) if kind in ("ins", "moveTo") else f"<w:r><w:delText>{text}</w:delText></w:r>"
        )
        return f'<w:{kind} w:id="1" w:author="a">{inner}</w:{kind}>'

    mark = '<w:rPr><w:del w:id="2" w:author="a"/></w:rPr>'
    rows = table(
        row(cell("a"), cell("b")),
        row(cell(p(tracked("ins", "c"))), cell("d"), properties='<w:ins w:id="3"/>'),
    )
    body = (
        p(
            r("Työttömiä on ")
            + tracked("ins", "1 241")
            + tracked("ins", " nyt")
            + tracked("del", "1 199")
        )
        + p(tracked("del", "Poistettu."), mark)
        + p(tracked("moveFrom", "x") + tracked("moveTo", "y"))
        + rows
    )
    assert read(tmp_path, body).splitlines() == [
        "Työttömiä on {+1 241 nyt+}{-1 199-}",
        "",
        "{-Poistettu.¶-}",
        "",
        "{-x-}{+y+}",
        "",
        "| a | b |",
        "|---|---|",
        "| {+rivi+} {+c+} | d |",
    ]


def test_comments_stand_where_they_were_made(tmp_path: Path) -> None:
    comment = f'<w:comment w:id="7" w:author="Esittelijä">{p("Onko")}{p("näin?")}</w:comment>'
    body = p(r("Luku") + '<w:r><w:commentReference w:id="7"/></w:r>' + r(" on oikein."))
    assert (
        read(tmp_path, body, {"comments": comment}) == "Luku{>Esittelijä: Onko näin?<} on oikein.\n"
    )
    assert read(tmp_path, body) == "Luku on oikein.\n"


def test_notes_are_numbered_by_their_marks_and_told_last(tmp_path: Path) -> None:
    notes = "".join(
        f'<w:footnote w:id="{number}">{p(f"<w:r><w:footnoteRef/></w:r>{r(text)}")}</w:footnote>'
        for number, text in ((0, "viiva"), (4, " Toinen."), (9, " Ensimmäinen."))
    )
    endnotes = f'<w:endnote w:id="1">{p("Loppuviite.")}</w:endnote>'
    marks = "".join(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in (9, 4))
    body = p(r("Luku") + marks + '<w:r><w:endnoteReference w:id="1"/></w:r>') + p("Muu.")
    parts = {"footnotes": notes, "endnotes": endnotes}
    assert read(tmp_path, body, parts) == (
        "Luku[^1][^2][^e1]\n\nMuu.\n\n[^1]: Ensimmäinen.\n\n[^2]: Toinen.\n\n[^e1]: Loppuviite.\n"
    )


def test_pictures_links_fields_and_breaks_are_told(tmp_path: Path) -> None:
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:inline><wp:docPr id="1" name="Kuva 1" '
        'descr="Pylväät,&#10;joita on kaksi"/></wp:inline></w:drawing></mc:Choice><mc:Fallback>'
        '<w:pict><v:shape alt="vara"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )
    frame = f"<w:txbxContent>{p('Huom.')}</w:txbxContent>"
    framed = f"<w:r><w:pict><v:shape>{frame}</v:shape></w:pict></w:r>"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>REF x \\h</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("3.1")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    breaks = (
        "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t>"
        '<w:br w:type="page"/><w:sym w:char="2192"/></w:r>'
    )
    body = (
        p(drawing)
        + p("<w:r><w:drawing/></w:r>")
        + p(framed)
        + p(
            r("Luvussa ")
            + field
            + r(" ja ")
            + f'<w:hyperlink r:id="x1">{r("verkossa")}</w:hyperlink>'
        )
        + p(r("x") + breaks)
    )
    told = read(tmp_path, body, links=link("x1", "https://stat.fi"))
    assert told.split("\n\n") == [
        "[kuva: Pylväät, joita on kaksi]",
        "[kuva]",
        "[kehys: Huom.]",
        "Luvussa 3.1 ja [verkossa](https://stat.fi)",
        "x a\nb→\n",
    ]


def test_the_contents_are_left_out(tmp_path: Path) -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    contents = (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{p('Sisällys')}</w:sdtContent></w:sdt>"
    )
    other = f"<w:sdt><w:sdtContent>{p('Teksti.')}</w:sdtContent></w:sdt>"
    body = contents + styled("Sis1", "1 Johdanto 3") + other
    assert read(tmp_path, body, PARTS) == "Teksti.\n"


def test_the_strict_form_of_the_format_is_read(tmp_path: Path) -> None:
    body = styled("Otsikko1", "Johdanto") + p("Teksti.")
    file = write(tmp_path / "tiukka.docx", body, PARTS, ns=STRICT)
    assert docx_text(file) == "# 1 Johdanto\n\nTeksti.\n"


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("rikas") / "rikas.docx"
    file.write_bytes(write_docx(rich_document(), theme(), images()).data)
    return file


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_word_of_our_own_writing_is_there(rich: Path) -> None:
    told = squeezed(re.sub(r"\]\([^)]*\)|\[\^|\[|\]|\\(?=\|)", "", docx_text(rich)))
    word = Docx(rich.read_bytes())
    paragraphs = [q for q in word.paragraphs() if not style_of(q).startswith("TOC")]
    missing = [text for q in paragraphs if (text := squeezed(text_of(q))) not in told]
    assert missing == []
    assert len(paragraphs) > 100


def test_every_table_of_our_own_writing_is_there(rich: Path) -> None:
    tables = Docx(rich.read_bytes()).tables()
    told = re.findall(r"^\|(?:---\|)+$", docx_text(rich), re.M)
    columns = [len(table.findall(f"{name('w:tblGrid')}/{name('w:gridCol')}")) for table in tables]
    assert [line.count("---") for line in told] == columns


def test_the_same_file_gives_the_same_text(rich: Path) -> None:
    assert docx_text(rich) == docx_text(rich)


def flaw(file: Path) -> Flaw:
    with pytest.raises(UnreadableError) as told:
        docx_text(file)
    return told.value.flaw


def test_what_is_no_word_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "tiedosto.docx"
    assert flaw(file) == Flaw.MISSING
    assert flaw(tmp_path) == Flaw.MISSING
    for content in (b"", b"Teksti", b"PK\x03\x04"):
        file.write_bytes(content)
        assert flaw(file) == Flaw.NOT_WORD
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000))
    assert flaw(file) == Flaw.OLD_OR_LOCKED
    with ZipFile(file, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    assert flaw(file) == Flaw.NOT_WORD
    write(file, p("auki") + "<w:p>")
    assert flaw(file) == Flaw.DAMAGED
    write(file, p("x" * 2000))
    monkeypatch.setattr(package, "MAX_BYTES", 1000)
    assert flaw(file) == Flaw.TOO_LARGE


def test_a_cut_or_garbled_file_is_told_and_never_a_traceback(rich: Path, tmp_path: Path) -> None:
    data, file = rich.read_bytes(), tmp_path / "rikki.docx"
    for step in range(1, 12):
        file.write_bytes(data[: len(data) * step // 12])
        assert flaw(file) in (Flaw.NOT_WORD, Flaw.DAMAGED)
    packed = tmp_path / "pakattu.docx"
    with ZipFile(rich) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(info.filename, source.read(info))
    data = packed.read_bytes()
    told = 0
    for start in range(0, len(data), len(data) // 40):
        file.write_bytes(data[:start] + bytes(200) + data[start + 200 :])
        try:
            docx_text(file)
        except UnreadableError:
            told += 1
    assert told > 5


def test_numbers_that_word_does_not_know_do_no_harm(tmp_path: Path) -> None:
    huge = "9" * 5000
    numbering = NUMBERING.replace('<w:start w:val="1"/>', f'<w:start w:val="{huge}"/>')
    styles = HEADINGS.replace('<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="²"/>')
    spans = table(row(cell("a", f'<w:gridSpan w:val="{huge}"/>'), cell("b")))
    body = item("yksi", depth=1) + styled("Otsikko2", "Otsikko") + spans
    parts = {"styles": styles, "numbering": numbering}
    assert "| a | b |" in read(tmp_path, body.replace('"1"/>', '"-1"/>'), parts)


def test_what_lies_too_deep_is_told(tmp_path: Path) -> None:
    deep = "x"
    for _ in range(60):
        deep = table(row(cell(deep + p("y") if deep != "x" else p(deep))))
    assert "x" in read(tmp_path, deep)
    file = tmp_path / "syvä.docx"
    write(file, p("<w:ins>" * 1000 + r("x") + "</w:ins>" * 1000))
    assert flaw(file) == Flaw.DAMAGED


def test_nothing_outside_of_the_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "salaisuus.txt"
    secret.write_text("SALAISUUS", encoding="utf-8")
    file = tmp_path / "hyökkäys.docx"
    write(file, p("teksti"))
    with ZipFile(file) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    entity = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    body = f'<w:document xmlns:w="{W}"><w:body>{p(r("a&s;b"))}</w:body></w:document>'
    parts["word/main.xml"] = (entity + body).encode()
    with ZipFile(file, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    assert "SALAISUUS" not in docx_text(file)
