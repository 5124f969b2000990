"""`pykala coverage`: where a plan answers each duty of the law, and what is missing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import EXIT_FINDINGS
from generator.cli.common import style_option
from generator.cli.language import language_option, user_language
from generator.cli.wording import Command

if TYPE_CHECKING:
    from generator.coverage import Coverage
    from generator.files.templates import Templates

FORMATS = ("text", "json", "html", "md")


@click.command(name="coverage", cls=Command)
@click.argument("plan", metavar="SUUNNITELMA", type=click.Path(path_type=Path))
@style_option(
    FORMATS, "Tulosteen muoto: päätteelle, ohjelmalle, verkkosivuksi tai muutosehdotukseen."
)
@language_option("Tulosteen kieli.")
def command(plan: Path, style: str, lang: str | None) -> None:
    """Kertoo velvoite velvoitteelta, missä suunnitelma vastaa lakiin ja mitä puuttuu.

    Koodi on 1, jos jokin laista tarkistettu velvoite jää kokonaan tai osittain vastaamatta.
    """
    from generator.build.covering import cover_plan  # noqa: PLC0415 - slow to import
    from generator.build.workspace import workspace_of  # noqa: PLC0415
    from generator.cli.telling import coloured_report  # noqa: PLC0415

    language, workspace = user_language(lang), workspace_of(plan, None)
    covered = cover_plan(plan, workspace)
    if covered.findings:
        click.echo(coloured_report(covered.findings, language), err=True)
    if covered.coverage.duties or not covered.findings:
        click.echo(_written(covered.coverage, style, language, workspace.templates))
    sys.exit(EXIT_FINDINGS if covered.findings or not covered.coverage.is_whole else 0)


def _written(coverage: Coverage, style: str, language: str, templates: Templates) -> str:
    from generator.build.covering import coverage_html  # noqa: PLC0415
    from generator.coverage.json import coverage_json  # noqa: PLC0415
    from generator.coverage.markdown import coverage_markdown  # noqa: PLC0415
    from generator.coverage.text import coverage_text  # noqa: PLC0415

    match style:
        case "json":
            return coverage_json(coverage, language)
        case "html":
            return coverage_html(coverage, language, templates)
        case "md":
            return coverage_markdown(coverage, language)
    return coverage_text(coverage, language)
