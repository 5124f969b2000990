"""`pykala build`: plans become documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.build.pipeline import build_plan
from generator.build.results import FORMATS, USUAL_FORMATS, BuiltFile, Options, PlanResult
from generator.build.workspace import workspace_of
from generator.cli import EXIT_FINDINGS, EXIT_STALE
from generator.cli.common import chosen_plans
from generator.cli.language import language_option, user_language
from generator.cli.progress import progress
from generator.cli.wording import Command
from generator.cli.words import words
from generator.files import shown_name
from generator.files.templates import UnknownKindError
from generator.locale import format_size

if TYPE_CHECKING:
    from generator.build.examination import Progress


def _formats(_ctx: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    asked = tuple(part.strip() for part in value.split(",") if part.strip())
    unknown = [part for part in asked if part not in FORMATS]
    if unknown or not asked:
        raise click.BadParameter(f"{', '.join(unknown) or '–'} ({', '.join(FORMATS)})")
    return asked


@click.command(name="build", cls=Command)
@click.argument("plans", nargs=-1, metavar="[SUUNNITELMA]...", type=click.Path(path_type=Path))
@click.option("--kind", metavar="LAJI", help="Vain tämä asiakirjalaji.")
@click.option(
    "--format",
    "formats",
    metavar="MUODOT",
    default=",".join(USUAL_FORMATS),
    show_default=True,
    callback=_formats,
    help="Tiedostomuodot pilkulla erotettuina: docx, html, txt.",
)
@click.option(
    "--output",
    metavar="KANSIO",
    type=click.Path(path_type=Path),
    help="Kansio, johon tulokset tehdään.",
)
@click.option(
    "--reference",
    metavar="TIEDOSTO",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Kunnan oma Word-tiedosto, josta tyylit, marginaalit ja tunnisteet otetaan.",
)
@click.option(
    "--pages",
    type=click.Choice(["auto", "off"]),
    default="auto",
    show_default=True,
    help="Sisällysluettelon sivunumerot LibreOfficen avulla.",
)
@click.option(
    "--jobs",
    metavar="LUKU",
    type=click.IntRange(min=1),
    help="Rinnakkaisia piirtäjiä enintään.",
)
@click.option("--check", is_flag=True, help="Älä kirjoita; kerro, mikä on vanhentunut (koodi 4).")
@click.option(
    "--draft", is_flag=True, help="Tee luonnos virheistä huolimatta; havainnot näkyvät kohdissaan."
)
@click.option(
    "--package",
    is_flag=True,
    help="Kokoa asiakirjat, liitteet ja kuviot myös yhteen lähetettävään pakettiin (zip).",
)
@language_option("Ilmoitusten kieli.")
def command(
    plans: tuple[Path, ...],
    kind: str | None,
    formats: tuple[str, ...],
    output: Path | None,
    reference: Path | None,
    pages: str,
    jobs: int | None,
    check: bool,
    draft: bool,
    package: bool,
    lang: str | None,
) -> None:
    """Tekee suunnitelmista asiakirjat. Ilman suunnitelmia tehdään kaikki kansiosta plans/."""
    language = user_language(lang)
    if package and (draft or kind):
        raise click.UsageError(words("package_draft" if draft else "package_kind", language))
    options = Options(kind, formats, reference, pages == "auto", jobs, check, draft, package)
    chosen = chosen_plans(plans, language)
    with progress(language, terminal=sys.stderr.isatty()) as step:
        results = [_built(plan, output, options, language, step) for plan in chosen]
    for result in results:
        _print_findings(result, language)
        _print_files(result, language)
    sys.exit(_exit_code(results, draft=draft))


def _built(
    plan: Path, output: Path | None, options: Options, language: str, step: Progress
) -> PlanResult:
    workspace = workspace_of(plan, output)
    try:
        return build_plan(plan, workspace, options, step)
    except UnknownKindError as error:
        raise click.UsageError(words("no_kind", language, kind=error)) from None


def _print_findings(result: PlanResult, language: str) -> None:
    if result.findings:
        from generator.cli.telling import coloured_report  # noqa: PLC0415 - only when needed

        click.echo(coloured_report(result.findings, language))
    if result.missing_styles:
        styles = ", ".join(result.missing_styles)
        click.echo(words("missing_styles", language, styles=styles))


def _print_files(result: PlanResult, language: str) -> None:
    for file in result.files:
        click.echo(_line(file, language))
    if result.charts_drawn or result.charts_reused:
        click.echo(
            words("charts", language, drawn=result.charts_drawn, reused=result.charts_reused)
        )
    if not result.files and result.failed:
        click.echo(words("not_built", language, plan=result.name))


def _line(file: BuiltFile, language: str) -> str:
    """One output on one line: «output/lahti/x.docx: 47 sivua, 12 taulukkoa, 9 kuviota, 1,2 s»."""
    path = shown_name(file.path)
    if file.stale:
        return words("stale", language, path=path)
    details = _package_details(file, language) or list(_details(file, language))
    if file.reused:
        details.append(words("reused", language))
    else:
        details.append(f"{file.seconds:.1f} s".replace(".", "," if language != "en" else "."))
    return f"{path}: {', '.join(details)}"


def _package_details(file: BuiltFile, language: str) -> list[str]:
    """How many files a package holds and how large it is; nothing of a document."""
    if file.members is None:
        return []
    size = format_size(file.path.stat().st_size, language)
    return [words("package_files", language, number=file.members), size]


def _details(file: BuiltFile, language: str) -> Iterator[str]:
    """The pages, tables and figures of a document."""
    if file.pages is not None:
        yield words("pages", language, number=file.pages)
    elif file.path.suffix == ".docx":
        yield words("pages_unknown", language)
    yield words("tables", language, number=file.tables)
    yield words("figures", language, number=file.figures)


def _exit_code(results: list[PlanResult], *, draft: bool) -> int:
    """A draft that was made is what was asked for, whatever is wrong in it."""
    if any(result.failed and not (draft and result.files) for result in results):
        return EXIT_FINDINGS
    if any(file.stale for result in results for file in result.files):
        return EXIT_STALE
    return 0
