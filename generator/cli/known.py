"""What the program can make, told to those who write schemas and new plans."""

from __future__ import annotations

from generator.charts import kind_names as chart_kinds
from generator.compose.kinds import find_kind, kind_names, templates_folder
from generator.schema.model import Choices


def known_choices(language: str) -> Choices:
    """The kinds of document with their titles in the language, and the kinds of chart."""
    templates = templates_folder()
    kinds = [find_kind(templates, name) for name in kind_names(templates)]
    titles = {kind.name: kind.title.get(language) or kind.title["fi"] for kind in kinds}
    return Choices(titles, chart_kinds())
