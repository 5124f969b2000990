"""Words by which a text says that it speaks of the past, of what is to come, or of an if.

They are meant to be many: a rule that asks for them would rather be silent than cry wolf.
"""

from __future__ import annotations

import re
from datetime import date

# A year alone or as the end of a date or month, not within the number of an act.
_YEAR = re.compile(r"(?<![\d/.])(?:\d{1,2}\.\d{1,2}\.|\d{1,2}/)?((?:19|20)\d{2})(?![\d/])")


def _words(pieces: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(pieces.split())})(?!\w)", re.IGNORECASE)


_PAST = _words(
    r"""
    enti[ns]\w* aiem\w+ aikaisem\w+ silloi\w+ tuolloi\w+ ennen saakka asti edelsi edeltä\w+
    histori\w* lakan\w+ lakka(?:si|sivat|utet\w+|utus\w*) lopet(?:t\w+|ett\w+) päättyi(?:vät)?
    päättyne\w+ siirre(?:ttiin|tty\w*|ty\w+) siirtyi(?:vät)? siirtyne\w+ siirsi(?:vät)?
    korvat\w* korvasi(?:vat)? korvautu\w+ muuttui(?:vat)? sijaan tilalle tilalla
    oli oliva\w+ oltiin oll[ue]\w* tuli(?:vat)? teki(?:vät)? antoi(?:vat)? sai(?:vat)? myönsi
    rahoitti päätti hoiti aloitti järjesti valvoi palveli käynnistyi laati perusti vastasi yhdistyi
    \w+(?:n[uy]t|neet|ll[uy]t|lleet|ss[uy]t|sseet|rr[uy]t|rreet)
    \w+(?:ttiin|ltiin)(?<!kettiin)(?<!nettiin)(?<!jettiin)(?<!korttiin) tehtiin nähtiin mentiin
    pantiin \w{3,}[ts]iv[aä]t
    tidigare dåvarande upphö\w+ ersat\w+ var fanns hade blev \w+ades (?:över)?(?:gick|tog|lät)
    gav fick höll hörde sköttes? gjordes? (?:över|ut)?fördes? (?:inrätt|avveckl|bevilj)ade
    """
)
_TO_COME = _words(
    r"""
    tule(?:va\w*|e|vat|maan) tulisi\w* jatkossa myöhemmin uudistu\w* uusi\w* uude\w* alkaen lukien
    perustet\w+ valmist\w+ suunni\w+ siirty\w+ siirr\w+ siirtä\w+ koota\w* kootaan muuttu\w+
    korvaa\w* aikanaan vasta odot\w+ esite\w+ ehdot\w+
    kommande framtid\w* senare reform\w* fr\.o\.m planer\w+ bered\w+ ska kommer ny[att]?
    """
)
_OPEN = _words(
    r"""
    jos mikäli edellyttäen esite(?:tty|tyn|tään|ttäisi)\w* esity(?:s|kse\w*) ehdot\w+ ehdoll\w+
    valmistel\w+ luonno\w+ lausunnolla lausuntokier\w+ suunnitteilla suunnitellaan suunniteltu\w*
    mahdollinen mahdollise\w+ odote\w+ arviointimuisti\w+ hallitusohjelma\w* puoliväliriih\w+
    linjannu\w+ linjasi vahvistamat\w+
    ifall förutsatt föresl\w+ förslag\w* proposition\w* bered\w+ utkast\w* remiss\w* planeras
    eventuel\w+
    """
)
_IF = _words(r"\w{2,}isi(?:vat|vät)? arvioidaan vielä skulle kunde ännu")


def years(text: str) -> list[int]:
    """The years that a text names, alone or as the end of a date."""
    return [int(year) for year in _YEAR.findall(text)]


def tells_past(text: str, until: date) -> bool:
    """Whether a text speaks of the past, or of a year that the last day `until` had reached."""
    return bool(_PAST.search(text)) or any(year <= until.year for year in years(text))


def tells_to_come(text: str, start: date) -> bool:
    """Whether a text speaks of a time to come, or of the year of `start` or a later one."""
    return bool(_TO_COME.search(text)) or any(year >= start.year for year in years(text))


def tells_if(sentence: str, paragraph: str) -> bool:
    """Whether a sentence says that what it tells is not settled, or its paragraph plainly does."""
    return bool(_IF.search(sentence) or _OPEN.search(paragraph))
