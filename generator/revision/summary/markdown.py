"""The summary as Markdown, to be read in a merge request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.revision.summary.model import DocumentChanges, Summary
from generator.revision.summary.telling import (
    Line,
    Piece,
    Swapped,
    Values,
    Words,
    counts,
    heading,
    lines,
    states,
    title,
    titles,
    told_documents,
)
from generator.revision.summary.words import renumbering_words, word

_SIGNS = re.compile(r"([\\`*_~\[\]<>|#])")
_PAIRS = {"old": "~~", "new": "**", "difference": "", "quiet": "", "": ""}


def summary_markdown(summary: Summary, language: str) -> str:
    """Headings by chapter and a list under each; what is gone struck through, what is new bold."""
    documents = told_documents(summary)
    parts = [f"## {_plain(title(each, language))}" for each in (documents or summary.documents)[:1]]
    parts.append(_plain(states(summary, language)))
    parts.append(f"**{counts(summary, language)}**")
    for number, document in enumerate(documents):
        if number:
            parts.append(f"## {_plain(title(document, language))}")
        parts += _document(document, language, titles(summary))
    return "\n\n".join(part for part in parts if part)


def _document(document: DocumentChanges, language: str, names: Mapping[str, str]) -> Iterator[str]:
    for chapter in document.chapters:
        yield f"### {_plain(heading(chapter, language))}"
        told = (line for entry in chapter.entries for line in lines(entry, language, names))
        yield "\n".join(_line(line) for line in told)
    if document.renumbered:
        yield f"### {word('renumbered', language)}"
        yield "\n".join(f"- {renumbering_words(each, language)}" for each in document.renumbered)


def _line(line: Line) -> str:
    return f"{'  ' * line.level}- {''.join(_shown(line.pieces))}"


def _shown(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Words(text, style):
                yield _marked(text, _PAIRS[style])
            case Values(old, new):
                yield f"{_plain(old)} → {_marked(new, '**')}"
            case Swapped(old, new):
                yield " ".join(filter(None, (_marked(old, "~~"), _marked(new, "**"))))


def _marked(text: str, sign: str) -> str:
    """The words between two signs, which hold only where no space stands within."""
    return f"{sign}{_plain(text)}{sign}" if text else ""


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
