"""Words and numbers in the user's and the document's language: a leaf that any stage may import."""

from generator.locale.catalogue import LANGUAGES, label, labels
from generator.locale.typography import (
    NBSP,
    format_date,
    format_number,
    round_half_up,
    with_unit,
)

__all__ = [
    "LANGUAGES",
    "NBSP",
    "format_date",
    "format_number",
    "label",
    "labels",
    "round_half_up",
    "with_unit",
]
