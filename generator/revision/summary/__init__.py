"""What changed between two revisions of a plan, told for people and for machines."""

from generator.revision.summary.inputs import PlanState
from generator.revision.summary.model import Summary
from generator.revision.summary.summarising import joined, summarise

__all__ = ["PlanState", "Summary", "joined", "summarise"]
