"""What changed between two revisions of a plan, told for people and for machines.

`summarise` makes a summary of a document that is marked with changes, `joined` one of those of
several documents. The reporters tell it; where nothing changed they say so.
"""

from generator.revision.summary.inputs import PlanState
from generator.revision.summary.json import summary_json
from generator.revision.summary.markdown import summary_markdown
from generator.revision.summary.model import Summary
from generator.revision.summary.oneline import one_line
from generator.revision.summary.summarising import joined, summarise
from generator.revision.summary.text import Segment, summary_segments, summary_text

__all__ = [
    "PlanState",
    "Segment",
    "Summary",
    "joined",
    "one_line",
    "summarise",
    "summary_json",
    "summary_markdown",
    "summary_segments",
    "summary_text",
]
