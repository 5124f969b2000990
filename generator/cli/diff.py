"""`pykala diff`: what changed in a plan between two of its states."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import EXIT_FINDINGS
from generator.cli.common import writing
from generator.cli.language import language_option, user_language
from generator.cli.wording import Command
from generator.cli.words import words
from generator.files import shown_name, write_whole
from generator.files.templates import UnknownKindError

if TYPE_CHECKING:
    from generator.build.comparing import ComparedPlan
    from generator.build.states import Wanted
    from generator.revision.summary import Summary

SUMMARIES = ("text", "md", "json")
REDLINES = ("html", "docx")
_TWO = 2
_DAY = click.DateTime(formats=["%d.%m.%Y", "%Y-%m-%d"])


@click.command(name="diff", cls=Command)
@click.argument(
    "plans", nargs=-1, required=True, metavar="SUUNNITELMA...", type=click.Path(path_type=Path)
)
@click.option("--from", "old", metavar="VERSIO", help="Vertaa tähän versioon eikä viimeiseen.")
@click.option("--to", "new", metavar="VERSIO", help="Vertaa tätä eikä nykyisiä tiedostoja.")
@click.option("--kind", metavar="LAJI", help="Vain tämä asiakirjalaji.")
@click.option(
    "--format",
    "style",
    type=click.Choice([*SUMMARIES, *REDLINES]),
    help="Tulosteen muoto; ilman tätä tiedoston päätteestä, muuten text.",
)
@click.option(
    "--output",
    metavar="TIEDOSTO",
    type=click.Path(path_type=Path),
    help="Tiedosto, johon tulos tehdään.",
)
@click.option("--author", metavar="NIMI", help="Muutosten tekijä Wordissa tallentajan sijasta.")
@click.option(
    "--date",
    "day",
    metavar="PÄIVÄ",
    type=_DAY,
    help="Muutosten päivä Wordissa tallennuspäivän sijasta.",
)
@click.option(
    "--pages",
    type=click.Choice(["auto", "off"]),
    default="auto",
    show_default=True,
    help="Word-tiedoston sisällysluettelon sivunumerot LibreOfficen avulla.",
)
@click.option(
    "--templates-at-revision",
    is_flag=True,
    help="Kokoa aiempi versio sen ajan malleilla eikä nykyisillä.",
)
@click.option("--exit-code", is_flag=True, help="Koodi on 1, jos jokin on muuttunut.")
@language_option("Tulosteen kieli.")
def command(
    plans: tuple[Path, ...],
    old: str | None,
    new: str | None,
    kind: str | None,
    style: str | None,
    output: Path | None,
    author: str | None,
    day: datetime | None,
    pages: str,
    templates_at_revision: bool,
    exit_code: bool,
    lang: str | None,
) -> None:
    """Kertoo, mitä suunnitelmassa on muuttunut.

    Yhdestä suunnitelmasta verrataan viimeistä tallennettua versiota nykyisiin tiedostoihin,
    kahdesta ensimmäistä jälkimmäiseen. Muodot docx ja html ovat koko asiakirja muutoksineen.
    """
    language = user_language(lang)
    style = style or _style_of(output)
    wanted = _wanted(plans, old, new, own=templates_at_revision, language=language)
    moment = day.replace(tzinfo=UTC) if day else None
    with _compared(wanted, kind, language) as compared, writing(language):
        if style in REDLINES:
            by = (author or "", moment)
            _write_redlines(compared, style, output, by, language, count=pages == "auto")
        else:
            _tell(compared, style, output, language)
    sys.exit(_exit_code(compared, asked=exit_code))


def _style_of(output: Path | None) -> str:
    """The format that the ending of the file names, else text."""
    ending = output.suffix.removeprefix(".").lower() if output else ""
    return ending if ending in (*SUMMARIES, *REDLINES) else "text"


def _wanted(
    plans: tuple[Path, ...], old: str | None, new: str | None, *, own: bool, language: str
) -> tuple[Wanted, Wanted]:
    """The two states to compare: of one plan revisions of it, of two plans their files."""
    from generator.build.states import Wanted  # noqa: PLC0415 - slow to import

    if len(plans) > _TWO or (len(plans) == _TWO and (old or new)):
        raise click.UsageError(words("diff.plans", language))
    if len(plans) == _TWO:
        before, after = (Wanted(plan, called=shown_name(plan)) for plan in plans)
        return before, after
    compared_with = old or (f"{new}~1" if new else "HEAD")
    return Wanted(plans[0], compared_with, own), Wanted(plans[0], new, own)


@contextmanager
def _compared(
    wanted: tuple[Wanted, Wanted], kind: str | None, language: str
) -> Iterator[ComparedPlan]:
    """The comparison, as long as its files are there; what could not be read is told at once."""
    from generator.build.comparing import compare_states, compose_state  # noqa: PLC0415
    from generator.build.states import states  # noqa: PLC0415
    from generator.cli.telling import coloured_report  # noqa: PLC0415
    from generator.findings import Finding  # noqa: PLC0415

    with states(*wanted) as found:
        if isinstance(found, Finding):
            click.echo(coloured_report([found], language), err=True)
            sys.exit(EXIT_FINDINGS)
        try:
            old, new = (compose_state(state, kind) for state in found)
        except UnknownKindError as error:
            raise click.UsageError(words("no_kind", language, kind=error)) from None
        compared = compare_states(old, new)
        if compared.findings:
            click.echo(coloured_report(compared.findings, language), err=True)
            click.echo(words("diff.partly", language), err=True)
        yield compared


def _tell(compared: ComparedPlan, style: str, output: Path | None, language: str) -> None:
    """Print the summary, or write it into the file."""
    from generator.cli.telling import coloured_summary  # noqa: PLC0415
    from generator.revision.summary import joined  # noqa: PLC0415

    summary = joined([each.summary(language) for each in compared.documents])
    if output:
        write_whole(output, f"{_told(summary, style, language)}\n".encode())
    elif style == "text" and sys.stdout.isatty():
        os.environ.setdefault("LESS", "FRX")  # as git does: a short text needs no page
        click.echo_via_pager(coloured_summary(summary, language))
    else:
        click.echo(_told(summary, style, language))


def _told(summary: Summary, style: str, language: str) -> str:
    from generator.revision.summary import (  # noqa: PLC0415
        summary_json,
        summary_markdown,
        summary_text,
    )

    match style:
        case "json":
            return summary_json(summary)
        case "md":
            return summary_markdown(summary, language)
    return summary_text(summary, language)


def _write_redlines(
    compared: ComparedPlan,
    ending: str,
    output: Path | None,
    by: tuple[str, datetime | None],
    language: str,
    *,
    count: bool,
) -> None:
    """Write each document with its changes; several do not fit into one file."""
    from generator.build.redlines import redline_file, write_redline  # noqa: PLC0415

    if output and len(compared.documents) > 1:
        kinds = ", ".join(each.marked.kind for each in compared.documents)
        raise click.UsageError(words("diff.several", language, kinds=kinds))
    for each in compared.documents:
        file = output or redline_file(each, ending)
        revision = each.revision(each.marked.language, *by)
        write_whole(file, write_redline(each, revision, ending, count=count))
        number = len(each.changes)
        click.echo(words("diff.written", language, path=shown_name(file), number=number))


def _exit_code(compared: ComparedPlan, *, asked: bool) -> int:
    differs = asked and any(each.changes for each in compared.documents)
    return EXIT_FINDINGS if differs or compared.findings else 0
