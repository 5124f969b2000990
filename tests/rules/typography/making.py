"""Texts mended in memory, and the pieces that faulty texts are made of."""

from generator.rules.typography.texts import slips

_PIECES = """
1241 3488 2025 2026 120027 45.957 12.5 12,5 3.2 1.3. 1.3.2026 07.02.2025 5 10 500 0.5 380/2023
2023/380 laki n. v. milj. mrd € M€ % § euroa htv kk henkilöä vuonna luvussa sana Lahti ja
– - — ... … ” “ , . : ; ( ) / • {a} {b} `x` |
"""
FRAGMENTS = [*_PIECES.split(), '"', " ", " ", " ", "  ", "\u00a0", "\n", "'"]
"""What numbers, units, dashes, quotation marks and words of a text can be put together from."""


def mended(text: str, language: str) -> str:
    """The text with the changes of all its slips made."""
    changes = sorted(change for slip in slips(text, language) for change in slip.changes)
    for start, end, words in reversed(changes):
        text = text[:start] + words + text[end:]
    return text
