"""Duties of the law that the plan does not answer, or answers in part."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Law, Severity, Span
from generator.locale import LANGUAGES
from generator.rules.answers import Answer, answers, circumstances, find, is_filled
from generator.rules.reading import Reading
from generator.source import MarkedMap, MarkedText
from generator.source.locate import locate
from generator.statute.duties import KIND, Duty, duties

CODES = tuple(sorted({duty.code for duty in duties()}))


def check(reading: Reading) -> Iterator[Finding]:
    """A finding for each place where an answer belongs and lacks something.

    Of a part that is not there at all only what has been seen in the law is told. A lack keeps a
    proposal from being built; a draft may still have it.
    """
    if reading.unread:  # what lacks may stand in a file that could not be read
        return
    root, together = reading.root, dict[tuple[str, str], list[Answer]]()
    for answer in answers(root):
        if answer.lacking and (answer.duty.verified or _has_part(root, answer.duty)):
            key = (answer.duty.code, _where(root, answer)[0])
            together.setdefault(key, []).append(answer)
    for lacking in together.values():
        yield _finding(root, lacking)


def _has_part(root: MarkedMap, duty: Duty) -> bool:
    """Whether the part where the duty is answered says more than its title."""
    part = root.get(duty.at.split(".")[0])
    return isinstance(part, MarkedMap) and any(
        is_filled(value) for key, value in part.items() if key != "title"
    )


def _finding(root: MarkedMap, lacking: list[Answer]) -> Finding:
    """One finding on all that a place lacks by the same code."""
    duty = lacking[0].duty
    path, span = _where(root, lacking[0])
    needs = [answered.need.lacking for answer in lacking for answered in answer.lacking]
    blocks = duty.verified and duty.blocking and circumstances(root).status != "draft"
    return Finding(
        code=duty.code,
        span=span,
        values={
            "lacking": {
                language: ", ".join(need.in_language(language) for need in needs)
                for language in LANGUAGES
            }
        },
        severity=Severity.ERROR if blocks else Severity.WARNING,
        path=path,
        law=Law(duty.act, duty.provision("fi"), duty.verified),
    )


def _where(root: MarkedMap, answer: Answer) -> tuple[str, Span]:
    """The item that lacks something, else the deepest key on the way to where the answer belongs.

    Where there is none, the name of the kind of document that demands it.
    """
    lacks = next((need.lacks for need in answer.lacking if need.lacks), None)
    if lacks:
        return lacks.path, _start(lacks.span)
    steps = answer.duty.at.split(".")
    for length in range(len(steps), 0, -1):
        above = locate(root, ".".join(steps[: length - 1])) if length > 1 else root
        if isinstance(above, MarkedMap) and steps[length - 1] in above.key_spans:
            return ".".join(steps[:length]), above.key_spans[steps[length - 1]]
    kinds = (kind for kind in find(root, "documents[]") if isinstance(kind, MarkedText))
    kind = next(kind for kind in kinds if kind == KIND)
    return kind.path, kind.span


def _start(span: Span) -> Span:
    """The first line of a range, as far as its first character where it has more."""
    if span.end_line == span.line:
        return span
    return Span(span.file, span.line, span.column, span.line, span.column + 1)
