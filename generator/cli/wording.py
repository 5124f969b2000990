"""What click says and what commands say of themselves, in the language that the program speaks.

click asks gettext for its own words («Usage», «No such option»), and gettext would choose the
language by environment variables: they know nothing of `--lang`, and git and LibreOffice would
inherit what is set in them. So the two functions that click's modules have taken from gettext are
replaced here, and nothing else in click.

click's words stand in `generator/locale/fi/LC_MESSAGES/click.po` and its Swedish sister; English is
click's own. Commands declare their help in Finnish, and `pykala.po` beside has it in Swedish and
English by the Finnish text itself.
"""

from __future__ import annotations

import sys
from copy import copy
from functools import cache
from gettext import NullTranslations, translation
from importlib.resources import files
from inspect import cleandoc

import click

_CATALOGUES = {"fi": ("click",), "sv": ("click", "pykala"), "en": ("pykala",)}
"""What is translated into each language: click is written in English, our help in Finnish."""


class _Spoken:
    """The words of the language that is spoken at present."""

    words = NullTranslations()


def speak(language: str) -> None:
    """Let click and the commands speak the language from now on."""
    _Spoken.words = _words(language)


@cache
def _words(language: str) -> NullTranslations:
    folder = str(files("generator").joinpath("locale"))
    words = NullTranslations()
    for catalogue in _CATALOGUES[language]:
        words.add_fallback(translation(catalogue, folder, [language]))
    return words


def _word(message: str) -> str:
    return _Spoken.words.gettext(message)


def _counted(one: str, several: str, number: int) -> str:
    return _Spoken.words.ngettext(one, several, number)


def _replace_in_click() -> None:
    for module in [module for name, module in sys.modules.items() if name.startswith("click.")]:
        for name, ours in (("_", _word), ("ngettext", _counted)):
            if name in vars(module):
                setattr(module, name, ours)


_replace_in_click()


@cache
def _translated(parameter: click.Parameter, words: NullTranslations) -> click.Parameter:
    """A copy of the parameter that speaks, the same each time: click tells parameters apart."""
    spoken = copy(parameter)
    for name in ("help", "metavar"):
        if text := getattr(spoken, name, None):
            setattr(spoken, name, words.gettext(text))
    return spoken


class Command(click.Command):
    """A command whose help, declared in Finnish, is read in the language of the program."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The parameters, to be parsed and told of; so mistakes name values as the help does."""
        return [_translated(each, _Spoken.words) for each in super().get_params(ctx)]

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands on the line of the usage; click asks no words for its «[OPTIONS]»."""
        return [_word(piece) for piece in super().collect_usage_pieces(ctx)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        super(Command, self._spoken()).format_help_text(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """The beginning of what the command does, for the list of commands."""
        return super(Command, self._spoken()).get_short_help_str(limit)

    def _spoken(self) -> Command:
        spoken = copy(self)
        spoken.help = _word(cleandoc(self.help)) if self.help else None
        return spoken


class Group(Command, click.Group):
    """A command with commands of its own, all of which speak the language."""

    command_class = Command
