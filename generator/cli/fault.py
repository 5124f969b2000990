"""How the program tells of a fault of its own."""

from __future__ import annotations

import traceback

import click

from generator.cli.language import user_language
from generator.cli.words import words


def report_fault(error: Exception) -> None:
    """Say that the program, not the user, has failed, with what its makers need to know."""
    click.echo(words("fault", user_language(None)), err=True)
    click.echo("".join(traceback.format_exception(error)), err=True)
