"""What the labels of rows and columns say of their numbers, in Finnish and in Swedish."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from generator.plan.values import Text

Recognised = Literal["", "total", "likely total", "subtotal"]

_ASIDE = re.compile(r"\s*[(\[,:].*$|\s*:$")
_TOTAL = re.compile(
    r"(?:kaikki |menot |tulot |henkilöstö )?yhteensä(?: kaikki)?|yht\.?|(?:loppu|kokonais)?summa"
    r"|kaikkiaan|(?:allt )?(?:totalt|sammanlagt)|tillsammans|(?:slut|total)summa|total"
)
_LIKELY = re.compile(r"kaikki|alla|.*\byhteensä|yhteensä .*|.*\b(?:totalt|sammanlagt)")
_SUBTOTAL = re.compile(r"välisumma|delsumma")
# What is the difference of others, or their mean.
_NO_SUM = re.compile(
    r"kate\b|netto|erotus|jäämä|tulos\b|saldo|balans|överskott|underskott|resultat|tasapaino"
    r"|^keski|mediaani|^medel|median|snitt"
)
_RATIO = re.compile(r"\b(?:kohden|kohti|per)\b|€/|hinta\b|pris\b|indeksi|index|aste\b|grad\b")
_YEARS = re.compile(r"vuosi|år|year|ajankohta|aika|tid(?:punkt)?|kuukausi|månad")
_SEX = re.compile(r"(?:mie[sh]|nai[ns]|poja|poik|tyt|män|kvinn|flick|pojk)")
# A share as a word of its own: «kuntaosuus» and «valtionosuus» are amounts of money.
_SHARE = re.compile(
    r"(?:\b|prosentti|%-)osuu[sdkt]|jakauma|\b(?:procent)?andel|fördelning|^\s*%\s*$"
)
_WHOLE = re.compile(r"osuus\s+(\w+)(?:sta|stä)\b|andel(?:en)?\s+av\s+(\w+)")
_SAME = 5  # letters that two forms of a word share: «työttömistä», «työttömiä»
_CHANGE = re.compile(
    r"\bmuuto(?:s|ksen|kset|sta)\b|\bkasvu\b|\bvähenny|\bvähenemi|\blisäys\b"
    r"|\bförändring|\bökning|\bminskning"
)
_WIDER = re.compile(
    r"\b[Kk]oko (?:maa\b|maakun|alue|seutu|[A-ZÅÄÖ])"
    r"|\b[Hh]ela (?:landet|landskapet|området|[A-ZÅÄÖ])"
)
# A part of the row above it, or a row that says that it is not in the sum.
_OUTSIDE = re.compile(
    r"^[-–]?\s*(?:joista|josta|siitä|niistä|heistä|mistä|därav|varav|av vilka|av dem)\b"
    r"|ei sisälly|eivät sisälly|ei lasketa|ingår inte|räknas inte"
)
# «Osuus, %», «Muutos (%)», but not «Palkkatuki 50 %».
_PER_CENT = re.compile(r"(?<!\d)(?<!\d\s)%\)?$|\((?:%|prosenttia|procent)\)$")


def words(text: Text | None) -> str:
    """A text of the plan in the first language that it has."""
    if text is None:
        return ""
    return next((version for version in text.versions.values() if version), "").strip()


def bare(label: str) -> str:
    """A label in lower case without what stands after it in brackets or after a comma."""
    return _ASIDE.sub("", label).strip().lower()


def total_of(label: str) -> Recognised:
    """Whether a label says that its numbers are sums of others, and how surely."""
    text = bare(label)
    if not text or _NO_SUM.search(text):
        return ""
    if _SUBTOTAL.fullmatch(text):
        return "subtotal"
    if _TOTAL.fullmatch(text):
        return "total"
    return "likely total" if _LIKELY.fullmatch(text) else ""


def adds_up(label: str) -> bool:
    """Whether a number may be a term of a sum: no mean, no difference and no part of another."""
    return not _NO_SUM.search(label.lower()) and not is_outside(label)


def is_outside(label: str) -> bool:
    """Whether the label says that the number is a part of the one above it, or in no sum."""
    return bool(_OUTSIDE.search(label.strip().lower()))


def is_per_cent(label: str) -> bool:
    """Whether the label names per cent as the unit of its numbers."""
    return bool(_PER_CENT.search(label.strip()))


def is_ratio(label: str) -> bool:
    """Whether the numbers of a column are ratios, prices or indices, which have no sum."""
    return bool(_RATIO.search(label.lower()))


def is_time(label: str) -> bool:
    """Whether a column of this label holds years or other moments."""
    return bool(_YEARS.fullmatch(bare(label)))


def is_sex(label: str) -> bool:
    """Whether the row counts men or women."""
    return bool(_SEX.match(bare(label)))


def is_share(label: str) -> bool:
    """Whether the label says that its per cent are shares of a whole."""
    return bool(_SHARE.search(label.lower()))


def is_share_of_another(label: str, totals: Iterable[str]) -> bool:
    """Whether the label names what the shares are of, and it is none of the totals beside them."""
    named = _WHOLE.search(label.lower())
    if not named:
        return False
    whole = (named[1] or named[2])[:_SAME]
    return not any(total.lower().startswith(whole) for total in totals)


def is_change(label: str) -> bool:
    """Whether the label says that its numbers are changes."""
    return bool(_CHANGE.search(label.lower()))


def is_wider(label: str) -> bool:
    """Whether the label says that the row covers more than the area of the others."""
    return bool(_WIDER.search(label))
