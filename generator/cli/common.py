"""What several commands do alike: the option of styles, choosing plans, writing, near misses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import combining, normalize

import click

from generator.build.workspace import find_plans
from generator.cli.words import words
from generator.files import UnwritableError
from generator.findings import suggestion
from generator.locale import report_words

_Command = TypeVar("_Command", bound=Callable[..., Any])


def style_option(styles: Sequence[str], told: str) -> Callable[[_Command], _Command]:
    """The option `--format`, called `style` in the program, of which «text» is the usual one."""
    return click.option(
        "--format", "style", type=click.Choice(styles), default="text", show_default=True, help=told
    )


def chosen_plans(named: Iterable[Path], language: str) -> list[Path]:
    """The plans that were named, else all in `plans/`; a usage error where there are none."""
    found = list(named) or find_plans(Path("plans"))
    if not found:
        raise click.UsageError(words("no_plans", language))
    return found


@contextmanager
def writing(language: str) -> Iterator[None]:
    """Within this a file that cannot be written ends the command and is told by its name."""
    try:
        yield
    except UnwritableError as error:
        raise click.ClickException(words("unwritable", language, path=error.path)) from None


def near_miss(word: str, known: Iterable[str], language: str) -> str:
    """« Tarkoititko …?» with the nearest known word, to be put after a sentence; mostly empty."""
    by_letters = {_letters(name): name for name in known}
    near = suggestion(_letters(word), by_letters).get("suggestion")
    question = report_words("suggestion", language).format(suggestion=by_letters.get(str(near)))
    return f" {question}" if near else ""


def _letters(name: str) -> str:
    """The name in small letters without the dots and rings that a planner may not have typed."""
    return "".join(each for each in normalize("NFD", name.casefold()) if not combining(each))
