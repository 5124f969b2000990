"""Annexes: numbered in their order, written here, attached as files or made of tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from generator.files.names import plain_name
from generator.locale import label
from generator.plan.chapter import Content
from generator.plan.values import Flag, Identifier, Prose, Words, words_in

_NUMBERED = re.compile(r"^(?:liite|bilaga)-\d+-(?=.)")


class Annex(Content):
    """An annex: its text, tables and figures, or the file that it is.

    `file` is a file of the plan's folder, in each language its own where a mapping names several.
    `table` is the id of a table that becomes a file, an Excel workbook unless `format` says «csv».
    `coverage` adds the table of the law's duties and the chapters that answer them.
    """

    id: Identifier
    title: Prose
    text: Prose | None = None
    file: Words | None = None
    table: Identifier | None = None
    format: Literal["xlsx", "csv"] | None = None
    not_applicable: Prose | None = None
    coverage: Flag = False

    def source(self, language: str) -> str:
        """The name of the attached file in the plan's folder, «» where none is."""
        return words_in(self.file, language).strip() if self.file else ""

    def ending(self, language: str) -> str:
        """The ending of the file without its point, in small letters; «» where there is none."""
        if self.table:
            return self.format or "xlsx"
        return PurePosixPath(self.source(language)).suffix.lower().removeprefix(".")


@dataclass(frozen=True, slots=True)
class AnnexFile:
    """An annex that is a file, and the name that the file has where documents are sent."""

    annex: Annex
    name: str


def annex_files(
    annexes: Iterable[Annex], language: str, key: str = "annex_file"
) -> Iterator[AnnexFile]:
    """Those of the annexes that are files: `liite-3-palvelut.xlsx`, numbered as in the document.

    An attached file keeps its own name after the number; one made of a table has the annex's title.
    `key` is that of the label «liite».
    """
    for number, annex in enumerate(annexes, start=1):
        ending = annex.ending(language)
        if annex.table or annex.file:
            first = plain_name(label(f"package.{key}", language))
            name = f"{first}-{number}-{_stem(annex, language)}"
            yield AnnexFile(annex, f"{name}.{ending}" if ending else name)


def _stem(annex: Annex, language: str) -> str:
    own = PurePosixPath(annex.source(language)).stem
    return _NUMBERED.sub("", plain_name(own or annex.title.in_language(language))) or str(annex.id)
