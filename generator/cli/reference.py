"""Every finding that there is, explained, in Markdown: `pykala check --explain all`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.cli.words import words
from generator.locale import explanation, message_codes, title


def reference(language: str) -> str:
    """All codes by family, each with its title and its explanation, below a heading of its own."""
    return "\n".join(_lines(language)).rstrip()


def _lines(language: str) -> Iterator[str]:
    yield f"# {words('reference.title', language)}\n"
    yield f"{words('reference.introduction', language)}\n"
    for family, codes in groupby(message_codes(), key=lambda code: code[0]):
        yield f"## {family}: {words(f'reference.{family}', language)}\n"
        for code in codes:
            yield f"### {code} {title(code, language)}\n"
            yield f"{explanation(code, language).rstrip()}\n"
