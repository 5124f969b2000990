"""`pykala check`: what is wrong with plans, at its line, for people and for machines."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path

import click

from generator.cli import EXIT_FINDINGS
from generator.cli.common import chosen_plans, near_miss, style_option
from generator.cli.language import language_option, user_language
from generator.cli.reference import reference
from generator.cli.telling import coloured_report
from generator.cli.wording import Command
from generator.cli.words import words
from generator.findings import text
from generator.findings.github import github_report
from generator.findings.json import json_report, json_statistics
from generator.findings.reports import Report
from generator.findings.sarif import sarif_report
from generator.locale import explanation, message_codes, title

FORMATS = ("text", "json", "github", "sarif")
COUNTED = FORMATS[:2]
ALL = "all"


def _codes(_ctx: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Codes or their beginnings, parted by commas."""
    return tuple(part.strip().upper() for part in value.split(",") if part.strip())


@click.command(name="check", cls=Command)
@click.argument("plans", nargs=-1, metavar="[SUUNNITELMA]...", type=click.Path(path_type=Path))
@style_option(FORMATS, "Tulosteen muoto: ihmiselle, ohjelmalle, GitHubille tai SARIF-työkaluille.")
@click.option("--strict", is_flag=True, help="Varoituksetkin ovat virheitä.")
@click.option(
    "--select",
    metavar="TUNNUKSET",
    callback=_codes,
    default="",
    help="Vain nämä tunnukset tai niiden alut.",
)
@click.option(
    "--ignore",
    metavar="TUNNUKSET",
    callback=_codes,
    default="",
    help="Ei näitä tunnuksia tai niiden alkuja.",
)
@click.option(
    "--explain",
    metavar="TUNNUS",
    help="Kerro, miksi havainnosta huomautetaan ja mitä siinä tutkitaan; all kertoo kaikista.",
)
@click.option("--statistics", is_flag=True, help="Kerro vain, montako havaintoa on tunnuksittain.")
@language_option("Ilmoitusten kieli.")
def command(
    plans: tuple[Path, ...],
    style: str,
    strict: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    explain: str | None,
    statistics: bool,
    lang: str | None,
) -> None:
    """Tarkistaa suunnitelmat. Ilman suunnitelmia tarkistetaan kaikki kansiosta plans/."""
    from generator.build.checking import Choice, check_plans  # noqa: PLC0415 - slow to import

    language = user_language(lang)
    if explain is not None:
        click.echo(_explanation(explain, language))
        return
    if statistics and style not in COUNTED:
        raise click.UsageError(words("statistics_style", language, styles=", ".join(COUNTED)))
    chosen = chosen_plans(plans, language)
    for code in (*select, *ignore):
        _known(code, language)
    report = check_plans(chosen, Choice(select, ignore, strict))
    told = (_statistics if statistics else _written)(report, style, language)
    if told:
        click.echo(told)
    sys.exit(EXIT_FINDINGS if report.failed else 0)


def _known(code: str, language: str) -> list[str]:
    """The codes that begin so; a usage error where there is none."""
    codes = [each for each in message_codes() if each.startswith(code)]
    if not codes:
        asked = near_miss(code, message_codes(), language)
        raise click.UsageError(words("no_code", language, code=code) + asked)
    return codes


def _written(report: Report, style: str, language: str) -> str:
    match style:
        case "json":
            return json_report(report, language)
        case "github":
            return github_report(report, language)
        case "sarif":
            return sarif_report(report, language, version("pykala"))
    findings = coloured_report(report.findings, language)
    count = text.summary(report.findings, language)
    if report.accepted:
        count += words("accepted", language, number=len(report.accepted))
    return f"{findings}\n\n{count}".strip()


def _statistics(report: Report, style: str, language: str) -> str:
    """How many findings each code has and what they are about; as text a line a code."""
    if style == "json":
        return json_statistics(report, language)
    return "\n".join(
        f"{number:>5}  {code}  {title(code, language)}" for code, number in report.counts()
    )


def _explanation(code: str, language: str) -> str:
    """What a code is about and why it exists; of several codes the list, of all the whole text."""
    if code.lower() == ALL:
        return reference(language)
    codes = _known(code.strip().upper(), language)
    if len(codes) > 1:
        return "\n".join(f"{each}  {title(each, language)}" for each in codes)
    return f"{codes[0]}  {title(codes[0], language)}\n\n{explanation(codes[0], language)}".rstrip()
