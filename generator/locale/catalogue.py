"""The catalogues: words by key and language, read from the YAML files beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale

from generator.files.yaml import package_data

LANGUAGES = ("fi", "sv", "en")

_REPORT = "report"


@cache
def catalogue(name: str, language: str) -> dict[str, Any]:
    """The catalogue of that name («labels», «messages/N2») in a language, its keys flat."""
    loaded: dict[str, Any] = package_data(__package__, f"{name}.{language}")
    return loaded


def label(key: str, language: str, **values: object) -> str:
    """A word or phrase that documents and charts print, its «{name}» filled from `values`.

    Raises KeyError on a key that the catalogue lacks: the program's own fault.
    """
    text: str = catalogue("labels", language)[key]
    return text.format(**values) if values else text


def labels(language: str, prefix: str) -> dict[str, str]:
    """All labels under a prefix, without it: `labels("fi", "word")` has «toc» of «word.toc»."""
    start = f"{prefix}."
    return {
        key.removeprefix(start): text
        for key, text in catalogue("labels", language).items()
        if key.startswith(start)
    }


def units() -> tuple[Mapping[str, str], ...]:
    """The units of measure that are known by language: «henkilöä» and «personer»."""
    finnish, swedish = (catalogue("units", language) for language in ("fi", "sv"))
    return tuple({"fi": finnish[key], "sv": swedish[key]} for key in finnish)


def message(code: str, language: str, values: Mapping[str, object]) -> tuple[str, str]:
    """What is wrong and what to do about it; the second is empty where there is nothing to say.

    A value `suggestion` is asked about before the hint; a value may be given by language. Raises
    KeyError on a code or a value that is not there: the program's own fault.
    """
    entry = _entry(code, language)
    values = _in_language(values, language)
    hints = [entry["hint"]] if "hint" in entry else []
    if values.get("suggestion"):
        hints.insert(0, report_words("suggestion", language))
    return entry["message"].format_map(values), " ".join(hints).format_map(values)


def note(code: str, language: str, values: Mapping[str, object]) -> str:
    """The words that stand beside the underlined place of a finding; mostly none."""
    text: str = _entry(code, language).get("note", "")
    return text.format_map(_in_language(values, language))


def title(code: str, language: str) -> str:
    """What findings of the code are about, in a few words."""
    text: str = _entry(code, language)["title"]
    return text


def explanation(code: str, language: str) -> str:
    """Why findings of the code are told, what the rule sees and what it cannot, as Markdown."""
    text: str = _entry(code, language)["explain"]
    return text


@cache
def message_codes() -> tuple[str, ...]:
    """Every code that has words, in order."""
    folder = files(__package__).joinpath("messages")
    families = {file.name.split(".")[0] for file in folder.iterdir()} - {_REPORT}
    return tuple(sorted(code for name in families for code in catalogue(f"messages/{name}", "fi")))


def report_words(key: str, language: str) -> str:
    """A word that reports of findings are put together with."""
    text: str = catalogue(f"messages/{_REPORT}", language)[key]
    return text


def counted(key: str, number: int, language: str) -> str:
    """A number of things in the plural that the language wants: «2 virhettä»."""
    forms = catalogue(f"messages/{_REPORT}", language)[key]
    plural = Locale(language).plural_form(number)
    text: str = forms.get(plural, forms["other"])
    return text.format(count=number)


def _in_language(values: Mapping[str, object], language: str) -> dict[str, object]:
    """The values, of those that are given by language the one in it."""
    return {
        key: value[language] if isinstance(value, Mapping) else value
        for key, value in values.items()
    }


def _entry(code: str, language: str) -> dict[str, Any]:
    """The words of a code, from the file of its family: N201 stands in `messages/N2.fi.yaml`."""
    entry: dict[str, Any] = catalogue(f"messages/{code[:2]}", language)[code]
    return entry
