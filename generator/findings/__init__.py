"""What can be wrong, where it stands and how it is told: a leaf that any stage may import."""

from generator.findings.finding import Edit, Finding, Law, Severity
from generator.findings.span import Span
from generator.findings.suggestion import suggestion

__all__ = ["Edit", "Finding", "Law", "Severity", "Span", "suggestion"]
