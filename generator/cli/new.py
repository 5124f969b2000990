"""`pykala new`: a plan to begin with, its gaps marked."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.build.workspace import workspace_of
from generator.cli import EXIT_FINDINGS
from generator.cli.common import near_miss, writing
from generator.cli.known import known_choices
from generator.cli.language import language_option, user_language
from generator.cli.telling import coloured_report
from generator.cli.wording import Command
from generator.cli.words import words
from generator.compose.kinds import Kind, find_kind
from generator.files import write_whole
from generator.files.templates import Templates, UnknownKindError
from generator.plan.municipalities import Municipality, municipalities
from generator.plan.values import read_day
from generator.scaffold.plan import NewPlan, plan_files
from generator.schema.files import FOLDER, schema_files


@click.command(name="new", cls=Command)
@click.argument("plan", metavar="SUUNNITELMA", type=click.Path(path_type=Path))
@click.option(
    "--kind", metavar="LAJI", required=True, help="Asiakirjalaji, joka suunnitelmasta tehdään."
)
@click.option(
    "--municipality",
    "places",
    metavar="KUNTA",
    required=True,
    multiple=True,
    help="Kunnan numero tai nimi; monta, jos kyseessä on työllisyysalue. Vastuukunta ensin.",
)
@click.option(
    "--language", type=click.Choice(["fi", "sv"]), default="fi", help="Suunnitelman kieli."
)
@click.option(
    "--as-of",
    metavar="PÄIVÄ",
    help="Päivä, jonka tilannetta suunnitelma kuvaa; ellei ole, tämä päivä.",
)
@language_option("Ilmoitusten kieli.")
def command(
    plan: Path,
    kind: str,
    places: tuple[str, ...],
    language: str,
    as_of: str | None,
    lang: str | None,
) -> None:
    """Aloittaa uuden suunnitelman: osat, ohjeet ja paikat, jotka suunnittelija täydentää."""
    spoken = user_language(lang)
    templates = workspace_of(plan, None).templates
    new = NewPlan(
        _kind(kind, templates, spoken),
        _municipalities(places, spoken),
        language,
        _day(as_of, spoken),
    )
    if plan.exists():
        raise click.UsageError(words("plan_exists", spoken, path=plan))
    _write(plan, new, templates, spoken)


def _write(plan: Path, new: NewPlan, templates: Templates, spoken: str) -> None:
    schemas = plan.parent / FOLDER / new.language
    texts = {plan / name: text for name, text in plan_files(new, plan).items()}
    known = schema_files(new.language, known_choices(new.language, templates))
    with writing(spoken):
        for name, text in known.items():
            write_whole(schemas / name, text.encode())
        for path, text in texts.items():
            write_whole(path, text.encode())
            click.echo(path.as_posix())
    click.echo(words("plan_new", spoken, path=plan.as_posix()))


def _kind(name: str, templates: Templates, spoken: str) -> Kind:
    try:
        kind = find_kind(templates, name)
    except UnknownKindError:
        raise _unknown("kind_unknown", name, templates.kinds(), spoken) from None
    if kind.faults:
        click.echo(coloured_report(kind.faults, spoken), err=True)
        sys.exit(EXIT_FINDINGS)
    return kind


def _municipalities(places: tuple[str, ...], spoken: str) -> list[Municipality]:
    """The municipalities of the codes or of the Finnish or Swedish names, each once."""
    found = [_municipality(place.strip(), spoken) for place in places]
    return list({each.code: each for each in found}.values())


def _municipality(place: str, spoken: str) -> Municipality:
    known = municipalities()
    by_name = {name.casefold(): each for each in known.values() for name in each.names.values()}
    found = known.get(place.zfill(3)) or by_name.get(place.casefold())
    if found is None:
        names = [name for each in known.values() for name in each.names.values()]
        raise _unknown("municipality_unknown", place, names, spoken)
    return found


def _unknown(key: str, value: str, known: list[str], spoken: str) -> click.UsageError:
    told = words(key, spoken, value=value, known=", ".join(known))
    return click.UsageError(told + near_miss(value, known, spoken))


def _day(value: str | None, spoken: str) -> date:
    if value is None:
        return date.today()
    try:
        return read_day(value)
    except ValueError:
        raise click.UsageError(words("day_unreadable", spoken, value=value)) from None
