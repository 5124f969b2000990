"""Words and numbers in the user's and the document's language: a leaf that any stage may import."""

from generator.locale.catalogue import LANGUAGES, counted, label, labels, message, note
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
    "counted",
    "format_date",
    "format_number",
    "label",
    "labels",
    "message",
    "note",
    "round_half_up",
    "with_unit",
]
