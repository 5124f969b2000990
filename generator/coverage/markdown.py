"""The coverage as Markdown, to be read in a merge request."""

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
    yield _line(*(word(column, language) for column in COLUMNS))
    yield _line(*("---" for _ in COLUMNS))
    for group, covered in by_group(coverage):
        title = f"**{group.title.in_language(language)}**"
        yield _line("", title, *([""] * (len(COLUMNS) - 2)))
        for each in covered:
            yield _row(told(each, language))


def _row(duty: Told) -> str:
    title = duty.title.replace("*", r"\*")
    if duty.lacking:
        title += f"<br>**{duty.lacking}**"
    place = f"`{duty.place}`" if duty.place else ""
    return _line(duty.status, title, duty.provision, duty.chapter, place)


def _line(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
