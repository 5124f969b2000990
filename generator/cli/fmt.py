"""`pykala fmt`: the typography of plans mended where it stands."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import click

from generator.build.formatting import Formatting, format_plan
from generator.build.workspace import plan_name
from generator.cli import EXIT_FINDINGS
from generator.cli.common import chosen_plans, writing
from generator.cli.language import language_option, user_language
from generator.cli.telling import coloured_report
from generator.cli.wording import Command
from generator.cli.words import words
from generator.findings import Finding

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@click.command(name="fmt", cls=Command)
@click.argument("plans", nargs=-1, metavar="[SUUNNITELMA]...", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Älä kirjoita; kerro, mitä korjattaisiin (koodi 1).")
@click.option("--diff", is_flag=True, help="Älä kirjoita; näytä muutokset riveittäin.")
@language_option("Ilmoitusten kieli.")
def command(plans: tuple[Path, ...], check: bool, diff: bool, lang: str | None) -> None:
    """Korjaa tekstien välit, viivat ja lainausmerkit. Muuta YAMLista ei muuteta.

    Ilman suunnitelmia korjataan kaikki kansiosta plans/.
    """
    language = user_language(lang)
    results = {plan: format_plan(plan) for plan in chosen_plans(plans, language)}
    if not (check or diff):
        with writing(language):
            for result in results.values():
                result.write()
    for result in results.values() if diff else ():
        _print_diff(result)
    for line in _told(results, language, check=check, written=not (check or diff)):
        click.echo(line, err=diff)  # so that the differences alone can be kept as a patch
    sys.exit(_exit_code(results.values(), check=check))


def _print_diff(result: Formatting) -> None:
    for name, after in result.after.items():
        for line in _diff(name, result.before[name], after):
            click.secho(line, fg=_COLOURS.get(line[:1]), bold=line[:3] in ("---", "+++") or None)


def _diff(name: str, before: str, after: str) -> Iterator[str]:
    old, new = (text.removeprefix("\ufeff").splitlines() for text in (before, after))
    return difflib.unified_diff(old, new, name, name, lineterm="")


def _told(
    results: Mapping[Path, Formatting], language: str, *, check: bool, written: bool
) -> Iterator[str]:
    """The findings, the plans that could not be read and how much there was to mend."""
    findings: list[Finding] = []
    for result in results.values():
        findings += [*result.faults, *result.left, *(result.mended if check else ())]
    if findings:
        ordered = sorted(findings, key=lambda finding: (finding.span, finding.code))
        yield f"{coloured_report(ordered, language)}\n"
    for plan, result in results.items():
        if result.faults:
            yield words("fmt.unread", language, plan=plan_name(plan))
    yield _summary(results.values(), language, written=written)


def _summary(results: Iterable[Formatting], language: str, *, written: bool) -> str:
    """How many places in how many files: «Korjattuja kohtia 12, tiedostoja 3»."""
    places = sum(len(result.mended) for result in results)
    left = sum(len(result.left) for result in results)
    files = sum(len(result.after) for result in results)
    key = "fmt.nothing" if not places else "fmt.mended" if written else "fmt.would_mend"
    told = words(key, language, places=places, files=files)
    return f"{told}{words('fmt.left', language, number=left)}" if left else told


def _exit_code(results: Iterable[Formatting], *, check: bool) -> int:
    would_change = check and any(result.after for result in results)
    return EXIT_FINDINGS if would_change or any(result.faults for result in results) else 0
