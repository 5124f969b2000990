"""What the commands declare of themselves: the Finnish texts that their help is made of."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc

import click

from generator.cli import pykala as program


def commands(command: click.Command = program, *path: str) -> Iterator[tuple[str, ...]]:
    """The words that call each command, those of commands' own commands among them."""
    yield path
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            yield from commands(_below(command, name), *path, name)


def texts(path: tuple[str, ...]) -> list[str]:
    """Every text that a command declares for its help, without indentation."""
    command: click.Command = program
    for name in path:
        command = _below(command, name)
    told = [command.help, command.short_help, command.epilog]
    for parameter in command.params:
        told += [getattr(parameter, "help", None), parameter.metavar]
    return [cleandoc(text) for text in told if text]


def _below(command: click.Command, name: str) -> click.Command:
    assert isinstance(command, click.Group)
    found = command.get_command(click.Context(command), name)
    assert found
    return found
