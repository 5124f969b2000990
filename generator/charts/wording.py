"""The sentences of alt texts: what stands out in the data, in the chart's language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.charts.recipe import Recipe, Series
from generator.charts.scale import Numbers, numbers_of
from generator.charts.shares import sums
from generator.locale import label, with_unit

LONGEST = 250
"""The length that alt texts keep to where they can: screen readers read them in one breath."""
Known = Sequence[tuple[str, Decimal]]


def say(recipe: Recipe, key: str, **values: object) -> str:
    """A sentence of the catalogue in the recipe's language."""
    return label(f"chart.{key}", recipe.language, **values)


def opening(recipe: Recipe) -> str:
    """What the chart is, as in «Pylväskuvio: Työvoima kunnittain»."""
    return sentence(f"{say(recipe, f'kind.{recipe.kind}')}: {recipe.title.strip()}")


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends like a sentence already."""
    return text if text.endswith((".", "!", "?", ":")) else f"{text}."


def composed(recipe: Recipe, details: Iterable[str]) -> str:
    """The opening and as many of the details as a listener can keep in mind, one at least."""
    spoken = [opening(recipe)]
    for count, detail in enumerate(details):
        if count and len(" ".join([*spoken, detail])) > LONGEST:
            break
        spoken.append(detail)
    return " ".join(spoken)


def listed(recipe: Recipe, names: Sequence[str]) -> str:
    """Names in a row: «Lahti, Hollola ja Orimattila»."""
    if len(names) < 2:  # noqa: PLR2004
        return "".join(names)
    return f"{', '.join(names[:-1])} {say(recipe, 'and')} {names[-1]}"


def amount(numbers: Numbers, value: Decimal) -> str:
    """A figure and its unit, as the chart prints it."""
    return with_unit(numbers.text(value), numbers.unit)


def known(recipe: Recipe, series: Series) -> Known:
    """The categories that have a figure, with it."""
    pairs = zip(recipe.categories, series.values, strict=False)
    return [(category, value) for category, value in pairs if value is not None]


def extremes(recipe: Recipe, figures: Known, numbers: Numbers) -> str:
    """The largest and the smallest figure, or what stands for them where there are not two."""
    if not figures:
        return say(recipe, "no_data")
    low = min(figures, key=lambda pair: pair[1])
    high = max(figures, key=lambda pair: pair[1])
    values = {
        "high": high[0],
        "high_value": amount(numbers, high[1]),
        "low": low[0],
        "low_value": amount(numbers, low[1]),
    }
    if len(figures) == 1:
        return say(recipe, "only", **values)
    return say(recipe, "even" if low[1] == high[1] else "extremes", **values)


def series_extremes(recipe: Recipe, series: Sequence[Series], numbers: Numbers) -> list[str]:
    """A sentence for each series, with its name where there are several."""
    told = [extremes(recipe, known(recipe, one), numbers) for one in series]
    if len(series) == 1:
        return told
    return [
        f"{one.name}: {_small(text)}" if one.name else text
        for one, text in zip(series, told, strict=True)
    ]


def course(recipe: Recipe, series: Series, numbers: Numbers, *, alone: bool | None = None) -> str:
    """How a series runs over time: its ends, its highest and its lowest point."""
    figures = known(recipe, series)
    if len(figures) < 2:  # noqa: PLR2004
        told = extremes(recipe, figures, numbers)
    else:
        told = say(
            recipe,
            "course",
            first=figures[0][0],
            first_value=numbers.text(figures[0][1]),
            last=figures[-1][0],
            last_value=amount(numbers, figures[-1][1]),
        )
        if len(figures) > 2:  # noqa: PLR2004
            told = f"{told} {extremes(recipe, figures, numbers)}"
    alone = len(recipe.series) == 1 if alone is None else alone
    return told if alone or not series.name else f"{series.name}: {_small(told)}"


def missing(recipe: Recipe) -> list[str]:
    """A sentence on the categories that lack a figure, or none."""
    gaps = [
        category
        for index, category in enumerate(recipe.categories)
        if any(one.values[index : index + 1] in {(None,), ()} for one in recipe.series)
    ]
    return [say(recipe, "missing", names=listed(recipe, gaps))] if gaps and recipe.series else []


def describe_series(recipe: Recipe) -> str:
    """The alt text of a chart whose message is which category is large and which is small."""
    numbers = numbers_of(recipe, [value for one in recipe.series for value in one.values])
    return composed(recipe, [*series_extremes(recipe, recipe.series, numbers), *missing(recipe)])


def describe_stacks(recipe: Recipe) -> str:
    """The alt text of a chart whose sums come first, then the series that they are made of."""
    total = Series(say(recipe, "sum"), tuple(sums(recipe)))
    series = [total, *recipe.series] if len(recipe.series) > 1 else recipe.series
    numbers = numbers_of(recipe, [value for one in series for value in one.values])
    return composed(recipe, [*series_extremes(recipe, series, numbers), *missing(recipe)])


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
