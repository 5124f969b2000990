"""Units as planners write them: what they measure, and on what scale."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.rules.numbers.units import mixed, scale

MILLION, THOUSAND = Decimal(10) ** 6, Decimal(1000)


@pytest.mark.parametrize(
    ("unit", "kind", "factor"),
    [
        *[(unit, "€", 1) for unit in ("€", "euroa", "EUR", "euro")],
        *[
            (unit, "€", MILLION)
            for unit in ("milj. €", "M€", "miljoonaa euroa", "MEUR", "mn €", "miljoner euro")
        ],
        ("mrd. €", "€", 1000 * MILLION),
        *[(unit, "€", THOUSAND) for unit in ("1 000 €", "1000 €", "tuhatta euroa", "t€", "k€")],
        *[(unit, "%", 1) for unit in ("%", "prosenttia", "procent")],
        *[(unit, "%-point", 1) for unit in ("prosenttiyksikköä", "%-yksikköä", "procentenheter")],
        *[(unit, "person", 1) for unit in ("henkilöä", "hlö", "personer")],
        ("1 000 henkilöä", "person", THOUSAND),
        *[(unit, "person-year", 1) for unit in ("htv", "HTV", "henkilötyövuotta", "årsverken")],
        ("kohdetta", "kohdetta", 1),
        ("", "", 1),
    ],
)
def test_a_unit_is_known_in_the_forms_that_planners_write(
    unit: str, kind: str, factor: Decimal
) -> None:
    assert (scale(unit).kind, scale(unit).factor) == (kind, factor)


@pytest.mark.parametrize(
    ("units", "told"),
    [
        (["€", "milj. €"], True),
        (["%", "henkilöä"], True),
        (["€", "euroa"], False),
        (["henkilöä", "nuorta"], False),
        (["€", ""], False),
    ],
)
def test_only_what_is_certain_counts_as_mixed(units: list[str], told: bool) -> None:
    assert mixed(units) is told
