"""The words with which each duty is told, the same in every form of the coverage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.coverage.chapters import Chapter
from generator.coverage.coverage import Coverage, Covered
from generator.locale import NBSP, format_date
from generator.locale.catalogue import catalogue
from generator.plan.reviews import ReviewState
from generator.statute.duties import KIND, duty_groups


@dataclass(frozen=True, slots=True)
class Told:
    """A duty in words: `title` has a star where the duty has not been seen in the law.

    `place` is where the answer begins; it and `chapter` are empty where there is none. `lacking`
    tells what more is needed than the title says, `reviews` who has accepted the answer and whether
    it has changed since.
    """

    status: str
    title: str
    text: str
    provision: str
    chapter: str
    place: str
    lacking: str
    reviews: str


def word(key: str, language: str, **values: object) -> str:
    """A phrase of the coverage, its fields filled."""
    text: str = catalogue("terminal", language)[f"coverage.{key}"]
    return text.format(**values)


def told(covered: Covered, language: str) -> Told:
    """The duty and its answer in the language."""
    duty = covered.duty
    wholly = covered.status == "missing" and len(covered.answer.needs) == 1
    lacking = "" if wholly else ", ".join(covered.lacking(language))
    return Told(
        status=word(covered.status, language),
        title=duty.title.in_language(language) + ("" if duty.verified else f"{NBSP}*"),
        text=duty.text.in_language(language),
        provision=f"{duty.act} {duty.provision(language)}".strip(),
        chapter=", ".join(_chapter(chapter, language) for chapter in covered.chapters),
        place=next((f"{p.span.file}:{p.span.line}" for p in covered.places), ""),
        lacking=word("lacking", language, lacking=lacking) if lacking else "",
        reviews="; ".join(_review(covered, review, language) for review in covered.reviews),
    )


def _review(covered: Covered, state: ReviewState, language: str) -> str:
    day = format_date(state.review.date)
    return word(covered.reviewed(state), language, day=day, by=state.by)


def _chapter(chapter: Chapter, language: str) -> str:
    if chapter.is_annex:
        return f"{word('annex', language)} {chapter.number}"
    return chapter.number or chapter.title


@dataclass(frozen=True, slots=True)
class ToldGroup:
    """Duties under a heading: `provision` is that of most of them, empty where each has its own."""

    id: str
    title: str
    provision: str
    duties: tuple[Told, ...]

    def named(self, duty: Told) -> str:
        """The duty's title, with its provision where that is not the group's."""
        own = duty.provision != self.provision
        return f"{duty.title} ({duty.provision})" if own else duty.title


def told_groups(coverage: Coverage, language: str) -> Iterator[ToldGroup]:
    """The duties under their headings, in order; a heading without duties is left out."""
    for group in duty_groups():
        duties = tuple(told(c, language) for c in coverage.duties if c.duty.group == group.id)
        if duties:
            provision, number = Counter(duty.provision for duty in duties).most_common(1)[0]
            shared = provision if number > 1 or len(duties) == 1 else ""
            yield ToldGroup(group.id, group.title.in_language(language), shared, duties)


def heading(coverage: Coverage, language: str) -> str:
    """What the list is of: «Lain vaatimukset: plans/lahti»."""
    return word("heading", language, plan=coverage.plan)


def described(coverage: Coverage, language: str) -> str:
    """The document's title and the day that the plan describes."""
    return word("described", language, title=coverage.title, as_of=coverage.as_of)


def summary(coverage: Coverage, language: str) -> str:
    """How many duties are answered, partly answered and missing; or that there are none."""
    if not coverage.duties:
        return word("none", language, plan=coverage.plan, kind=KIND)
    return word(
        "summary",
        language,
        total=len(coverage.duties),
        answered=coverage.number("answered"),
        partly=coverage.number("partly"),
        missing=coverage.number("missing"),
    )


def remark(coverage: Coverage, language: str) -> str:
    """What the star means, where one is used."""
    unverified = any(not each.duty.verified for each in coverage.duties)
    return word("unverified", language) if unverified else ""
