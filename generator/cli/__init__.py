"""The command `pykala`: one file a subcommand, imported only when it is called.

A command parses, calls a stage and prints; it holds no logic of its own.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click

from generator.cli.language import asked_language, user_language
from generator.cli.wording import Group, speak

COMMANDS = (
    "build",
    "check",
    "coverage",
    "diff",
    "fmt",
    "log",
    "new",
    "review",
    "schema",
    "templates",
    "textconv",
)

EXIT_FINDINGS = 1
EXIT_STALE = 4

# A build makes much and drops little: Python's usual 700 would cost it a tenth of its time.
_NEW_OBJECTS_BEFORE_COLLECTING = 100_000


class _Lazy(Group):
    """A group whose commands are modules beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's interface
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"generator.cli.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse what stands before the command, in the language that the whole line asks for."""
        speak(user_language(asked_language(args)))
        return super().parse_args(ctx, args)


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    package_name="pykala", message="pykala %(version)s", help="Näytä ohjelman versio."
)
def pykala() -> None:
    """Kunnan työllisyyssuunnitelmasta valmiit asiakirjat: YAML sisään, Word ja HTML ulos."""


def main() -> None:
    """Run the command line; a fault of the program's own says so and exits with 70."""
    gc.set_threshold(_NEW_OBJECTS_BEFORE_COLLECTING)
    try:
        pykala.main(prog_name="pykala")
    except Exception as error:
        from generator.cli.fault import report_fault  # noqa: PLC0415 - only when it happens

        sys.exit(report_fault(error))
