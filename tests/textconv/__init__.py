"""Tests of the text of Word files."""
