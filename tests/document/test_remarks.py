"""Remarks of a draft stand after what they speak of."""

from collections.abc import Iterator

from generator.document.blocks import (
    Block,
    Blocks,
    BulletList,
    Cover,
    Document,
    ListItem,
    Paragraph,
    Remark,
    Row,
    Table,
)
from generator.document.inlines import Plain
from generator.document.remarks import with_remarks


def paragraph(source: str, words: str = "Teksti") -> Paragraph:
    return Paragraph((Plain(words),), source)


def remarked(blocks: Blocks, *remarks: tuple[str, str]) -> list[str]:
    """The sources of a document's blocks, with «!» and its own source for each remark."""
    document = Document("kind", "fi", Cover("", ""), blocks, "2025-01-01")
    told = [(Remark("error", "Virhe", "Teksti", path), piece) for path, piece in remarks]
    return list(_sources(with_remarks(document, told).blocks))


def _sources(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield f"!{block.source}" if isinstance(block, Remark) else _name(block)
        if isinstance(block, BulletList):
            for item in block.items:
                yield from _sources(item.blocks)


def _name(block: Block) -> str:
    return block.source


def test_a_remark_follows_the_block_of_its_own_path() -> None:
    blocks = (paragraph("a.text"), paragraph("b.text"), paragraph("c.text"))
    assert remarked(blocks, ("b.text", "")) == ["a.text", "b.text", "!b.text", "c.text"]


def test_of_the_blocks_of_one_text_the_one_with_the_words_is_meant() -> None:
    blocks = (paragraph("a", "Yksi virke."), paragraph("a", "Toinen\u00a0virke."))
    assert remarked(blocks, ("a", "Toinen virke")) == ["a", "a", "!a"]
    assert remarked(blocks, ("a", "kolmas")) == ["a", "!a", "a"]


def test_what_is_not_printed_itself_is_remarked_where_it_would_be() -> None:
    table = Table("t", (), (), (Row((), source="a.rows[0]"), Row((), source="a.rows[1]")), "a")
    blocks = (paragraph("x"), table, paragraph("b.text"))
    assert remarked(blocks, ("a.rows[1].cells", "")) == ["x", "a", "!a.rows[1].cells", "b.text"]
    assert remarked(blocks, ("b", "")) == ["x", "a", "b.text", "!b"]


def test_a_path_is_not_taken_for_one_that_only_begins_like_it() -> None:
    blocks = (paragraph("a.text"), paragraph("ab.text"))
    assert remarked(blocks, ("ab", "")) == ["a.text", "ab.text", "!ab"]


def test_what_the_document_does_not_print_is_remarked_at_its_beginning() -> None:
    assert remarked((paragraph("a"),), ("z", ""), ("", "")) == ["!z", "!", "a"]


def test_a_remark_can_stand_within_a_list() -> None:
    items = (ListItem((paragraph("l[0]"),), "l[0]"), ListItem((paragraph("l[1]"),), "l[1]"))
    assert remarked((BulletList(items, "l"),), ("l[0]", "")) == ["l", "l[0]", "!l[0]", "l[1]"]
