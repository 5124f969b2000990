"""The coverage as text for a terminal of 100 columns.

Taloudelliset voimavarat ja henkilöstö · 380/2023 15 § 4 mom. 1 kohta
  vastattu  Taloudelliset voimavarat               4.1        plans/lahti/resources.yaml:53
  osittain  Rahoitus lähteittäin ja vuosittain *   4.1        plans/lahti/resources.yaml:116
            puuttuu: talousarvio vuosittain
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

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

WIDTH = 100
_WIDTHS = (9, 38, 14, 34)
_INDENT = "  "
_SHOWN = ("status", "duty", "chapter", "place")


def coverage_text(coverage: Coverage, language: str) -> str:
    """The duties group by group, each with its status, chapter and place; a summary last."""
    if not coverage.duties:
        return summary(coverage, language)
    parts = [f"{heading(coverage, language)}\n{described(coverage, language)}"]
    parts.append(_row([word(column, language) for column in COLUMNS if column in _SHOWN]))
    parts += ["\n".join(_group(*group)) for group in _named(coverage, language)]
    parts.append("\n".join(filter(None, (remark(coverage, language), summary(coverage, language)))))
    return "\n\n".join(parts)


def _named(coverage: Coverage, language: str) -> Iterator[tuple[str, list[Told]]]:
    for group, covered in by_group(coverage):
        yield group.title.in_language(language), [told(each, language) for each in covered]


def _group(title: str, duties: list[Told]) -> Iterator[str]:
    """The group's heading with the provision of most of its duties; others tell their own."""
    usual, number = Counter(duty.provision for duty in duties).most_common(1)[0]
    shared = usual if number > 1 else ""
    yield f"{title} · {shared}" if shared else title
    for duty in duties:
        own = "" if duty.provision == shared else f" ({duty.provision})"
        yield _row([duty.status, duty.title + own, duty.chapter, duty.place])
        if duty.lacking:
            indent = " " * (len(_INDENT) + _WIDTHS[0] + 1)
            yield textwrap.fill(
                duty.lacking, WIDTH, initial_indent=indent, subsequent_indent=indent
            )


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
