"""`pykala review`: who by role has accepted which part of a plan, recorded in the plan."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click
from pydantic_core import PydanticCustomError

from generator.build.workspace import workspace_of
from generator.cli import EXIT_FINDINGS
from generator.cli.common import near_miss, style_option, writing
from generator.cli.language import language_option, user_language
from generator.cli.wording import Command
from generator.cli.words import words
from generator.findings import Finding, Severity
from generator.locale import format_date, message

if TYPE_CHECKING:
    from generator.plan.reviews import ReviewState

FORMATS = ("text", "json")


@click.command(name="review", cls=Command)
@click.argument("plan", metavar="SUUNNITELMA", type=click.Path(path_type=Path))
@click.option(
    "--part",
    "parts",
    metavar="OSA",
    multiple=True,
    help="Hyväksyttävä osa: avain (resources), avaimet pisteellä erotettuina (resources.budget) "
    "tai tunnus. Voi antaa monta kertaa.",
)
@click.option("--by", metavar="TEHTÄVÄ", default="", help="Hyväksyjän tehtävä, ei nimeä.")
@click.option("--date", "day", metavar="PÄIVÄ", help="Hyväksymispäivä; oletus on tämä päivä.")
@click.option("--list", "listed", is_flag=True, help="Luettele hyväksynnät ja kerro muutoksista.")
@style_option(FORMATS, "Luettelon muoto: päätteelle tai ohjelmalle.")
@language_option("Ilmoitusten kieli.")
def command(
    plan: Path,
    parts: tuple[str, ...],
    by: str,
    day: str | None,
    listed: bool,
    style: str,
    lang: str | None,
) -> None:
    """Kirjaa suunnitelmaan, kuka on hyväksynyt minkä osan ja milloin.

    Hyväksyntä koskee osan sisältöä ja kaikkea, mihin osa viittaa: tietoja, lähteitä, kuvioiden
    taulukoita ja CSV-tiedostoja. Jos jokin niistä muuttuu, pykala check varoittaa. Kommentit,
    rivitys, lainausmerkit ja avainten järjestys eivät vaikuta.

    Saman tehtävän uusi hyväksyntä korvaa entisen. Osaa, jossa on virheitä, ei voi hyväksyä, sillä
    siitä ei synny luettavaa asiakirjaa; varoitukset eivät estä.
    """
    language = user_language(lang)
    if listed:
        _list(plan, style, language)
        return
    for option, given in (("--part", parts), ("--by", by.strip())):
        if not given:
            raise click.UsageError(words("review.wanted", language, option=option))
    _record(plan, parts, by, _day(day, language), language)


def _day(given: str | None, language: str) -> date:
    from generator.plan.values import read_day  # noqa: PLC0415 - slow to import

    try:
        return read_day(given) if given else date.today()
    except PydanticCustomError:
        raise click.UsageError(words("day_unreadable", language, value=given)) from None


def _record(plan: Path, parts: tuple[str, ...], by: str, day: date, language: str) -> None:
    from generator.build import reviewing  # noqa: PLC0415 - slow to import

    try:
        made = reviewing.review_parts(plan, workspace_of(plan, None), parts, by, day)
    except reviewing.UnknownPartError as error:
        asked = near_miss(error.name, error.known, language)
        said = words("review.no_part", language, part=error.name) + asked
        raise click.UsageError(said) from None
    except reviewing.PersonNamedError as error:
        said = " ".join(message(error.finding.code, language, error.finding.values))
        raise click.UsageError(f"--by: {said}") from None
    except reviewing.UnpatchableError as error:
        raise click.ClickException(words("review.by_hand", language, path=error.file)) from None
    if made.faults:
        _stop(made.faults, language, "review.refused")
    with writing(language):
        made.write()
    for entry in made.recorded:
        values = {**entry, "day": entry["date"], "path": made.shown}
        click.echo(words("review.recorded", language, **values))


def _stop(faults: Iterable[Finding], language: str, key: str) -> NoReturn:
    from generator.cli.telling import coloured_report  # noqa: PLC0415

    click.echo(f"{coloured_report(faults, language)}\n\n{words(key, language)}")
    sys.exit(EXIT_FINDINGS)


def _list(plan: Path, style: str, language: str) -> None:
    from generator.build.reading import read  # noqa: PLC0415 - slow to import

    plan_input = read(plan, workspace_of(plan, None).templates)
    if plan_input.plan is None:
        errors = (each for each in plan_input.findings if each.severity is Severity.ERROR)
        _stop(errors, language, "review.unread")
    if style == "json":
        told = {"reviews": [_as_json(state) for state in plan_input.reviews]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for line in _as_text(plan_input.reviews, language):
            click.echo(line)


def _as_json(state: ReviewState) -> dict[str, str]:
    review = state.review
    return {
        "part": review.part.strip(),
        "by": state.by,
        "date": review.date.isoformat(),
        "content": review.content.strip(),
        "status": state.status,
    }


_COLOURS = {"valid": "green", "changed": "yellow", "missing": "red", "replaced": "cyan"}


def _as_text(states: Iterable[ReviewState], language: str) -> Iterator[str]:
    """A line a review: what has become of it, the day, the part and the role, in columns."""
    rows = [
        (state.status, format_date(state.review.date), state.review.part.strip(), state.by)
        for state in states
    ]
    if not rows:
        yield words("review.none", language)
        return
    said = {status: words(f"review.{status}", language) for status in _COLOURS}
    width = max(map(len, said.values()))
    days, parts = (max(len(row[column]) for row in rows) for column in (1, 2))
    for status, day, part, by in rows:
        shown = click.style(said[status].ljust(width), fg=_COLOURS[status])
        yield f"{shown}  {day.rjust(days)}  {part.ljust(parts)}  {by}"
