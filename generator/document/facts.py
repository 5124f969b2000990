"""Facts as the prose prints them: the number in the document's typography, its unit, its share."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from generator.locale import format_number, label, with_unit
from generator.plan.facts import FactBook, FactValueError
from generator.plan.values import words_in

# Units that follow the number as a symbol; words such as «henkilöä» bend with the sentence and
# stay with the planner.
_SYMBOLS = {"%", "%-yks.", "‰", "€", "€/pv", "€/kk", "milj. €", "htv", "kk", "pv", "h", "km", "m²"}
_SYMBOLS |= {"%-enh.", "€/dag", "€/mån.", "mn €", "årsv.", "mån.", "dgr"}
_MILLION = Decimal(1_000_000)

ASPECTS = (
    "",
    "number",
    "unit",
    "label",
    "date",
    "share",
    "previous",
    "change",
    "change_percent",
    "difference",
    "difference_percent",
    "factor",
    "millions",
)


def fact_text(book: FactBook, name: str, aspect: str, decimals: int | None, language: str) -> str:
    """What `{name.aspect:decimals}` prints.

    Percentages have one decimal unless told otherwise, factors and millions too; the number itself
    has the decimals of the fact. `difference` is the change without its sign. Raises
    `UnknownFactError` and `FactValueError` as `FactBook` does, the latter with «aspect» for an
    unknown aspect.
    """
    fact = book.fact(name)
    if aspect not in ASPECTS:
        raise FactValueError("aspect", name)
    unit = words_in(fact.unit, language) if fact.unit else ""
    if aspect in {"unit", "label", "date"}:
        return {
            "unit": unit,
            "label": fact.label.in_language(language),
            "date": str(fact.as_of or ""),
        }[aspect]
    if aspect.endswith("percent") or aspect == "share":
        number = _value(book, aspect)(name)
        return with_unit(_format(number, 1 if decimals is None else decimals, language), "%")
    if aspect == "factor":
        text = _format(book.factor(name), 1 if decimals is None else decimals, language)
    elif aspect == "millions":
        shown = _format(book.value(name) / _MILLION, 1 if decimals is None else decimals, language)
        text = with_unit(shown, f"{label('unit.million', language)} {unit}".strip())
    else:
        number = _value(book, aspect)(name)
        shown = _format(number, book.decimals(name) if decimals is None else decimals, language)
        symbol = unit if fact.unit in _SYMBOLS and aspect != "number" else ""
        text = with_unit(shown, symbol)
    about = label("value.about", language) if fact.approximate and aspect != "number" else ""
    return with_unit(about, text) if about else text


def _value(book: FactBook, aspect: str) -> Callable[[str], Decimal]:
    return {
        "share": book.share,
        "previous": book.previous,
        "change": book.change,
        "change_percent": book.change_percent,
        "difference": lambda name: abs(book.change(name)),
        "difference_percent": lambda name: abs(book.change_percent(name)),
    }.get(aspect, book.value)


def _format(number: Decimal, decimals: int | None, language: str) -> str:
    return format_number(number, decimals, language=language)
