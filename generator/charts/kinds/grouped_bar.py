"""Bars of several series side by side in each category: what `bar` draws of several series."""

from generator.charts.kinds.bar import check, describe, draw

__all__ = ["check", "describe", "draw"]
