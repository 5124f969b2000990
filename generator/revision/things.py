"""The parts of a document as things that can be matched with those of another one."""

from __future__ import annotations

from collections.abc import Hashable

from generator.document.blocks import (
    Block,
    Box,
    Column,
    Definition,
    Figure,
    ListItem,
    Remark,
    Row,
    Table,
)
from generator.document.inlines import text_of
from generator.revision.matching import Thing, thing
from generator.revision.sections import Section, chapter_key
from generator.revision.texts import words_of


def section_thing(section: Section) -> Thing:
    """A chapter: named by its id or title, alike by all that stands in it."""
    heading = section.heading
    assert heading is not None
    return thing(heading.kind, words_of(*section.all()), chapter_key(heading) or None)


def block_thing(block: Block) -> Thing:
    """A block: tables and figures are named by their ids, boxes by their titles."""
    kind: Hashable = type(block).__name__
    key = ""
    match block:
        case Table() | Figure():
            key = block.id
        case Box():
            key = text_of(block.title)
        case Remark():
            kind = (kind, block.title, block.text)
    return thing(kind, words_of(block), key or None)


def item_thing(item: ListItem) -> Thing:
    """An item of a list, which only its words tell."""
    return thing(ListItem, words_of(item))


def definition_thing(definition: Definition) -> Thing:
    """A definition, named by its term."""
    return thing(Definition, words_of(definition), text_of(definition.term))


def column_thing(column: Column) -> Thing:
    """A column, named by its heading; one of another unit or kind is another column."""
    return thing((column.kind, column.unit), words_of(column), text_of(column.label) or None)


def row_thing(row: Row, named_by: int) -> Thing:
    """A row of a table, named by its cell in the column that names rows."""
    return thing(row.kind, words_of(row), text_of(row.cells[named_by]) or None)
