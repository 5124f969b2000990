"""The numbers typed into a sentence that tell how much or how many.

Digits that name instead of measuring are passed by: years and dates, sections and numbers of acts,
chapters and figures, ordinals, ages and other words with a number in them (25-vuotiaat, TE24),
addresses, phone numbers, case ids. So are lengths of time: they are terms and limits, mostly the
law's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from generator.rules.prose.units import UNIT, Unit, matched_unit

Hedge = Literal["", "about", "over", "under"]

_YEAR = r"(?:1[89]|20|21)\d\d"
_RANGE = r"(?:[ ]?[–-][ ]?\d+)?"
_NAMING = (  # nouns whose number is a name: «taulukko 6», «tavoitteessa 7–9»
    r"\b(?:lu(?:ku|kuun|vun|vut|vussa|vusta|vuissa)|taulu[kc]\w*|kuvio\w*|kuva\w{0,3}|liit\w+|koh[td]\w{0,4}|osio\w*"
    r"|kappale\w*|sivu\w{0,4}|numero\w*|nro\.?|koodi\w*|rivi\w{0,4}|versio\w*|momen\w+"
    r"|PL|PB|klo|kello|kl\.?|s\."
    r"|kapit\w+|tabell\w*|figur\w*|bilag\w+|punkt\w*|avsnitt\w*|sida\w*|nummer|kod\w*)"
)
_PARTLY_NAMING = (  # the same, but «tavoite 500 henkilöä» is a quantity
    r"\b(?:tavoit\w+|toimenpi\w+|vaihe\w*|teema\w*|työpaket\w+|linja\w*|työryhm\w+|luok[ak]\w*"
    r"|mål\w*|åtgärd\w*|tema\w*|arbetspaket\w*|steg\w*)"
)
_MONTH = (
    r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)ku\w+"
    r"|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
)
_STREET = (
    r"\b[\w-]{0,40}(?:kat[ua]\w*|kadu\w+|tie(?:n|llä|ltä)?|kuja\w*|polku|aukio\w*|tori\w{0,3}|raitti"
    r"|kaari|väylä|ranta|gatan|vägen|gränden|torget|esplanaden|esplanadi\w*)"
)
_NAME = re.compile(
    rf"""
      (?<!\S)[\w.–-]*\d/\d[\w./]*                        # 380/2023, 7/2023, LAHTI/123/02.01.02/2023
    | \b\d{{4}}-\d\d-\d\d\b
    | \b\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}})?{_RANGE}       # 31.10.2023, 14.9.
    | \b\d{{1,2}}\.(?=[ ][a-zåäö])                       # 31. lokakuuta, 3. vaihe
    | \b\d{{1,2}}(?:\.\d{{1,2}})+\.?(?=[ ][a-zåäö])(?![ ](?:milj|euro|prosent|procent|htv|henk))
    | \b\d{{1,2}}[ ](?:{_MONTH})
    | (?:§[ ]?|\b(?:\d+(?:,|[ ](?:ja|tai|sekä|och|eller))[ ])*)\d+(?:\.\d+)?[ ]?[a-z]?{_RANGE}
      (?:(?<=§.)|(?<=§..)|(?<=§...)|(?<=§....)|[ ]?§[:\w]*)
    | \b\d+[ ](?:mom\b\.?|momen\w+|koh(?:ta|dan|dassa|taan)\b|lu(?:ku|vun|vussa)\b|artikla\w*)
    | {_NAMING}[ ]\d+(?:\.\d+)*{_RANGE}
    | {_PARTLY_NAMING}[ ]\d{{1,2}}{_RANGE}(?![\d,–-]|[ ]?(?:%|€|\w{{2,}}[aä]\b))
    | {_STREET}[ ]\d+{_RANGE}(?:[ ][A-Z]\b(?:[ ]\d+)?)?
    | \b\d{{5}}(?=[ ][A-ZÅÄÖ])                           # postal codes
    | (?<!\d)(?<!\d[ ])(?<![,.])0\d+(?:[ ]\d{{2,}})* | \+\d[\d ]+  # phone numbers, codes
    | \b\d{{7}}-\d\b
    | \b\d{{1,2}}[.:]\d\d{_RANGE}(?=\D|$)(?![ ]?[%€]|[ ]?\w)(?<!\d{{3}})  # 9.00–15.00
    | \b\d+(?:\.\d+){{2,}}\.?                            # 4.2.1
    | \b\d+:(?:s|a|e|nne\w*|nten\w*|nnen|nteen)\b
    | \b\d+(?:,\d+)?{_RANGE}-[a-zåäö]\w*                 # 25-vuotiaat
    | \b[^\W\d]{{1,40}}[-+]?\d[\w-]*                              # TE24, CO2
    | \b\d+(?!(?:kpl|htv|kk|pv|milj|prosent|eur)\b)[A-Za-zÅÄÖåäö]\w*  # 4H
    | \b\d+[ ][A-Z]\b(?![.:/€])                          # 24 B
    | \b(?:vuo\w+|åre?n?)[ ]{_YEAR}(?:[ ]?[–-][ ]?(?:{_YEAR}|\d\d\b))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HEDGES: dict[Hedge, str] = {
    "about": r"noin|n\.|suunnilleen|arviolta|likimain|cirka|ca|ungefär|omkring",
    "over": r"yli|reilu\w*|runsa\w*|vähintään|ainakin|enemmän[ ]kuin|över|drygt|minst",
    "under": r"lähes|melkein|liki|alle|vajaa\w*|enintään|korkeintaan|nästan|under|knappt|högst",
}
_HEDGE = "|".join(f"(?P<{name}>{words})" for name, words in _HEDGES.items())
_NUMBER = re.compile(
    rf"""
    (?:\b(?:{_HEDGE})[ ]+)?
    (?<![\w.,/])(?P<number>[-−+]?(?:\d{{1,3}}(?:[ ]\d{{3}})+|\d{{1,3}}(?:\.\d{{3}})+(?!\d)|\d+)
    (?:[,.]\d+)?)
    (?![\d/]|[,.]\d)(?::\w+)?
    (?P<unit>[ ]?{UNIT})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BARE_YEAR = re.compile(rf"{_YEAR}")
_SPAN_OF_NUMBERS = re.compile(r"(\d)[ ]?[–-][ ]?(?=\d)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A typed number: its value in units of `kind`, and half of what its rounding may hide.

    `start`–`end` is the number with its unit, `number_end` ends the number alone, `hedge_start`
    begins its «noin»; `noun` is the word after it where that is no unit. Offsets are the text's.
    """

    value: Decimal
    slack: Decimal
    kind: str
    hedge: Hedge
    hedge_start: int
    start: int
    number_end: int
    end: int
    shown: str
    unit: str
    noun: str

    @property
    def decimals(self) -> int:
        """The decimals that the number is typed with."""
        return len(self.shown.partition(",")[2] or self.shown.partition(".")[2])

    def equals(self, other: Decimal) -> bool:
        """Whether the other value, rounded as this one is, is this one."""
        return abs(other - self.value) <= self.slack

    def agrees(self, other: Decimal) -> bool:
        """Whether «noin», «yli» or «lähes» this is true of the other value, or equals it."""
        room = max(self.slack * 2, abs(self.value) / 10)
        if self.equals(other):
            return True
        match self.hedge:
            case "about":
                return abs(other - self.value) <= room
            case "over":
                return self.value < other <= self.value + room
            case "under":
                return self.value - room <= other < self.value
        return False


_NOUN = re.compile(r"[ ]([^\W\d]+(?:-[^\W\d]+)*)")


@lru_cache(maxsize=8192)
def quantities(words: str, start: int = 0) -> tuple[Quantity, ...]:
    """The quantities of a sentence's words, in order; `start` is its offset in the text."""
    return tuple(_quantities(words, start)) if _DIGIT.search(words) else ()


def _quantities(words: str, start: int) -> Iterator[Quantity]:
    masked = _NAME.sub(lambda match: "\0" * len(match[0]), words)
    ranges = {match.start() + 1 for match in _SPAN_OF_NUMBERS.finditer(masked)}
    masked = _SPAN_OF_NUMBERS.sub(lambda match: match[1] + "\0" * (len(match[0]) - 1), masked)
    found = [(match, matched_unit(match.groupdict())) for match in _NUMBER.finditer(masked)]
    for index, (match, own) in enumerate(found):
        ranges_on = match.end("number") in ranges and index + 1 < len(found)
        unit = found[index + 1][1] if ranges_on else own  # «3–6 kk»
        if unit.kind or unit.scale != 1 or not _BARE_YEAR.fullmatch(match["number"]):
            yield _quantity(match, unit, start)


def _quantity(match: re.Match[str], unit: Unit, start: int) -> Quantity:
    digits = match["number"].replace(" ", "").replace("−", "-")
    if re.fullmatch(r"[-+]?\d{1,3}(?:\.\d{3})+", digits):
        digits = digits.replace(".", "")
    number = Decimal(digits.replace(",", "."))
    decimals = max(0, -int(number.as_tuple().exponent))
    end = match.start("unit") + len(match["unit"].rstrip())
    noun = None if match["unit"].strip() else _NOUN.match(match.string, end)
    return Quantity(
        value=number * unit.scale,
        slack=Decimal(5).scaleb(-decimals - 1) * unit.scale,
        kind=unit.kind,
        hedge=next((name for name in _HEDGES if match[name]), ""),
        hedge_start=start + match.start(),
        start=start + match.start("number"),
        number_end=start + match.end("number"),
        end=start + end,
        shown=match["number"],
        unit=match["unit"].strip(),
        noun=noun[1] if noun else "",
    )
