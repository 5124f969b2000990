"""Texts of the plan, by language: prose, which is Markdown, and lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.locale import LANGUAGES, label
from generator.plan.shared_words import in_both
from generator.plan.values.scalar import scalar

_DOCUMENTS = ("fi", "sv")
"""The languages that documents are written in."""


@dataclass(frozen=True, slots=True)
class Text:
    """Prose or a label: Markdown by language; `path` is its YAML path.

    Text that a planner wrote without naming a language has the key «» and serves all of them.
    """

    versions: Mapping[str, str]
    path: str = ""

    def in_language(self, language: str) -> str:
        """The text in the language, else the one without language, else a mark of the gap."""
        if own := self.versions.get(language):
            return own
        if "" in self.versions:
            plain = self.versions[""]
            return in_both(plain).get(language, plain)
        missing = self.versions and language in _DOCUMENTS
        return label("draft.untranslated", language) if missing else ""

    @classmethod
    def of(cls, words: str) -> Text:
        """The words as a text of every language, or of those that a phrase names."""
        versions = getattr(words, "versions", None) or {"": words}
        return cls(versions, getattr(words, "path", ""))

    @classmethod
    def of_label(cls, key: str, **values: object) -> Text:
        """A label of the catalogues in each document language."""
        return cls({language: label(key, language, **values) for language in _DOCUMENTS})


def _read_text(value: Any) -> Text:
    if isinstance(value, Text):
        return value
    if isinstance(value, str) and value.strip():
        return Text.of(value)
    if isinstance(value, dict) and value and set(value) <= set(LANGUAGES):
        versions = {language: words for language, words in value.items() if isinstance(words, str)}
        if len(versions) == len(value):
            return Text(versions, getattr(value, "path", ""))
    raise PydanticCustomError("text", "not a text")


class Phrase(str):
    """A line by language; as a string it is in the language that its planner named first."""

    __slots__ = ("path", "versions")

    versions: Mapping[str, str]
    path: str

    @classmethod
    def of(cls, versions: Mapping[str, str], path: str) -> Phrase:
        """The phrase of the versions, of which there is one at least."""
        phrase = cls(next(iter(versions.values())))
        phrase.versions, phrase.path = versions, path
        return phrase


def words_in(line: str, language: str) -> str:
    """A line of the plan as a document in the language prints it."""
    return Text.of(line).in_language(language)


def read_line(value: Any) -> str:
    """The line as it stands in the file, with its place."""
    text = scalar(value)
    if "\n" in text:
        raise PydanticCustomError("line", "more than one line")
    return value  # type: ignore[no-any-return]  # the marked text, with its place


def read_phrase(value: Any) -> str:
    """The line, or the phrase of one that is told by language."""
    if not isinstance(value, dict):
        return read_line(value)
    text = _read_text(value)
    lines = {language: read_line(words) for language, words in text.versions.items()}
    return Phrase.of(lines, text.path)


Prose = Annotated[Text, PlainValidator(_read_text)]
Line = Annotated[str, PlainValidator(read_line)]
Words = Annotated[str, PlainValidator(read_phrase)]
