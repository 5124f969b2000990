"""The language that the program speaks to its user, and the option that chooses it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

# Not those of `generator.locale`, which loads more than `pykala textconv` can wait for.
LANGUAGES = ("fi", "sv", "en")

_Command = TypeVar("_Command", bound=Callable[..., Any])


def user_language(asked: str | None) -> str:
    """The language asked for, else that of the locale, else Finnish."""
    if asked:
        return asked
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        language = os.environ.get(variable, "")[:2].lower()
        if language in LANGUAGES:
            return language
    return "fi"


def language_option(told: str) -> Callable[[_Command], _Command]:
    """The option `--lang`, of which `told` says whose language it chooses."""
    return click.option("--lang", type=click.Choice(LANGUAGES), help=told)


def asked_language(arguments: Sequence[str]) -> str | None:
    """The language that a command line asks for anywhere, whatever else is in it.

    A fault of the command line ends its parsing, often before `--lang` is reached.
    """
    seen = _ONLY_LANGUAGE.make_context(None, list(arguments), resilient_parsing=True)
    asked: str | None = seen.params["lang"]
    return asked


_ONLY_LANGUAGE = click.Command(
    None,
    params=[click.Option(["--lang"], type=click.Choice(LANGUAGES))],
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    add_help_option=False,
)
