"""Charts: a recipe becomes an SVG and a PNG; one file a chart kind under `kinds/`.

Importing this package, checking recipes, composing alt texts and finding that no chart changed
never import matplotlib.
"""

from generator.charts.drawing import DrawnChart, draw_charts
from generator.charts.problem import ChartProblem
from generator.charts.recipe import Recipe, Series
from generator.charts.registry import check, describe, kind_names

__all__ = [
    "ChartProblem",
    "DrawnChart",
    "Recipe",
    "Series",
    "check",
    "describe",
    "draw_charts",
    "kind_names",
]
