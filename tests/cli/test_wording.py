"""Help and mistakes are read in the language of the program, whatever the command is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import generator.locale
from generator.cli.language import LANGUAGES
from tests.cli.command import ROOT, run
from tests.cli.declared import commands, texts
from tests.conftest import Ran
from tests.locale.translations import by_singular, words

Pykala = Callable[..., Ran]

ENGLISH = re.compile(
    r"Usage|Options|Commands|[Aa]rguments:|Show |message|default|required"
    r"|\b(?:OPTIONS|COMMAND|ARGS|ARGUMENTS|TEXT|PATH|FILE|DIRECTORY|INTEGER|RANGE|DATETIME|FLOAT)\b"
    r"|\b(?:PLANS?|KIND|NAME|CODE|OUTPUT|FORMATS?)\b"
)
"""What click says in English on a page of help, and the names that it makes up for values."""

WORD = re.compile(r"\w+")

MISTAKES = {
    "no plan": (
        ("diff",),
        "Virhe: Komennosta puuttuu 'SUUNNITELMA...'.",
        "Fel: I kommandot saknas 'PLAN...'.",
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


every_command = pytest.mark.parametrize(
    "command", list(commands()), ids=lambda path: " ".join(path) or "pykala"
)


@cache
def help_page(command: tuple[str, ...], language: str) -> str:
    ran = run(ROOT, *command, "--help", environment={"LC_ALL": f"{language}_FI.UTF-8"})
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def translated(text: str, language: str) -> str:
    return text if language == "fi" else by_singular(words("pykala", language))[text][0]


def squeezed(text: str) -> str:
    """The text without white space: a page breaks its lines at hyphens too."""
    return "".join(text.split())


@cache
def finnish_only(language: str) -> frozenset[str]:
    """The words of the commands' Finnish help that are not words of the other language too."""
    help_texts = by_singular(words("pykala", language))
    ours, theirs = (
        {word for text in told for word in WORD.findall(text)}
        for told in (help_texts, (form for forms in help_texts.values() for form in forms))
    )
    return frozenset(ours - theirs)


@every_command
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_help_has_all_that_the_command_declares(
    command: tuple[str, ...], language: str
) -> None:
    page = squeezed(help_page(command, language))
    told = [translated(text, language) for text in texts(command)]
    assert [text for text in told if squeezed(text) not in page] == []


@every_command
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_help_in_another_language_has_no_finnish_words(
    command: tuple[str, ...], language: str
) -> None:
    assert {*WORD.findall(help_page(command, language))} & finnish_only(language) == set()


@every_command
def test_the_words_around_the_help_are_finnish(command: tuple[str, ...]) -> None:
    page = help_page(command, "fi")
    assert page.startswith(f"Käyttö: {' '.join(['pykala', *command])} [VALINNAT]")
    assert "\nValinnat:\n" in page
    assert re.search(r"-h, --help +Näytä tämä ohje\.\n", page)
    assert ENGLISH.findall(page) == []


@every_command
def test_the_words_around_the_help_are_swedish_in_swedish(command: tuple[str, ...]) -> None:
    page = help_page(command, "sv")
    assert page.startswith(f"Användning: {' '.join(['pykala', *command])} [ALTERNATIV]")
    assert "\nAlternativ:\n" in page
    assert re.search(r"-h, --help +Visa den här hjälpen\.\n", page)
    assert {*ENGLISH.findall(page)} <= {"PLAN", "FORMAT"}, "only what is Swedish too"


def test_the_help_is_read_in_the_language_asked_for(pykala: Pykala) -> None:
    """Also when the same parameters have been read in another before."""
    for language, told in (
        ("sv", "--output MAPP "),
        ("fi", "--output KANSIO "),
        ("en", "--output FOLDER "),
    ):
        assert told in pykala("build", "--lang", language, "--help").out


def test_the_list_of_commands_is_cut_short_in_the_language() -> None:
    page = help_page((), "sv")
    assert "\n  check      Kontrollerar planerna.\n" in page
    assert re.search(r"\n  log        Räknar upp planens sparade versioner .*\.\.\.\n", page)


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
        "Usage: pykala log [OPTIONS] PLAN\nTry 'pykala log --help' for help.\n\nError: "
    )


def test_the_version_needs_no_words(pykala: Pykala) -> None:
    assert re.fullmatch(r"pykala \d+\.\d+\.\d+\n", pykala("--version").out)


def test_the_program_speaks_the_languages_of_its_catalogues() -> None:
    assert LANGUAGES == generator.locale.LANGUAGES
