"""The municipality's part of the benefits, in per cent as a source states it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.rules.numbers.amounts import typed
from generator.rules.numbers.derived import judge, share
from generator.rules.reading import PlanReading

CODES = ("N206", "N207")


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each stated percentage that the euros of its period do not make."""
    funding, root = reading.plan.funding_model, reading.root
    for year in funding.history.years if funding and funding.history else ():
        if year.stated_percent is not None:
            stated = typed(root, f"{year.path}.stated_percent", year.stated_percent, "%")
            part = typed(root, f"{year.path}.municipal", year.municipal, "€")
            whole = typed(root, f"{year.path}.benefits", year.benefits, "€")
            if derivation := share(part, whole):
                yield from judge("N206", stated, derivation, str(year.period))
