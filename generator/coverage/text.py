"""The coverage as text for a terminal of 100 columns.

Taloudelliset voimavarat ja henkilöstö · 380/2023 15 § 4 mom. 1 kohta
  vastattu  Taloudelliset voimavarat               4.1        plans/lahti/resources.yaml:53
  osittain  Rahoitus lähteittäin ja vuosittain *   4.1        plans/lahti/resources.yaml:116
            puuttuu: talousarvio vuosittain
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.coverage.coverage import Coverage
from generator.coverage.telling import (
    ToldGroup,
    described,
    heading,
    remark,
    summary,
    told_groups,
    word,
)

WIDTH = 100
_WIDTHS = (9, 35, 14, 37)
_INDENT = "  "
_COLUMNS = ("status", "duty", "chapter", "place")


def coverage_text(coverage: Coverage, language: str) -> str:
    """The duties group by group, each with its status, chapter and place; a summary last."""
    if not coverage.duties:
        return summary(coverage, language)
    parts = [f"{heading(coverage, language)}\n{described(coverage, language)}"]
    parts.append(_row([word(column, language) for column in _COLUMNS]))
    parts += ["\n".join(_group(group)) for group in told_groups(coverage, language)]
    parts.append("\n".join(filter(None, (remark(coverage, language), summary(coverage, language)))))
    return "\n\n".join(parts)


def _group(group: ToldGroup) -> Iterator[str]:
    yield f"{group.title} · {group.provision}" if group.provision else group.title
    for duty in group.duties:
        yield _row([duty.status, group.named(duty), duty.chapter, duty.place])
        indent = " " * (len(_INDENT) + _WIDTHS[0] + 1)
        for more in filter(None, (duty.lacking, duty.reviews)):
            yield textwrap.fill(more, WIDTH, initial_indent=indent, subsequent_indent=indent)


def _row(cells: Sequence[str]) -> str:
    """The cells side by side, each wrapped to its column."""
    wrapped = [
        textwrap.wrap(cell, width, break_long_words=False, break_on_hyphens=False) or [""]
        for cell, width in zip(cells, _WIDTHS, strict=True)
    ]
    lines = zip_longest(*wrapped, fillvalue="")
    return "\n".join(
        (_INDENT + " ".join(c.ljust(w) for c, w in zip(line, _WIDTHS, strict=True))).rstrip()
        for line in lines
    )
