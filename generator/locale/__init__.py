"""Words and numbers in the user's and the document's language: a leaf that any stage may import."""

from generator.locale.catalogue import (
    LANGUAGES,
    counted,
    explanation,
    label,
    labels,
    message,
    message_codes,
    note,
    report_words,
    title,
    units,
)
from generator.locale.typography import (
    NBSP,
    format_date,
    format_number,
    format_size,
    format_weekday,
    round_half_up,
    with_unit,
)

__all__ = [
    "LANGUAGES",
    "NBSP",
    "counted",
    "explanation",
    "format_date",
    "format_number",
    "format_size",
    "format_weekday",
    "label",
    "labels",
    "message",
    "message_codes",
    "note",
    "report_words",
    "round_half_up",
    "title",
    "units",
    "with_unit",
]
