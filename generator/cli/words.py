"""What the command says on the terminal, in the user's language."""

from __future__ import annotations

from generator.locale.catalogue import catalogue


def words(key: str, language: str, **values: object) -> str:
    """A sentence of the catalogue, its fields filled."""
    text: str = catalogue("terminal", language)[key]
    return text.format(**values)
