"""YAML and CSV text to values that know their file, line and column."""

from generator.source.codes import Code
from generator.source.comments import Comment
from generator.source.data import DataFile, read_data
from generator.source.files import resolve_file
from generator.source.reader import Source, read_plan
from generator.source.values import MarkedList, MarkedMap, MarkedText, Value

__all__ = [
    "Code",
    "Comment",
    "DataFile",
    "MarkedList",
    "MarkedMap",
    "MarkedText",
    "Source",
    "Value",
    "read_data",
    "read_plan",
    "resolve_file",
]
