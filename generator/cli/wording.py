"""click's own words («Usage», «No such option») in the language that the program speaks.

click asks gettext for them, and gettext would choose the language by environment variables: they
know nothing of `--lang`, and git and LibreOffice would inherit what is set in them. So the two
functions that click's modules have taken from gettext are replaced here, and nothing else in click.
The words stand in `generator/locale/fi/LC_MESSAGES/click.po` and its Swedish sister; English is
click's own.
"""

from __future__ import annotations

import sys
from gettext import NullTranslations, translation
from importlib.resources import files

import click


class _Spoken:
    """The words of the language that click speaks at present."""

    words = NullTranslations()


def speak(language: str) -> None:
    """Let click speak the language from now on."""
    folder = str(files("generator").joinpath("locale"))
    _Spoken.words = translation("click", folder, [language], fallback=language == "en")


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


class Command(click.Command):
    """A command that also says «[OPTIONS]» in the language, for which click does not ask."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands on the line of the usage, piece by piece."""
        return [_word(piece) for piece in super().collect_usage_pieces(ctx)]


class Group(Command, click.Group):
    """A command with commands of its own, all of which speak the language."""

    command_class = Command
