"""What the program can make, told to those who write schemas and new plans."""

from __future__ import annotations

from generator.charts import kind_names as chart_kinds
from generator.compose.kinds import find_kind
from generator.files.templates import Templates
from generator.schema.model import Choices


def known_choices(language: str, templates: Templates) -> Choices:
    """The kinds of document with their titles in the language, and the kinds of chart."""
    kinds = (find_kind(templates, name) for name in templates.kinds())
    titles = {kind.name: kind.title_in(language) for kind in kinds}
    return Choices(titles, chart_kinds())
