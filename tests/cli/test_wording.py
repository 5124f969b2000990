"""click's own words are read in the language of the program, whatever the command is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from generator.cli import pykala as program
from tests.cli.command import run
from tests.conftest import Ran

Pykala = Callable[..., Ran]

ENGLISH = re.compile(
    r"Usage|Options|Commands|[Aa]rguments:|Show |message|default|required"
    r"|\b(?:OPTIONS|COMMAND|ARGS|ARGUMENTS|TEXT|PATH|FILE|DIRECTORY|INTEGER|RANGE|DATETIME|FLOAT)\b"
    r"|\b(?:PLANS?|KIND|NAME|CODE|OUTPUT|FORMATS?)\b"
)
"""What click says in English on a page of help, and the names that it makes up for values."""

MISTAKES = {
    "no plan": (
        ("diff",),
        "Virhe: Komennosta puuttuu 'SUUNNITELMA...'.",
        "Fel: I kommandot saknas 'SUUNNITELMA...'.",
    ),
    "no kind": (
        ("new", "plans/jamsa"),
        "Virhe: Komennosta puuttuu valinta '--kind'.",
        "Fel: I kommandot saknas alternativet '--kind'.",
    ),
    "a command that there is not": (
        ("print",),
        "Virhe: Komentoa 'print' ei ole.",
        "Fel: Kommandot 'print' finns inte.",
    ),
    "a command of a command that there is not": (
        ("templates", "print"),
        "Virhe: Komentoa 'print' ei ole.",
        "Fel: Kommandot 'print' finns inte.",
    ),
    "an option that there is not": (
        ("build", "--xyz"),
        "Virhe: Valintaa '--xyz' ei ole.",
        "Fel: Alternativet '--xyz' finns inte.",
    ),
    "an option mistyped": (
        ("check", "--fromat", "json"),
        "Valintaa '--fromat' ei ole. Tarkoititko '--format'?",
        "Alternativet '--fromat' finns inte. Menade du '--format'?",
    ),
    "an option that is like two": (
        ("build", "--fromat", "html"),
        "Tarkoititko jotakin näistä: '--draft', '--format'?",
        "Menade du något av följande: '--draft', '--format'?",
    ),
    "an option without its value": (
        ("build", "--format"),
        "Virhe: Valinnalta '--format' puuttuu arvo.",
        "Fel: Alternativet '--format' saknar ett värde.",
    ),
    "a flag with a value": (
        ("build", "--check=all"),
        "Virhe: Valinnalle '--check' ei anneta arvoa.",
        "Fel: Alternativet '--check' tar inget värde.",
    ),
    "a value that is not among the choices": (
        ("log", "plans/lahti", "--format", "xml"),
        "Virhe: Kohdan '--format' arvo ei kelpaa: "
        "'xml' ei ole mikään vaihtoehdoista 'text', 'json'.",
        "Fel: Ogiltigt värde för '--format': 'xml' är inget av värdena 'text', 'json'.",
    ),
    "a word for a number": (
        ("build", "--jobs", "monta"),
        "'--jobs' arvo ei kelpaa: 'monta' ei ole luku.",
        "'--jobs': 'monta' är inte ett tal.",
    ),
    "a number too small": (
        ("build", "--jobs", "0"),
        "'--jobs' arvo ei kelpaa: 0 ei ole sallituissa rajoissa x>=1.",
        "'--jobs': 0 ligger inte inom gränserna x>=1.",
    ),
    "a day that there is not": (
        ("diff", "plans/lahti", "--date", "31.2.2026"),
        "'31.2.2026' ei ole päivä. Kirjoita päivä näin: 31.1.2026.",
        "'31.2.2026' är inte ett datum. Skriv datumet så här: 31.1.2026.",
    ),
    "a file that there is not": (
        ("build", "--reference", "pohja.docx"),
        "'--reference' arvo ei kelpaa: Tiedostoa 'pohja.docx' ei ole.",
        "'--reference': Filen 'pohja.docx' finns inte.",
    ),
    "a folder for a file": (
        ("build", "--reference", "."),
        "'--reference' arvo ei kelpaa: '.' on kansio eikä tiedosto.",
        "'--reference': '.' är en mapp, inte en fil.",
    ),
    "a plan too many": (
        ("log", "plans/lahti", "plans/heinola"),
        "Virhe: Komennossa on ylimääräistä: plans/heinola",
        "Fel: Kommandot innehåller något överflödigt: plans/heinola",
    ),
}
"""The command line, and what is said of it in Finnish and in Swedish."""

mistakes = pytest.mark.parametrize(
    ("arguments", "finnish", "swedish"), MISTAKES.values(), ids=MISTAKES
)


def commands(command: click.Command, *path: str) -> Iterator[tuple[str, ...]]:
    """The words that call each command, those of commands' own commands among them."""
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found
            yield from commands(found, *path, name)


