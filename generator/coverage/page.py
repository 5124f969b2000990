"""The coverage as a document tree, from which the web page is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.coverage.coverage import Coverage
from generator.coverage.telling import (
    Told,
    ToldGroup,
    described,
    heading,
    remark,
    summary,
    told_groups,
    word,
)
from generator.document.blocks import Column, Cover, Document, Heading, Paragraph, Row, Table
from generator.document.inlines import Code, Emphasis, Inlines, LineBreak, Strong
from generator.document.typography import plain

_COLUMNS = {"duty": 3.2, "status": 0.8, "chapter": 0.9, "place": 1.8}


def coverage_page(coverage: Coverage, language: str, *, places: bool = True) -> Document:
    """A chapter with a table for each group of duties, under the summary.

    `places` tells where in the plan's files a duty is answered, which only its planners see.
    """
    return Document(
        kind="coverage",
        language=language,
        cover=Cover(
            organisation="",
            title=heading(coverage, language),
            subtitle=described(coverage, language),
        ),
        blocks=tuple(_blocks(coverage, language, places=places)),
        date="",
        labels={
            "toc": word("toc", language),
            "skip_to_content": word("skip", language),
            "table": word("duty", language),
        },
    )


def _blocks(
    coverage: Coverage, language: str, *, places: bool
) -> Iterator[Heading | Paragraph | Table]:
    columns = tuple(_COLUMNS) if places else tuple(_COLUMNS)[:-1]
    yield Paragraph((Strong(plain(summary(coverage, language))),), "")
    for group in told_groups(coverage, language):
        yield Heading(1, group.id, plain(group.title), "", kind="plain")
        caption = plain(group.provision or group.title)
        rows = tuple(_row(group, duty, len(columns)) for duty in group.duties)
        yield Table(f"{group.id}-table", caption, _columns(columns, language), rows, "")
    if note := remark(coverage, language):
        yield Paragraph(plain(note), "")


def _columns(names: Sequence[str], language: str) -> tuple[Column, ...]:
    return tuple(Column(plain(word(name, language)), weight=_COLUMNS[name]) for name in names)


def _row(group: ToldGroup, duty: Told, columns: int) -> Row:
    place: Inlines = (Code(duty.place),) if duty.place else ()
    cells = (_duty(group, duty), plain(duty.status), plain(duty.chapter), place)
    return Row(cells[:columns])


def _duty(group: ToldGroup, duty: Told) -> Inlines:
    said: Inlines = (
        Strong(plain(group.named(duty))),
        LineBreak(),
        *plain(duty.text),
    )
    if duty.lacking:
        said = (*said, LineBreak(), Strong(plain(duty.lacking)))
    return (*said, LineBreak(), Emphasis(plain(duty.reviews))) if duty.reviews else said
