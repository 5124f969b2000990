"""YAML and CSV text to values that know their file, line and column."""

from generator.source.values import MarkedList, MarkedMap, MarkedText, Value

__all__ = ["MarkedList", "MarkedMap", "MarkedText", "Value"]
