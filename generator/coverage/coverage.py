"""The duties that apply to a plan, each with where it is answered and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.coverage.chapters import Chapter, Chapters
from generator.document.blocks import Document
from generator.plan.reviews import ReviewState
from generator.rules.answers import Answer, Place, Status, answers
from generator.source import MarkedMap
from generator.statute.duties import Duty

_MOST_CHAPTERS = 3

Reviewed = Literal["reviewed", "partly_reviewed", "changed"]


@dataclass(frozen=True, slots=True)
class Covered:
    """A duty and how the plan answers it.

    `places` are where the answer stands in the plan's files, `chapters` where a reader finds it in
    the document; a duty answered all over a chapter has that chapter alone. `reviews` are those in
    force of the parts that hold any of the places.
    """

    answer: Answer
    chapters: tuple[Chapter, ...]
    reviews: tuple[ReviewState, ...] = ()

    @property
    def duty(self) -> Duty:
        """The duty."""
        return self.answer.duty

    @property
    def status(self) -> Status:
        """Whether the duty is answered, partly answered or missing."""
        return self.answer.status

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the answer stands, in the order of what is needed."""
        return self.answer.places

    def reviewed(self, review: ReviewState) -> Reviewed:
        """What one of the reviews says of the answer: of all its places, or only of some."""
        if review.changed:
            return "changed"
        whole = all(review.holds(place.path) for place in self.places)
        return "reviewed" if whole else "partly_reviewed"

    def lacking(self, language: str) -> list[str]:
        """What is missing, in the language."""
        return [need.need.lacking.in_language(language) for need in self.answer.lacking]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How a plan covers the duties that apply to it, in the order of the law.

    `plan` is its name, `title` and `as_of` are those of the document, typeset. `has_reviews` tells
    whether any part of the plan has been accepted by anybody.
    """

    plan: str
    title: str
    as_of: str
    duties: tuple[Covered, ...]
    has_reviews: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether every duty that has been seen in the law is answered."""
        return all(each.status == "answered" for each in self.duties if each.duty.verified)

    def number(self, status: Status) -> int:
        """How many duties have the status."""
        return sum(each.status == status for each in self.duties)


def cover(
    root: MarkedMap,
    document: Document | None,
    plan: str = "",
    reviews: Sequence[ReviewState] = (),
) -> Coverage:
    """How the plan of the values covers its duties; without a document no chapter is known."""
    chapters = Chapters(document) if document else None
    cover_page = document.cover if document else None
    return Coverage(
        plan=plan,
        title=cover_page.title if cover_page else str(root.get("title") or ""),
        as_of=cover_page.date if cover_page else str(root.get("as_of") or ""),
        duties=tuple(_covered(answer, chapters, reviews) for answer in answers(root)),
        has_reviews=bool(reviews),
    )


def _covered(answer: Answer, chapters: Chapters | None, reviews: Sequence[ReviewState]) -> Covered:
    about = tuple(
        review
        for review in reviews
        if not review.replaced and any(review.holds(place.path) for place in answer.places)
    )
    if chapters is None:
        return Covered(answer, (), about)
    found = (chapters.find(place.path) for place in answer.places)
    return Covered(answer, _few([each for each in found if each], chapters), about)


def _few(found: Iterable[Chapter], chapters: Chapters) -> tuple[Chapter, ...]:
    """The chapters, each once; where they are many, those above them."""
    unique = chapters.in_order(found)
    if len(unique) <= _MOST_CHAPTERS or not any(chapter.above for chapter in unique):
        return unique
    deepest = max(chapter.number.count(".") for chapter in unique)
    raised = [
        (chapters.above(chapter) or chapter) if chapter.number.count(".") == deepest else chapter
        for chapter in unique
    ]
    return _few(raised, chapters)
