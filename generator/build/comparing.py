"""Two states of a plan compared: its documents, marked with what changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from generator.build.examination import Examination, compose_unjudged
from generator.build.states import State
from generator.charts.recipe import Recipe
from generator.document.blocks import Document
from generator.document.revision import Change, Revision
from generator.findings import Finding
from generator.revision.align import compare
from generator.revision.changes import changes
from generator.revision.summary import PlanState, Summary, summarise


@dataclass(frozen=True, slots=True)
class ComposedState:
    """A state of a plan and all that could be read of it."""

    state: State
    examination: Examination

    def document(self, kind: str, language: str) -> Document | None:
        """Its document of the kind in the language."""
        same = (
            document
            for _, document in self.examination.documents
            if (document.kind, document.language) == (kind, language)
        )
        return next(same, None)


def compose_state(state: State, kind: str | None = None) -> ComposedState:
    """The state with its documents, or the one of the kind.

    Raises `UnknownKindError` for a kind that does not exist.
    """
    return ComposedState(
        state, compose_unjudged(state.path, state.workspace, kind, shown_as=state.shown)
    )


@dataclass(frozen=True, slots=True)
class Comparison:
    """A document of a plan in two states: `marked` is the new one with what changed marked."""

    old: ComposedState
    new: ComposedState
    marked: Document
    changes: tuple[Change, ...]

    def summary(self, language: str) -> Summary:
        """What changed, told by chapter; the states are named in the language."""
        names = self.old.state.name(language), self.new.state.name(language)
        return summarise(self.marked, _read(self.old), _read(self.new), names)

    def revision(self, language: str, author: str = "", moment: datetime | None = None) -> Revision:
        """What was compared, its states named in the language; the old pictures are not there.

        Author and moment are those of the new state's commit if none are given, and of a state
        that is not committed the organisation and the day of the document.
        """
        commit = self.new.state.commit
        organisation = self.marked.author or self.marked.cover.organisation
        day = commit.date if commit else datetime.fromisoformat(self.marked.date)
        when = moment or day
        return Revision(
            old=self.old.state.name(language),
            new=self.new.state.name(language),
            author=author or (commit.author if commit else organisation),
            moment=when if when.tzinfo else when.replace(tzinfo=UTC),
            changes=self.changes,
        )


def _read(composed: ComposedState) -> PlanState:
    plan_input = composed.examination.plan_input
    assert plan_input.plan is not None
    return PlanState(plan_input.plan, plan_input.root)


@dataclass(frozen=True, slots=True)
class ComparedPlan:
    """A plan in two states: its documents compared, and what of it could not be read."""

    documents: tuple[Comparison, ...]
    findings: tuple[Finding, ...]


def compare_states(old: ComposedState, new: ComposedState) -> ComparedPlan:
    """The documents of the new state, each compared with the old one of its kind and language.

    A document whose kind the old plan did not name is composed of it all the same. One that the
    old plan had not, such as that of a language added since, is all new; one that could only not
    be read is left out.
    """
    compared = []
    for kind, document in new.examination.documents:
        was = _old_document(old, kind.name, document)
        if was is not None:
            marked = compare(was, document, _redrawn(old, new, document.language))
            compared.append(Comparison(old, new, marked, changes(marked)))
    findings = (*old.examination.findings, *new.examination.findings)
    return ComparedPlan(tuple(compared), findings)


def _old_document(old: ComposedState, kind: str, new: Document) -> Document | None:
    found = old.document(kind, new.language)
    if found is None:
        found = compose_state(old.state, kind).document(kind, new.language)
    if found is None and not old.examination.findings:
        return replace(new, blocks=(), footnotes={})
    return found


def _redrawn(old: ComposedState, new: ComposedState, language: str) -> frozenset[str]:
    """The figures of both whose picture differs; a title is no part of a picture."""
    before, after = (_recipes(each, language) for each in (old, new))
    both = before.keys() & after.keys()
    return frozenset(name for name in both if _drawn(before, name) != _drawn(after, name))


def _recipes(composed: ComposedState, language: str) -> dict[str, Recipe]:
    charts = composed.examination.charts_in.get(language)
    return charts.recipes if charts else {}


def _drawn(recipes: dict[str, Recipe], figure: str) -> Recipe:
    return replace(recipes[figure], title="")
