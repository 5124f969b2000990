"""What in a text is not typography's business, hidden behind stand-ins of the same length.

Code, link targets, names of facts and footnotes and the marks of Markdown are for the program;
telephone numbers, account numbers, case ids and the numbers of standards are written as their
owners write them.
"""

from __future__ import annotations

import re

from generator.plan import marks
from generator.plan.marks import (
    ADDRESS,
    DIRECTIVE,
    EMAIL,
    FOOTNOTE,
    LINK_TARGET,
    LITERAL,
    either,
    hidden,
)

HIDDEN = "\x00"
"""Stands for each hidden character: no letter, no digit and no space."""

FACT = "\x01"
"""Stands for each character of a fact: what is printed there is a number."""

_SPACES = {ord("\N{NO-BREAK SPACE}"): " ", ord("\N{NARROW NO-BREAK SPACE}"): " "}

_MARKDOWN = (
    DIRECTIVE,
    LITERAL,
    r"\\[!-/:-@\[-`{-~]",  # escapes
    LINK_TARGET,
    r"<[^<>\s]*[:@][^<>\s]*>",  # an address between < and >
    r"^ *(?:\| *)?:?-+:? *(?:\| *:?-+:? *)*\|? *$",  # the line under a table's head
    # Marks of lists, quotes, headings and footnotes at the start of a line.
    r"^(?: *(?:[-*+>:]|\d{1,9}[.)]|\#{1,6}|\[\^[^\[\]\s]+\]:) +)+",
    FOOTNOTE,
)
_NO_AMOUNT = r"(?!(?:18|19|20)\d\d\b)\d{4,}(?![\d,]* ?(?:€|euro|milj))"
_IDS = (
    ADDRESS,
    EMAIL,
    r"(?<![\w./@-])[\w-]+(?:[./][\w-]+)*"
    r"\.(?:fi|com|eu|org|net|csv|ya?ml|pdf|docx?|xlsx?|html?)\b(?:/[^\s<>]*)?",
    r"\b(?:puh|tel|tfn|fax|gsm)\b[.:]* ?[+\d][\d ()-]*\d",
    r"(?<![\w.,])\+\d[\d ()-]{5,}\d",
    r"(?<![\w.,/–-])(?<!\d )0\d{1,3}[ -]\d[\d -]*\d",  # telephone numbers
    r"(?<!\d)\d{7}-\d(?!\d)",  # business ids
    r"(?<!\d)\d{6}[-+A-FU-Y]\d{3}[\dA-Z]\b",  # personal identity codes
    r"\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b",  # account numbers (IBAN)
    r"(?<!\d)\d+/\d{2}\.\d{2}(?:\.\d{2})*/\d{4}",  # case ids: 5146/01.04.00/2023
    r"\b(?<![^\W\d_]-)[^\W\d_]+(?:-[^\W\d_]+)*[-/]\d[\w/.-]*\b",  # VN/1234/2023, COVID-19
    r"\b[^\W\d_]+\d[\w-]*",  # TE24-uudistus, KU111
    r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])",  # internet addresses
    r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)",  # 2023-10-31
    rf"(?<=[A-ZÅÄÖ]{{2}}) {_NO_AMOUNT}",  # SFS 2487, PL 1001
    r"(?<![\d.,/–-])\d{5}(?= [A-ZÅÄÖ])",  # postal codes
)
_DIGIT = re.compile(r"\d")
_MARKS = either(*_MARKDOWN)
_ID = either(*_IDS)
_NUMBER_OF = re.compile(
    r"(?i:\b(?:[dn]?nro|n:o|nr|dno|box|pl|pb|\w*(?:numero|tunnus|tunnukse|koodi|nummer|beteckning)"
    r"\w*|tili(?:lle|ltä|llä|n)?|kustannuspaik\w*)\b[.:]* )(\d(?:[\d/ .–-]*\d)?)(?!\d|,\d)"
)


def mask(text: str) -> str:
    """The text with a stand-in for each character that typography must leave alone.

    Offsets are those of the text. Line breaks stay, and every space is a plain one.
    """
    masked = hidden(text.translate(_SPACES), _MARKS, HIDDEN)
    masked = hidden(masked, marks.FACT, FACT)
    if not _DIGIT.search(masked):
        return masked  # ids without digits have nothing that could be mended
    masked = hidden(masked, _ID, HIDDEN)
    return _NUMBER_OF.sub(lambda m: m[0].removesuffix(m[1]) + HIDDEN * len(m[1]), masked)