every_command = pytest.mark.parametrize(
    "command", list(commands(program)), ids=lambda path: " ".join(path) or "pykala"
)


@every_command
def test_the_help_of_every_command_is_finnish(tmp_path: Path, command: tuple[str, ...]) -> None:
    ran = run(tmp_path, *command, "--help")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith(f"Käyttö: {' '.join(['pykala', *command])} [VALINNAT]")
    assert "\nValinnat:\n" in ran.stdout
    assert re.search(r"-h, --help +Näytä tämä ohje\.\n", ran.stdout)
    assert ENGLISH.findall(ran.stdout) == []


@every_command
def test_the_words_around_the_help_are_swedish_in_swedish(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    ran = run(tmp_path, *command, "--help", environment={"LC_ALL": "sv_FI.UTF-8"})
    assert ran.stdout.startswith(f"Användning: {' '.join(['pykala', *command])} [ALTERNATIV]")
    assert "\nAlternativ:\n" in ran.stdout
    assert re.search(r"-h, --help +Visa den här hjälpen\.\n", ran.stdout)
    assert ENGLISH.findall(ran.stdout) == []


def test_the_help_tells_in_finnish_what_is_usual_and_what_must_be_given(tmp_path: Path) -> None:
    assert "[oletus: text]" in run(tmp_path, "log", "--help").stdout
    assert "[pakollinen]" in run(tmp_path, "new", "--help").stdout
    assert "\nKomennot:\n  copy " in run(tmp_path, "templates", "--help").stdout


@mistakes
def test_a_mistake_is_told_in_finnish(
    pykala: Pykala, arguments: tuple[str, ...], finnish: str, swedish: str
) -> None:
    ran = pykala(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert finnish in ran.err


@mistakes
def test_a_mistake_is_told_in_swedish_to_those_who_read_it(
    pykala: Pykala,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    finnish: str,
    swedish: str,
) -> None:
    monkeypatch.setenv("LANG", "sv_FI.UTF-8")
    ran = pykala(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert swedish in ran.err


def test_a_mistake_is_followed_by_where_help_is_had(pykala: Pykala) -> None:
    assert pykala("log").err.startswith(
        "Käyttö: pykala log [VALINNAT] SUUNNITELMA\nOhjeen saa komennolla 'pykala log --help'.\n\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("--lang", "sv", "--xyz"),
        ("--xyz", "--lang", "sv"),
        ("--xyz", "--lang=sv"),
        ("--jobs", "0", "plans/lahti", "--lang", "sv"),
    ],
    ids=" ".join,
)
def test_the_language_asked_for_holds_before_and_after_a_mistake(
    pykala: Pykala, arguments: tuple[str, ...]
) -> None:
    assert "\nFel: " in pykala("build", *arguments).err


def test_a_language_asked_for_once_is_not_spoken_the_next_time(pykala: Pykala) -> None:
    pykala("build", "--xyz", "--lang", "sv")
    assert "\nVirhe: " in pykala("build", "--xyz").err


def test_a_language_that_the_program_does_not_speak_is_refused_in_finnish(pykala: Pykala) -> None:
    assert (
        "Virhe: Kohdan '--lang' arvo ei kelpaa: "
        "'de' ei ole mikään vaihtoehdoista 'fi', 'sv', 'en'." in pykala("build", "--lang", "de").err
    )


def test_click_s_own_words_are_heard_in_english(pykala: Pykala) -> None:
    ran = pykala("log", "--lang", "en", "--xyz")
    assert ran.err.startswith(
        "Usage: pykala log [OPTIONS] SUUNNITELMA\nTry 'pykala log --help' for help.\n\nError: "
    )


def test_the_version_needs_no_words(pykala: Pykala) -> None:
    assert re.fullmatch(r"pykala \d+\.\d+\.\d+\n", pykala("--version").out)
