"""Where a plan answers the law: duty by duty, in the plan's files and in its document."""

from generator.coverage.annex import empty_table, with_rows
from generator.coverage.coverage import Coverage, Covered, cover

__all__ = ["Coverage", "Covered", "cover", "empty_table", "with_rows"]
