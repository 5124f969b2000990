"""`pykala textconv`: the text of a Word file, for git to compare."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.language import user_language
from generator.cli.wording import Command


@click.command(name="textconv", cls=Command)
@click.argument("file", metavar="TIEDOSTO", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Kirjoittaa Word-tiedoston tekstin Markdownina, jotta git diff näyttää sen muutokset.

    Git saadaan käyttämään tätä komennolla: git config diff.docx.textconv "pykala textconv"
    """
    from generator.textconv import UnreadableError, docx_text  # noqa: PLC0415 - not for --help

    try:
        text = docx_text(file)
    except UnreadableError as error:
        raise click.ClickException(_sentence(file, error.flaw)) from None
    click.echo(text.encode("utf-8", "replace"), nl=False)


def _sentence(file: Path, flaw: str) -> str:
    from generator.cli.words import words  # noqa: PLC0415 - slow, and seldom needed

    return words(f"textconv.{flaw}", user_language(None), path=file)
