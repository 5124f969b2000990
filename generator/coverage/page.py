"""The coverage as a document tree, from which the web page is written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.coverage.coverage import Coverage
from generator.coverage.telling import (
    COLUMNS,
    Told,
    by_group,
    described,
    heading,
    remark,
    summary,
    told,
    word,
)
from generator.document.blocks import Column, Cover, Document, Heading, Paragraph, Row, Table
from generator.document.inlines import Code, Inlines, LineBreak, Plain, Strong

_WEIGHTS = (0.8, 2.6, 1.4, 0.9, 1.8)


def coverage_page(coverage: Coverage, language: str) -> Document:
    """A chapter with a table for each group of duties, under the summary."""
    return Document(
        kind="coverage",
        language=language,
        cover=Cover(
            organisation="",
            title=heading(coverage, language),
            subtitle=described(coverage, language),
        ),
        blocks=tuple(_blocks(coverage, language)),
        date="",
        labels={
            "toc": word("toc", language),
            "skip_to_content": word("skip", language),
            "table": word("duty", language),
        },
    )


def _blocks(coverage: Coverage, language: str) -> Iterator[Heading | Paragraph | Table]:
    yield Paragraph((Strong((Plain(summary(coverage, language)),)),), "")
    for group, covered in by_group(coverage):
        title = (Plain(group.title.in_language(language)),)
        yield Heading(1, group.id, title, "", kind="plain")
        rows = tuple(_row(told(each, language)) for each in covered)
        yield Table(f"{group.id}-table", title, _columns(language), rows, "")
    if note := remark(coverage, language):
        yield Paragraph((Plain(note),), "")


def _columns(language: str) -> tuple[Column, ...]:
    return tuple(
        Column((Plain(word(name, language)),), weight=weight)
        for name, weight in zip(COLUMNS, _WEIGHTS, strict=True)
    )


def _row(duty: Told) -> Row:
    place: Inlines = (Code(duty.place),) if duty.place else ()
    cells = (_plain(duty.status), _duty(duty), _plain(duty.provision), _plain(duty.chapter), place)
    return Row(cells)


def _plain(words: str) -> Inlines:
    return (Plain(words),) if words else ()


def _duty(duty: Told) -> Inlines:
    said: Inlines = (Strong(_plain(duty.title)), LineBreak(), Plain(duty.text))
    return (*said, LineBreak(), Strong(_plain(duty.lacking))) if duty.lacking else said
