"""Progress: one line that changes on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from generator.cli.words import words

if TYPE_CHECKING:
    from generator.build.examination import Progress


@contextmanager
def progress(language: str, *, terminal: bool) -> Iterator[Progress]:
    """Yield a function that tells a step and its subject on standard error."""
    if not terminal:
        yield lambda step, subject: click.echo(
            words(f"step.{step}", language, subject=subject), err=True
        )
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal

    with Console(stderr=True).status("") as status:
        yield lambda step, subject: status.update(words(f"step.{step}", language, subject=subject))
