"""The package of a plan: all that is sent to the ministry or put into a case system, in one zip.

Names are of small ASCII letters, for every system takes those. What a plan says in two languages
stands in a folder for each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.covering import coverage_html
from generator.build.examination import Examination
from generator.build.manifest import (
    CHECKSUMS,
    MANIFEST,
    Packed,
    Role,
    checksums,
    contents_page,
    manifest_json,
)
from generator.build.outputs import Press
from generator.build.reading import read
from generator.build.workspace import plan_name
from generator.compose.kinds import Kind
from generator.coverage import Coverage, cover
from generator.coverage.json import coverage_json
from generator.document.blocks import Document
from generator.files.archive import archive_bytes
from generator.files.names import plain_name
from generator.files.templates import Templates
from generator.findings import Finding
from generator.locale import label
from generator.plan.annexes import AnnexFile
from generator.plan.plan import Plan, files_of_annexes
from generator.plan.values import Text
from generator.sheets import write_csv, write_xlsx
from generator.source import MarkedText, resolve_file
from generator.statute.duties import KIND
from generator.text import write_text


@dataclass(frozen=True, slots=True)
class Written:
    """A document as it was written, and where."""

    kind: Kind
    document: Document
    file: Path


@dataclass(frozen=True, slots=True)
class Package:
    """The bytes of a package and how many files are in it."""

    data: bytes
    files: int


def make_package(
    found: Examination,
    plan_path: Path,
    templates: Templates,
    presses: Mapping[str, Press],
    documents: list[Written],
) -> Package:
    """The package of a plan that was examined without errors and whose documents are written."""
    plan = found.plan_input.plan
    assert plan is not None
    packer = _Packer(found, plan, plan_path, templates)
    files = [
        file
        for language in plan.told_in
        for file in packer.files(language, presses[language], documents)
    ]
    members = [*((file.path, file.data) for file in files), (MANIFEST, manifest_json(plan, files))]
    members.append((CHECKSUMS, checksums(members)))
    return Package(archive_bytes(members), len(members))


@dataclass(frozen=True, slots=True)
class _Packer:
    """Gathers what a package holds, language by language."""

    found: Examination
    plan: Plan
    plan_path: Path
    templates: Templates

    def files(self, language: str, press: Press, documents: list[Written]) -> list[Packed]:
        """The contents in words, the documents, annexes, charts and the coverage of a language."""
        own = [each for each in documents if each.document.language == language]
        files = [
            *self._documents(own, language),
            *self._annexes(press, language),
            *self._charts(press, language),
            *self._coverage(own, language),
        ]
        return [self._contents(own, files, language), *files]

    def _packed(self, name: str, data: bytes, role: Role, title: str, language: str) -> Packed:
        """A file in the folder of its role; contents and coverage stand outside of folders."""
        outside = role in {"contents", "coverage"}
        folder = "" if outside else f"{plain_name(label(f'package.{role}', language))}/"
        above = f"{language}/" if len(self.plan.told_in) > 1 else ""
        return Packed(f"{above}{folder}{name}", data, role, title, language)

    def _documents(self, documents: list[Written], language: str) -> Iterator[Packed]:
        for each in documents:
            stem, _, endings = each.file.name.partition(".")
            name, title = f"{plain_name(stem)}.{endings}", each.kind.title[language]
            yield self._packed(name, each.file.read_bytes(), "document", title, language)

    def _annexes(self, press: Press, language: str) -> Iterator[Packed]:
        for file in files_of_annexes(self.plan, language):
            data = self._annex(file, press, language)
            title = file.annex.title.in_language(language).strip()
            yield self._packed(file.name, data, "annex", title, language)

    def _annex(self, file: AnnexFile, press: Press, language: str) -> bytes:
        """The bytes of the annex: those of a file of the plan, else made of its table."""
        if file.annex.file:
            name = Text.of(file.annex.file).in_language(language)
            assert isinstance(name, MarkedText)
            path = resolve_file(self.found.plan_input.folder, name)
            assert not isinstance(path, Finding)  # told as an error by the rules
            return path.read_bytes()
        made = self.found.annex_tables[language][str(file.annex.table)]
        if file.annex.ending(language) == "csv":
            return write_csv(made.table)
        return write_xlsx(made.table, made.document, press.theme)

    def _charts(self, press: Press, language: str) -> Iterator[Packed]:
        titles = {str(each.id): each.title.in_language(language) for each in self.plan.figures()}
        for chart, image in press.images.items():
            for ending, data in (("svg", image.svg), ("png", image.png)):
                title = titles[chart].strip()
                yield self._packed(f"{plain_name(chart)}.{ending}", data, "chart", title, language)

    def _coverage(self, documents: list[Written], language: str) -> Iterator[Packed]:
        """The table of the law's duties, where the plan has the document that they are about."""
        document = next((each.document for each in documents if each.kind.name == KIND), None)
        coverage = self._covered(document) if document else None
        if coverage is None or not coverage.duties:
            return
        title = label("package.coverage", language)
        named = replace(coverage, plan=self.plan.authority.name.in_language(language))
        page = coverage_html(named, language, self.templates, places=False)
        for ending, text in (("html", page), ("json", coverage_json(coverage, language) + "\n")):
            name = f"{plain_name(title)}.{ending}"
            yield self._packed(name, text.encode(), "coverage", title, language)

    def _covered(self, document: Document) -> Coverage:
        """The coverage with its places told from the plan's folder on, wherever that stands."""
        name = plan_name(self.plan_path)
        told = read(self.plan_path, self.templates, judge=False, shown_as=name)
        return cover(told.root, document, name, told.reviews)

    def _contents(self, documents: list[Written], files: list[Packed], language: str) -> Packed:
        """The contents under the head of the first document that has a cover, else of the first."""
        heads = [each.document for each in documents]
        head = next((each for each in heads if each.front == "cover"), heads[0])
        page = contents_page(head.cover, head.date, files, language)
        title = label("package.contents", language)
        text = write_text(page).encode()
        return self._packed(f"{plain_name(title)}.txt", text, "contents", title, language)
