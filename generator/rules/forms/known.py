"""The application forms whose questions are known, and what each asks for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.files.yaml import package_data
from generator.plan.application import Expectation


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question of a form in its own words, and what it asks for."""

    id: str
    question: str
    asks: tuple[Expectation, ...]


@dataclass(frozen=True, slots=True)
class KnownForm:
    """A form, who published it, and its questions in their order."""

    name: str
    source: str
    questions: tuple[KnownQuestion, ...]

    def asks(self, question: str) -> tuple[Expectation, ...]:
        """What the question of that id asks for; nothing where the form has none."""
        return next((each.asks for each in self.questions if each.id == question), ())


@cache
def known_forms() -> dict[str, KnownForm]:
    """The known forms by the name that plans use."""
    return {key: _form(entry) for key, entry in package_data(__package__, "known_forms").items()}


def _form(entry: dict[str, Any]) -> KnownForm:
    questions = (
        KnownQuestion(key, each["question"], tuple(each["asks"]))
        for key, each in entry["questions"].items()
    )
    return KnownForm(entry["name"], entry["source"], tuple(questions))
