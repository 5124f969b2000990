"""How the program tells what no command could: a path beyond the system's limit, its own faults."""

from __future__ import annotations

import traceback
from errno import ENAMETOOLONG

import click

from generator.cli.language import user_language
from generator.cli.words import words

_USAGE, _INTERNAL = 2, 70  # as click ends on a wrong command line; sysexits.h


def report_fault(error: Exception) -> int:
    """Say that the program, not the user, has failed, with what its makers need to know.

    A path that the system cannot hold is the user's mistake, which any command may meet anywhere.
    Returns the exit code.
    """
    language = user_language(None)
    if isinstance(error, OSError) and error.errno == ENAMETOOLONG:
        click.echo(words("path_too_long", language, path=error.filename), err=True)
        return _USAGE
    click.echo(words("fault", language), err=True)
    click.echo("".join(traceback.format_exception(error)), err=True)
    return _INTERNAL
