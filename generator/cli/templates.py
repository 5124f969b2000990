"""`pykala templates`: the kinds of document, and a kind of one's own to begin with."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from generator.build.kinds import KnownKind, common_files, known_kinds
from generator.build.reading import lacking, read
from generator.build.workspace import workspace_of
from generator.cli import EXIT_FINDINGS
from generator.cli.common import near_miss, style_option, writing
from generator.cli.language import language_option, user_language
from generator.cli.telling import coloured_report
from generator.cli.wording import Group
from generator.cli.words import words
from generator.files import shown_name, write_whole
from generator.files.templates import Templates, templates_of
from generator.plan.plan import Plan
from generator.schema.words import key_help

FORMATS = ("text", "json")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@click.group(name="templates", cls=Group, invoke_without_command=True)
@click.option(
    "--plan",
    metavar="SUUNNITELMA",
    type=click.Path(path_type=Path),
    help="Kerro myös, mitä tästä suunnitelmasta puuttuu kuhunkin lajiin.",
)
@style_option(FORMATS, "Luettelon muoto: päätteelle tai ohjelmalle.")
@language_option("Luettelon kieli.")
@click.pass_context
def command(context: click.Context, plan: Path | None, style: str, lang: str | None) -> None:
    """Luettelee asiakirjalajit: mitä kukin edellyttää suunnitelmalta ja kenen sen mallit ovat.

    Kansiossa, jossa plans/ on, voi olla oma kansio templates/. Siinä olevaa tiedostoa käytetään
    Pykälän samannimisen sijasta, ja siinä voi olla omia asiakirjalajeja.
    """
    if context.invoked_subcommand:
        return
    language = user_language(lang)
    templates = workspace_of(plan, None).templates if plan else templates_of(Path.cwd())
    kinds = list(known_kinds(templates))
    model = read(plan, templates, draft=True, judge=False).plan if plan else None
    if style == "json":
        listed = [_as_json(known, model, language) for known in kinds]
        told = {"kinds": listed, "common_files": common_files(templates)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for line in _as_text(kinds, templates, plan, model, language):
            click.echo(line)
    _stop_at_faults(kinds, language)


@command.command(name="copy")
@click.argument("kind", metavar="LAJI")
@click.argument("name", metavar="NIMI")
@language_option("Ilmoitusten kieli.")
def copy(kind: str, name: str, lang: str | None) -> None:
    """Aloittaa oman asiakirjalajin: kopioi lajista LAJI mallit kansioon templates/NIMI.

    Jos NIMI on sama kuin LAJI, kopio tulee Pykälän oman lajin tilalle.
    """
    language = user_language(lang)
    templates = templates_of(Path.cwd())
    _refuse(kind, name, templates, language)
    files = templates.copied(kind, name)
    with writing(language):
        for path, data in files.items():
            write_whole(path, data)
            click.echo(shown_name(path))
    manifest = next(shown_name(path) for path in files if path.name == "manifest.yaml")
    guide = shown_name(templates.file("README.md"))
    key = "templates.override" if name == kind else "templates.new"
    click.echo(words(key, language, name=name, manifest=manifest, guide=guide))


def _refuse(kind: str, name: str, templates: Templates, language: str) -> None:
    """Raise a usage error for a kind that is not there and for a name that cannot be given."""
    known = templates.kinds()
    if kind not in known:
        told = words("kind_unknown", language, value=kind, known=", ".join(known))
        raise click.UsageError(told + near_miss(kind, known, language))
    if not _NAME.fullmatch(name):
        raise click.UsageError(words("templates.bad_name", language, name=name))
    folder = templates.folders[0] / name
    if folder.exists():
        raise click.UsageError(words("templates.exists", language, path=shown_name(folder)))
    if name in known and name != kind:
        raise click.UsageError(words("templates.taken", language, name=name))
    if name not in known and templates.files(f"{name}/**/*"):
        raise click.UsageError(words("templates.reserved", language, name=name))


def _stop_at_faults(kinds: Iterable[KnownKind], language: str) -> None:
    faults = [fault for known in kinds for fault in known.kind.faults]
    if faults:
        click.echo(coloured_report(faults, language), err=True)
        click.echo(words("templates.faults", language), err=True)
        sys.exit(EXIT_FINDINGS)


def _as_json(known: KnownKind, plan: Plan | None, language: str) -> dict[str, Any]:
    kind = known.kind
    told = {
        "name": kind.name,
        "title": dict(kind.title),
        "origin": known.origin,
        "own_files": list(known.own_files),
        "languages": list(kind.languages),
        "needs": {part: _title(part, language) for part in kind.needs},
        "optional": {part: _title(part, language) for part in kind.optional},
        "pages": kind.pages,
    }
    return told | ({"lacks": lacking(plan, kind)} if plan else {})


def _as_text(
    kinds: Iterable[KnownKind],
    templates: Templates,
    plan: Path | None,
    model: Plan | None,
    language: str,
) -> Iterator[str]:
    for known in kinds:
        title = known.kind.title_in(language)
        head = words("templates.kind", language, name=known.kind.name, title=title)
        yield click.style(head, bold=True)
        for told, values in _told_of(known, language):
            key = f"templates.{told}"
            yield f"  {words(key, language, **values)}"
        if plan and model:
            lacks = _named(lacking(model, known.kind), language)
            key = "templates.lacks" if lacks else "templates.has_all"
            yield f"  {words(key, language, plan=shown_name(plan), parts=lacks)}"
        yield ""
    if common := common_files(templates):
        yield words("templates.common", language, files=", ".join(common))


def _told_of(known: KnownKind, language: str) -> Iterator[tuple[str, dict[str, object]]]:
    """What is said of a kind, line by line: keys of the catalogue and their values."""
    kind = known.kind
    yield known.origin, {"files": ", ".join(known.own_files)}
    if not kind.title:
        return  # nothing of its manifest could be read
    yield "languages", {"languages": ", ".join(kind.languages)}
    needs = _named(kind.needs, language) or words("templates.nothing", language)
    yield "needs", {"parts": needs}
    if kind.optional:
        yield "optional", {"parts": _named(kind.optional, language)}
    if kind.pages:
        yield "pages", {"pages": kind.pages}


def _named(parts: Iterable[str], language: str) -> str:
    """The parts as a planner reads and types them: «Voimavarat (resources)»."""
    return ", ".join(f"{_title(part, language)} ({part})" for part in parts)


def _title(part: str, language: str) -> str:
    return key_help(Plan, part, language).title
