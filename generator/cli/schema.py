"""`pykala schema`: the keys of a plan for editors, as JSON Schema."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.common import writing
from generator.cli.known import known_choices
from generator.cli.language import language_option, user_language
from generator.cli.wording import Command
from generator.cli.words import words
from generator.files import write_whole
from generator.files.templates import templates_of
from generator.schema.files import schema_files, schema_text
from generator.schema.model import plan_schema


@click.command(name="schema", cls=Command)
@click.option(
    "--output",
    metavar="POLKU",
    type=click.Path(path_type=Path),
    help="Tiedosto (.json) koko suunnitelman kaavalle tai kansio, johon tehdään lisäksi osien "
    "omat kaavat.",
)
@language_option("Selitysten kieli.")
def command(output: Path | None, lang: str | None) -> None:
    """Kirjoittaa suunnitelman avaimet JSON Schemana, jotta editori osaa neuvoa."""
    language = user_language(lang)
    choices = known_choices(language, templates_of(Path.cwd()))
    if output is None:
        click.echo(schema_text(plan_schema(language, choices)), nl=False)
    elif output.suffix == ".json":
        _write({output: schema_text(plan_schema(language, choices))}, language)
    else:
        texts = schema_files(language, choices)
        _write({output / name: text for name, text in texts.items()}, language)


def _write(texts: dict[Path, str], language: str) -> None:
    with writing(language):
        for path, text in texts.items():
            write_whole(path, text.encode())
    click.echo(words("schema_written", language, number=len(texts), path=next(iter(texts)).parent))
