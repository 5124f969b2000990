"""The coverage as Markdown, to be read in a merge request."""

from __future__ import annotations

from collections.abc import Iterator

from generator.coverage.coverage import Coverage
from generator.coverage.telling import (
    Told,
    described,
    heading,
    remark,
    summary,
    told_groups,
    word,
)

_COLUMNS = ("duty", "status", "provision", "chapter", "place")


def coverage_markdown(coverage: Coverage, language: str) -> str:
    """A heading, the summary and one table, in which groups have a row of their own in bold."""
    parts = [f"## {heading(coverage, language)}"]
    if coverage.duties:
        parts.append(described(coverage, language))
        parts.append(f"**{summary(coverage, language)}**")
        parts.append("\n".join(_table(coverage, language)))
        parts.append(remark(coverage, language).replace("*", r"\*"))
    else:
        parts.append(summary(coverage, language))
    return "\n\n".join(part for part in parts if part)


def _table(coverage: Coverage, language: str) -> Iterator[str]:
    yield _line(*(word(column, language) for column in _COLUMNS))
    yield _line(*("---" for _ in _COLUMNS))
    for group in told_groups(coverage, language):
        yield _line(f"**{group.title}**", *([""] * (len(_COLUMNS) - 1)))
        for duty in group.duties:
            yield _row(duty)


def _row(duty: Told) -> str:
    title = duty.title.replace("*", r"\*")
    if duty.lacking:
        title += f"<br>**{duty.lacking}**"
    if duty.reviews:
        title += f"<br>{duty.reviews}"
    place = f"`{duty.place}`" if duty.place else ""
    return _line(title, duty.status, duty.provision, duty.chapter, place)


def _line(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
