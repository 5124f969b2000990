"""What an act has decided, told as the area's own policy: no pay subsidy to municipalities."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.locale import format_date
from generator.rules.law.citations import law_of_bill
from generator.rules.law.passages import Sentence, sentences
from generator.rules.reading import Reading
from generator.statute.bills import Bill, BillClaim, bills

CODES = ("S211",)


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each such sentence whose paragraph does not name the act or the bill."""
    bases = [(bill, c) for bill in bills() for c in bill.claims if c.kind == "basis"]
    for sentence in sentences(reading):
        for bill, claim in bases:
            yield from _check_claim(sentence, bill, claim)


def _check_claim(sentence: Sentence, bill: Bill, claim: BillClaim) -> Iterator[Finding]:
    said, start = claim.said_in(sentence.words), bill.in_force_from()
    if not said or not start or sentence.day < start or claim.is_told_in(sentence.paragraph):
        return
    values = {
        "given": said[0],
        "bill": {"fi": bill.fi, "sv": bill.sv, "en": bill.en},
        "number": bill.number or "",
        "start": format_date(start),
    }
    yield Finding(
        "S211",
        sentence.span(*said.span()),
        values,
        severity=Severity.WARNING,
        path=sentence.path,
        law=law_of_bill(bill),
    )
