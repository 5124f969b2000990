"""Templates and plan become Markdown: Jinja renders once, plan text goes in as data."""

from generator.compose.composition import Composition, Insertion, compose
from generator.compose.kinds import Kind, UnknownKindError, find_kind, kind_names, templates_folder

__all__ = [
    "Composition",
    "Insertion",
    "Kind",
    "UnknownKindError",
    "compose",
    "find_kind",
    "kind_names",
    "templates_folder",
]
