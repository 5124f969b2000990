"""The catalogues of gettext, as translators edit them and as the program reads them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import generator.locale

FOLDER = Path(generator.locale.__file__).parent
Text = str | tuple[str, ...] | list[str] | None


def file(name: str, language: str, ending: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / f"{name}.{ending}"


@cache
def words(name: str, language: str) -> tuple[Message, ...]:
    """What stands in the catalogue that translators edit, without its head."""
    with file(name, language, "po").open("rb") as source:
        return _messages(read_po(source))


def compiled(name: str, language: str) -> tuple[Message, ...]:
    """What stands in the catalogue that the program reads."""
    with file(name, language, "mo").open("rb") as source:
        return _messages(read_mo(source))


def _messages(catalogue: Catalog) -> tuple[Message, ...]:
    return tuple(message for message in catalogue if message.id)


def by_singular(told: tuple[Message, ...]) -> dict[str, list[str]]:
    return {forms(word.id)[0]: forms(word.string) for word in told}


def forms(text: Text) -> list[str]:
    """The singular, and the plural where there is one."""
    return [text] if isinstance(text, str) else list(text or ())
