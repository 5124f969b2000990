"""Remarks of a draft are Word's comments over the text that they speak of."""

from generator.document.blocks import (
    Block,
    BulletList,
    Definition,
    Definitions,
    PageBreak,
    Remark,
)
from generator.word.oxml import name
from tests.word.documents import document, item, long_table, paragraph, text
from tests.word.reading import Docx, text_of
from tests.word.test_writer import written

REMARK = Remark("error", "Virhe N201", "Summa ei täsmää.", "a", "Laske uudelleen.")


def commented(docx: Docx) -> list[str]:
    """The paragraphs of the body that a comment lies over."""
    starts = docx.body.iter(name("w:commentRangeStart"))
    return [text_of(p) for start in starts if (p := start.getparent()) is not None]


def remarked(*blocks: Block) -> list[str]:
    return commented(written(document(*blocks)))


def test_a_comment_lies_over_the_text_before_the_remark() -> None:
    assert remarked(paragraph("a", "Eka."), REMARK, paragraph("a", "Toka.")) == ["Eka."]


def test_a_remark_before_all_text_lies_over_what_comes_first() -> None:
    assert remarked(REMARK, paragraph("a", "Eka."), paragraph("a", "Toka.")) == ["Eka."]


def test_the_comment_of_a_table_lies_over_its_caption() -> None:
    assert remarked(long_table(3), REMARK)[0].startswith("Taulukko")


def test_a_remark_within_a_list_or_a_definition_lies_over_its_words() -> None:
    listed = BulletList((item("a", "Eka.", REMARK), item("a", "Toka.")), "a")
    term = Definition(text("TEM"), (paragraph("a", "Ministeriö."), REMARK), "a")
    assert remarked(listed) == ["Eka."]
    assert remarked(Definitions((term,), "a")) == ["TEM Ministeriö."]


def test_a_remark_without_any_text_beside_it_is_written_all_the_same() -> None:
    assert remarked(PageBreak("a"), REMARK) == ["Virhe N201"]


def test_the_comment_says_what_is_wrong_and_what_to_do() -> None:
    docx = written(document(paragraph("a", "Eka."), REMARK))
    comments = docx.xml("word/comments.xml")
    assert text_of(comments) == "Virhe N201. Summa ei täsmää.Laske uudelleen."
    ids = [mark.get(name("w:id")) for mark in docx.body.iter(name("w:commentReference"))]
    assert ids == [comment.get(name("w:id")) for comment in comments]
