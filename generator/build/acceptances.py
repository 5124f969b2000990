"""Findings that a planner accepts where they stand: `# pykala: salli N201 – peruste`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.findings import Finding, Severity, Span, suggestion
from generator.findings.reports import Accepted
from generator.locale import message_codes
from generator.source import Comment, MarkedMap
from generator.source.locate import locate

_SPOKEN = re.compile(
    r"(?:salli|tillåt|allow)\s+([A-Z]\d{3}(?:\s*,\s*[A-Z]\d{3})*)(?![\w,])\s*[–—:-]*\s*(.*)"
)
_NEVER = ("Y", "P")  # what cannot be read or understood cannot be printed either


@dataclass(frozen=True, slots=True)
class _Acceptance:
    code: str
    reason: str
    comment: Comment

    def covers(self, finding: Finding, place: Span) -> bool:
        range_ = self.comment.covers
        return (
            finding.code == self.code
            and place.file == range_.file
            and (range_.line, range_.column) <= (place.line, place.column)
            and (place.line, place.column) <= (range_.end_line, range_.end_column)
        )


def accept(
    findings: Iterable[Finding], comments: Iterable[Comment], root: MarkedMap
) -> tuple[list[Finding], list[Accepted]]:
    """The findings that remain, with those about the comments themselves, and the accepted ones.

    `root` is the plan: what is found in a data file is accepted where the plan names the file.
    """
    said = [each for comment in comments for each in _read(comment)]
    remaining = [fault for fault in said if isinstance(fault, Finding)]
    acceptances = [each for each in said if isinstance(each, _Acceptance)]
    accepted: list[Accepted] = []
    used: set[int] = set()
    for finding in findings:
        place = _place(finding, root) if acceptances else finding.span
        hit = next((i for i, each in enumerate(acceptances) if each.covers(finding, place)), None)
        if hit is None:
            remaining.append(finding)
        else:
            used.add(hit)
            acceptance = acceptances[hit]
            accepted.append(Accepted(finding, acceptance.reason, acceptance.comment.span))
    unused = (each for i, each in enumerate(acceptances) if i not in used)
    remaining += [_unused(acceptance) for acceptance in unused]
    return remaining, accepted


def _place(finding: Finding, root: MarkedMap) -> Span:
    """Where the planner can speak of a finding: of one in a data file where the plan names it."""
    value = locate(root, finding.path) if finding.span.file.endswith(".csv") else None
    return finding.span if value is None else value.span


def _unused(acceptance: _Acceptance) -> Finding:
    values = {"value": acceptance.code}
    return Finding("P163", acceptance.comment.span, values, severity=Severity.WARNING)


def _read(comment: Comment) -> Iterator[_Acceptance | Finding]:
    """An acceptance for each code that the comment names, or what is wrong with it."""
    spoken = _SPOKEN.fullmatch(comment.text)
    if not spoken:
        yield Finding("P160", comment.span, {"value": comment.text})
        return
    codes, reason = re.split(r"\s*,\s*", spoken[1]), spoken[2]
    if not reason:
        yield Finding("P161", comment.span, {"value": spoken[1]})
    for code in codes:
        if code not in message_codes():
            yield Finding(
                "P162", comment.span, {"value": code, **suggestion(code, message_codes())}
            )
        elif code.startswith(_NEVER):
            yield Finding("P164", comment.span, {"value": code})
        elif reason:
            yield _Acceptance(code, reason, comment)
