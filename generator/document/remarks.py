"""Remarks in a draft: each finding is put after the block that it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.document.blocks import (
    Block,
    Blocks,
    Box,
    Document,
    Heading,
    Paragraph,
    Remark,
)
from generator.document.inlines import text_of
from generator.document.walk import all_blocks, rebuilt, sources


def with_remarks(document: Document, remarks: Iterable[tuple[Remark, str]]) -> Document:
    """The document with each remark after the block that its source is nearest to.

    Beside each remark comes the piece of the plan's text that it is about, which finds the right
    one of several blocks of one text. A remark whose source the document does not print stands
    before everything else.
    """
    places = [(source, block) for block in all_blocks(document.blocks) for source in sources(block)]
    at: dict[int, list[Remark]] = defaultdict(list)
    first: list[Remark] = []
    for remark, piece in remarks:
        block = _nearest(remark.source, piece, places)
        (first if block is None else at[id(block)]).append(remark)
    return replace(document, blocks=(*first, *_inserted(document.blocks, at)))


def _nearest(path: str, piece: str, places: list[tuple[str, Block]]) -> Block | None:
    """The block of the path itself, else the first one within it, else the nearest around it."""
    if not path:
        return None
    same = [block for source, block in places if source == path]
    if same:
        return next((block for block in same if piece and piece in _words(block)), same[0])
    within = next((block for source, block in places if _is_within(source, path)), None)
    if within is not None:
        return within
    around = [(len(source), -i) for i, (source, _) in enumerate(places) if _is_within(path, source)]
    return places[-max(around)[1]][1] if around else None


def _is_within(path: str, outer: str) -> bool:
    return bool(outer) and path.startswith((f"{outer}.", f"{outer}["))


def _words(block: Block) -> str:
    match block:
        case Heading() | Paragraph():
            return text_of(block.children).replace("\N{NO-BREAK SPACE}", " ")
        case Box():
            return text_of(block.title)
    return ""


def _inserted(blocks: Blocks, at: Mapping[int, list[Remark]]) -> Blocks:
    def inner(children: Blocks) -> Blocks:
        return _inserted(children, at)

    parts: list[Block] = []
    for block in blocks:
        parts.append(rebuilt(block, lambda words: words, inner))
        parts += at.get(id(block), ())
    return tuple(parts)
