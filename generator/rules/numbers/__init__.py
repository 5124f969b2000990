"""Numbers that a planner typed and that others contradict, or that lack a unit or a source.

What the program computes cannot be wrong, so these rules look for every place where a derived
number can be typed: totals, shares, changes, results of formulas, one amount in two places.
"""
