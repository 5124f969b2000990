"""What can be read critically in a plan: a rule is a function from a reading of it to findings.

A rule is a module in a folder of this package, the folder being its family, and is found by
itself. It names its `CODES` and has either `check`, which reads the marked values whatever their
shape, or `check_plan`, which reads the model and so needs a plan whose shape is in order.
"""

from generator.rules.reading import KnownNames, PlanReading, Reading
from generator.rules.registry import Rule, apply_in_each_language, apply_rules, rules

__all__ = [
    "KnownNames",
    "PlanReading",
    "Reading",
    "Rule",
    "apply_in_each_language",
    "apply_rules",
    "rules",
]
