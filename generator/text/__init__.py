"""The text writer: a document tree becomes plain text, for fields that take nothing else."""

from generator.text.page import write_text

__all__ = ["write_text"]
