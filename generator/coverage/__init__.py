"""Where a plan answers the law: duty by duty, in the plan's files and in its document."""

from generator.coverage.annex import TABLE_ID, coverage_table
from generator.coverage.coverage import Coverage, Covered, cover

__all__ = ["TABLE_ID", "Coverage", "Covered", "cover", "coverage_table"]
