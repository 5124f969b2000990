"""The stages in their order: a plan's folder becomes its documents.

An output is made only if what it depends on has changed since it was last made. The stages are
imported where they begin, so that a build with nothing to do loads none of them.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build.fingerprint import fingerprint, plan_files
from generator.build.record import Made, Record, read_record, write_record
from generator.build.results import FORMATS, BuiltFile, Options, PlanResult
from generator.build.settings import NAME as SETTINGS
from generator.build.workspace import Workspace, charts_folder, plan_name
from generator.files import UnwritableError, digest, write_whole
from generator.files.names import plain_name
from generator.findings import Finding, Span

if TYPE_CHECKING:
    from generator.build.examination import Examination, Progress
    from generator.build.outputs import Output, Press
    from generator.charts.recipe import Recipe
    from generator.compose.kinds import Kind
    from generator.document.blocks import Document
    from generator.source import MarkedMap
    from generator.theme import Theme

DRAFT = "-luonnos"
_REFERENCE_CODES = {"missing": "M102", "not_word": "M103", "broken": "M104"}


def build_plan(
    path: Path, workspace: Workspace, options: Options, progress: Progress
) -> PlanResult:
    """Build the documents of the plan at the path; `progress` is told each step and its subject.

    Raises `UnknownKindError` for a kind asked for that does not exist.
    """
    if options.kind:
        workspace.templates.manifest(options.kind)
    return _Build(path, workspace, options, progress).run()


class _Build:
    """One plan's way through the stages."""

    def __init__(
        self, path: Path, workspace: Workspace, options: Options, progress: Progress
    ) -> None:
        self.path, self.workspace, self.options, self.progress = path, workspace, options, progress
        self.result = PlanResult(plan_name(path))
        self.folder = workspace.output / self.result.name
        self.record: Record = read_record(self.folder)
        self.inputs = _inputs(path, workspace, options)
        self.root: MarkedMap | None = None  # read only where something is to be made

    def run(self) -> PlanResult:
        """Reuse what is fresh; run the stages for the rest."""
        if self._all_fresh():
            self.result.findings += self.record.findings
            self.result.files += [self._known(file) for file in self._expected(self.record)]
        else:
            self._run_stages()
        return self.result

    def _expected(self, record: Record) -> list[Path]:
        kinds = [self.options.kind] if self.options.kind else record.kinds
        files = [
            self._file(kind, language, ending)
            for language, kind in product(record.languages, kinds)
            for ending in _endings(self)
        ]
        return [*files, *self._package()] if files else []

    def _package(self) -> list[Path]:
        """Where the package goes, if one is asked for."""
        name = f"{plain_name(self.result.name)}.zip"
        return [self.folder / name] if self.options.package else []

    def _file(self, kind: str, language: str, ending: str) -> Path:
        """Where an output goes; a draft never takes the place of the document itself.

        Only a plan of several languages names them in its files.
        """
        draft = DRAFT if self.options.draft else ""
        among = f".{language}" if len(self.record.languages) > 1 else ""
        return self.folder / f"{kind}{draft}{among}.{ending}"

    def _all_fresh(self) -> bool:
        files = self._expected(self.record)
        return bool(files) and all(self._is_fresh(file) for file in files)

    def _is_fresh(self, file: Path) -> bool:
        return self.record.is_fresh(file, self._inputs_of(file))

    def _inputs_of(self, file: Path) -> str:
        """What a file depends on; a package on the formats too that are in it."""
        formats = ",".join(_endings(self)) if file in self._package() else ""
        return digest(f"{self.inputs} {formats}".encode()) if formats else self.inputs

    def _known(self, file: Path) -> BuiltFile:
        made = self.record.made[file.name]
        return BuiltFile(
            file, made.tables, made.figures, made.pages, reused=True, members=made.members
        )

    def _run_stages(self) -> None:
        from generator.build.examination import examine  # noqa: PLC0415

        draft = self.options.draft
        found = examine(
            self.path, self.workspace, self.progress, kind=self.options.kind, draft=draft
        )
        self.result.findings += found.findings
        plan, self.root = found.plan_input.plan, found.plan_input.root
        if plan and self.options.package and plan.status == "draft":
            self.result.findings.append(_draft(self.root))
        if plan is None or found.theme is None or (self.result.failed and not draft):
            return
        self.record.kinds = [str(name) for name in plan.documents]
        self.record.languages = [*plan.told_in]
        if draft:
            from generator.build.drafts import as_draft  # noqa: PLC0415

            found.documents = [(kind, as_draft(each, found)) for kind, each in found.documents]
        self._finish(found, found.theme)

    def _finish(self, found: Examination, theme: Theme) -> None:
        made = found.documents
        if self.options.check:
            files = (file for *_, file in self._outputs(made))
            self.result.files += [
                BuiltFile(file, stale=not self._is_fresh(file))
                for file in (*files, *self._package())
            ]
            return
        from generator.build.outputs import UnusableReferenceError  # noqa: PLC0415

        self.record.findings = list(self.result.findings)
        try:
            presses: dict[str, Press] = {}
            for language, charts in found.charts_in.items():
                recipes = list(charts.recipes.values())
                press = presses[language] = self._press(recipes, theme, language)
                for kind, document in made:
                    if document.language == language:
                        self._write(kind, document, press)
            if self.options.package and not self.result.failed:
                self._pack(found, presses)
            write_record(self.folder, self.record)
        except UnwritableError as error:
            self.result.findings.append(_unwritable(error.path))
        except UnusableReferenceError as error:
            span = Span.start_of(error.path.as_posix())
            code = _REFERENCE_CODES[error.reason]
            self.result.findings.append(Finding(code, span, {"file": error.path.name}))

    def _outputs(
        self, documents: Iterable[tuple[Kind, Document]]
    ) -> Iterator[tuple[Kind, Document, Path]]:
        """Each document with each of the files that it is written to."""
        for kind, document in documents:
            for ending in _endings(self):
                yield kind, document, self._file(kind.name, document.language, ending)

    def _press(self, recipes: list[Recipe], theme: Theme, language: str) -> Press:
        """Draw the charts and gather what the documents of the language are written with."""
        from generator.build.outputs import Press, images_of  # noqa: PLC0415
        from generator.charts import draw_charts  # noqa: PLC0415

        self.progress("draw", self.result.name)
        folder = charts_folder(self.workspace, self.path, language, self.record.languages)
        drawn = draw_charts(recipes, theme, folder, self.options.jobs)
        anew = sum(chart.drawn for chart in drawn)
        self.result.charts_drawn += anew
        self.result.charts_reused += len(drawn) - anew
        return Press(
            theme=theme,
            images=images_of(drawn),
            reference=self.options.reference or theme.reference,
            shell=self.workspace.templates,
            count=self.options.pages,
        )

    def _write(self, kind: Kind, document: Document, press: Press) -> None:
        from generator.build.outputs import WRITERS, contents  # noqa: PLC0415

        tables, figures = contents(document)
        for ending in _endings(self):
            started = time.perf_counter()
            file = self._file(kind.name, document.language, ending)
            self.progress("write", file.name)
            output = WRITERS[ending](document, press, self.record)
            try:
                write_whole(file, output.data)
            except UnwritableError as error:  # open in Word, say: the others can still be made
                self.result.findings.append(_unwritable(error.path))
                continue
            self.record.made[file.name] = Made(
                self.inputs, digest(output.data), tables, figures, output.pages
            )
            self.result.missing_styles = output.missing_styles or self.result.missing_styles
            if ending == "docx" and self.options.pages and self.root is not None:
                self._tell_length(kind, document, output, self.root)
            seconds = time.perf_counter() - started
            self.result.files.append(BuiltFile(file, tables, figures, output.pages, seconds))

    def _pack(self, found: Examination, presses: dict[str, Press]) -> None:
        """Put the documents as they were written, and what belongs to them, into one file."""
        from generator.build.packaging import Written, make_package  # noqa: PLC0415

        started = time.perf_counter()
        (file,) = self._package()
        self.progress("write", file.name)
        documents = [Written(*output) for output in self._outputs(found.documents)]
        package = make_package(found, self.path, self.workspace.templates, presses, documents)
        try:
            write_whole(file, package.data)
        except UnwritableError as error:
            self.result.findings.append(_unwritable(error.path))
            return
        self.record.made[file.name] = Made(
            self._inputs_of(file), digest(package.data), 0, 0, members=package.files
        )
        seconds = time.perf_counter() - started
        self.result.files.append(BuiltFile(file, seconds=seconds, members=package.files))

    def _tell_length(self, kind: Kind, document: Document, output: Output, root: MarkedMap) -> None:
        """Tell what of a document does not fit the pages that its kind may have."""
        from generator.build.lengths import length_finding  # noqa: PLC0415

        if finding := length_finding(kind, document, output, root):
            self.result.findings.append(finding)
            self.record.findings.append(finding)


def _endings(build: _Build) -> Iterator[str]:
    return (ending for ending in FORMATS if ending in build.options.formats)


def _inputs(path: Path, workspace: Workspace, options: Options) -> str:
    """The hash of all that the outputs of a plan depend on."""
    path = path.resolve()
    files = {file.relative_to(path.parent).as_posix(): file for file in plan_files(path)}
    files |= {f"/templates/{name}": file for name, file in workspace.templates.files().items()}
    files["/settings"] = workspace.root / SETTINGS
    if options.reference:
        files["/reference"] = options.reference
    counts = options.pages and shutil.which("soffice") is not None
    return fingerprint(files, {"pages": counts, "draft": options.draft})


def _draft(root: MarkedMap) -> Finding:
    from generator.source.locate import span_of  # noqa: PLC0415

    return Finding("M107", span_of(root, "status"), path="status")


def _unwritable(path: Path) -> Finding:
    return Finding("M101", Span.start_of(path.as_posix()), {"file": path.name})
