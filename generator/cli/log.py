"""`pykala log`: the revisions that touched a plan, with a line of what changed in each."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import EXIT_FINDINGS
from generator.cli.common import style_option
from generator.cli.language import language_option, user_language
from generator.cli.wording import Command
from generator.cli.words import words
from generator.files.templates import UnknownKindError
from generator.locale import format_date

if TYPE_CHECKING:
    from generator.build.history import Entry

_SHORT = 7  # digits of a commit's name


@click.command(name="log", cls=Command)
@click.argument("plan", metavar="SUUNNITELMA", type=click.Path(path_type=Path))
@click.option(
    "-n", "--number", metavar="LUKU", type=click.IntRange(min=1), help="Vain näin monta viimeistä."
)
@click.option("--kind", metavar="LAJI", help="Vain tämän asiakirjalajin muutokset.")
@style_option(["text", "json"], "Tulosteen muoto.")
@language_option("Tulosteen kieli.")
def command(plan: Path, number: int | None, kind: str | None, style: str, lang: str | None) -> None:
    """Luettelee suunnitelman tallennetut versiot ja kertoo, mitä kussakin muuttui."""
    from generator.build.history import plan_history  # noqa: PLC0415 - slow to import
    from generator.cli.telling import coloured_report  # noqa: PLC0415
    from generator.findings import Finding  # noqa: PLC0415

    language = user_language(lang)
    found = plan_history(plan, kind)
    if isinstance(found, Finding):
        click.echo(coloured_report([found], language), err=True)
        sys.exit(EXIT_FINDINGS)
    entries = islice(found, number)
    try:
        if style == "json":
            told = [_as_json(entry, language) for entry in entries]
            click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            _print(entries, language)
    except UnknownKindError as error:
        raise click.UsageError(words("no_kind", language, kind=error)) from None


def _print(entries: Iterator[Entry], language: str) -> None:
    """Each revision as soon as it has been read: its commit, and below it what changed."""
    for entry in entries:
        commit = entry.commit
        name = click.style(commit.hash[:_SHORT], fg="yellow")
        click.echo(f"{name} {format_date(commit.date.date())} {commit.author}: {commit.subject}")
        click.echo(f"        {_line(entry, language)}")


def _line(entry: Entry, language: str) -> str:
    """What changed, in one line; or why it is not known."""
    from generator.locale import message  # noqa: PLC0415 - slow to import
    from generator.revision.summary import joined, one_line  # noqa: PLC0415

    if entry.finding:
        return message(entry.finding.code, language, entry.finding.values)[0]
    if entry.compared is None:
        return words("log.first", language)
    told = one_line(joined([each.summary(language) for each in entry.compared.documents]), language)
    return f"{told} {words('log.partly', language)}" if entry.compared.findings else told


def _as_json(entry: Entry, language: str) -> dict[str, str]:
    commit = entry.commit
    return {
        "commit": commit.hash,
        "date": commit.date.isoformat(),
        "author": commit.author,
        "subject": commit.subject,
        "changes": _line(entry, language),
    }
