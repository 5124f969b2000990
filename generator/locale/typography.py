"""Numbers and dates as the documents print them, in Finnish and in Swedish.

Sources: the EU Interinstitutional Style Guide (fi-4100200fi.htm, fi-360500.htm) and Kielikello:
decimal comma, thousands grouped by a no-break space from four digits on, a no-break space before
the unit, dates without leading zeros (31.10.2023), ranges with an en dash without spaces.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from babel.dates import format_date as weekday_name
from babel.numbers import format_decimal

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
_KILO, _MEGA = 1_000, 1_000_000


def round_half_up(value: Decimal, decimals: int) -> Decimal:
    """The value rounded to so many decimals, a half away from zero, as official statistics do.

    What is rounded to zero has no sign.
    """
    exact = Context(prec=max(28, value.adjusted() + decimals + 2), rounding=ROUND_HALF_UP)
    rounded = value.quantize(Decimal(1).scaleb(-decimals), context=exact)
    return rounded or abs(rounded)


def format_number(
    value: Decimal, decimals: int | None = None, *, language: str = "fi", sign: bool = False
) -> str:
    """The number with decimal comma and grouped thousands: «1 241», «103,87», «−12,5».

    `decimals` rounds half up; None keeps the decimals that the value was given with. `sign`
    prints a plus before a positive number.
    """
    if decimals is not None:
        value = round_half_up(value, decimals)
    shown = max(0, -int(value.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * shown if shown else "")
    # Babel prints a hyphen, whatever the locale's own minus sign is.
    text = format_decimal(value, format=pattern, locale=language).replace("-", MINUS)
    return f"+{text}" if sign and value > 0 else text


def with_unit(number: str, unit: str) -> str:
    """A typeset number and its unit, tied together: «16,6 %», «14,8 milj. €»."""
    return number + NBSP + unit.replace(" ", NBSP) if unit else number


def format_size(size: int, language: str = "fi") -> str:
    """The size of so many bytes: «812 kt», «4,2 Mt», in other languages «4,2 MB».

    Prefixes are those of the SI, a kilo a thousand.
    """
    prefix, unit, decimals = ("M", _MEGA, 1) if size >= _MEGA else ("k", _KILO, 0)
    number = format_number(Decimal(size) / unit, decimals, language=language)
    return with_unit(number, prefix + ("t" if language == "fi" else "B"))


def format_date(day: date) -> str:
    """The day without leading zeros: «31.10.2023»."""
    return f"{day.day}.{day.month}.{day.year}"


def format_weekday(day: date, language: str) -> str:
    """The day of the week in the nominative: «torstai», «torsdag»."""
    return weekday_name(day, "cccc", locale=language)
