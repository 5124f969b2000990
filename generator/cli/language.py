"""The language that the program speaks to its user."""

from __future__ import annotations

import os

from generator.locale import LANGUAGES


def user_language(asked: str | None) -> str:
    """The language asked for, else that of the locale, else Finnish."""
    if asked:
        return asked
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        language = os.environ.get(variable, "")[:2].lower()
        if language in LANGUAGES:
            return language
    return "fi"
