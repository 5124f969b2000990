"""What rests on law that has not been passed, told as if it were settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Finding, Severity
from generator.locale import format_date
from generator.rules.law.citations import law_of_bill
from generator.rules.law.passages import Sentence, sentences
from generator.rules.law.times import tells_if, tells_past
from generator.rules.reading import Reading
from generator.statute.bills import Bill, BillClaim, bills

CODES = ("S208", "S213")


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each sentence that counts on a bill without saying that it is one.

    S208 for what is not law by any day that is known, S213 for what is law from a later day.
    """
    contents = [(bill, c) for bill in bills() for c in bill.claims if c.kind == "content"]
    for sentence in sentences(reading):
        for bill, claim in contents:
            yield from _check_claim(sentence, bill, claim)


def _check_claim(sentence: Sentence, bill: Bill, claim: BillClaim) -> Iterator[Finding]:
    said = claim.said_in(sentence.words)
    start = claim.start or bill.in_force_from()
    if not said or bill.stage_on(sentence.day) is None or (start and start <= sentence.day):
        return
    if not _is_told_as_open(sentence, bill, start):
        yield _finding(sentence, bill, start, said.span())


def _is_told_as_open(sentence: Sentence, bill: Bill, start: date | None) -> bool:
    """Whether the paragraph says that it is not settled, names the bill, or gives its day."""
    if tells_if(sentence.words, sentence.paragraph) or (
        bill.number and bill.number in sentence.paragraph
    ):
        return True
    if start is None:
        return tells_past(sentence.words, date.min)
    return format_date(start) in sentence.paragraph or str(start.year) in sentence.paragraph


def _finding(sentence: Sentence, bill: Bill, start: date | None, place: tuple[int, int]) -> Finding:
    values = {
        "bill": {"fi": bill.fi, "sv": bill.sv, "en": bill.en},
        "number": bill.number or "",
        "start": format_date(start) if start else "",
        "day": format_date(sentence.day),
    }
    return Finding(
        "S213" if start else "S208",
        sentence.span(*place),
        values,
        severity=Severity.WARNING,
        path=sentence.path,
        law=law_of_bill(bill),
    )
