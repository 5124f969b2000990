"""The text writer: a document tree becomes plain text, for fields that take nothing else."""

from generator.text.inlines import line
from generator.text.page import write_text

__all__ = ["line", "write_text"]
