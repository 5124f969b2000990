"""What a sentence says that there are so many of: «kolme tavoitetta», «viiden eri otsikon alle»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.locale.stems import stem
from generator.rules.prose.numerals import numeral
from generator.rules.prose.passages import Sentence
from generator.rules.prose.quantities import quantities

_MOST = 40
_NOUN_WITHIN = 4  # «neljä valmisteilla olevaa työllisyysaluetta»
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What texts list. Compounds of these count too: «palvelupiste», «osa-alue».
_LISTED = {
    "fi": """
        tavoite päämäärä kohta tapa keino vaihe asia seikka periaate kulmakivi esimerkki vaihtoehto
        tehtävä toimenpide osa alue teema painopiste kokonaisuus ryhmä aihe otsikko kunta palvelu
        syy ehto edellytys toimija kumppani hanke mittari kriteeri linjaus alaluku piste paketti
        kysymys taho yksikkö kaupunki työllisyysalue osa-alue
    """,
    "sv": """
        mål punkt punkter sätt metod steg sak saker princip principer hörnsten exempel alternativ
        uppgift uppgifter åtgärd åtgärder del delar delområde delområden tema teman prioritering
        helhet helheter grupp grupper ämne ämnen rubrik rubriker område områden kommun kommuner
        tjänst tjänster orsak orsaker villkor aktör aktörer partner projekt indikator indikatorer
        fråga frågor verksamhetsställe enhet enheter stad städer
    """,
}
_FIRST_PART, _LEAST_STEM = "palvelu", 3


def _compound_stems(words: str, language: str) -> tuple[str, ...]:
    """What is left of each word at the end of a compound; too short ends are of many words."""
    stems = (stem(_FIRST_PART + word, language) for word in words.split())
    ends = {found.removeprefix(_FIRST_PART) for found in stems}
    return tuple(sorted(end for end in ends if len(end) >= _LEAST_STEM))


_LISTED_STEMS = {
    language: frozenset(stem(word, language) for word in words.split())
    for language, words in _LISTED.items()
}
_ENDS = {language: _compound_stems(words, language) for language, words in _LISTED.items()}
_PLURAL = {"fi": ("t",)}  # numbers take the singular: «12 Tavoitteet» is no count
# What there is, not where it is: «kuntia on viisi», no «lautakunnassa on viisi».
_IS = re.compile(r"([^\W\d_]+(?<!ss)(?<!ll)[aär])\s(?:on|oli|är|var)\s$", re.IGNORECASE)
# A genitive counts only before its postposition: «kahden alueen malli» counts no list.
_GENITIVE = re.compile(
    r"(?:yhde|kahde|kolme|neljä|viide|kuude|seitsemä|kahdeksa|yhdeksä|kymmene)n(?:toista)?",
    re.IGNORECASE,
)
_NOMINATIVE_TOO = {"seitsemän", "kahdeksan", "yhdeksän", "kymmenen"}
_POSTPOSITION = re.compile(r"\s(?:alle|alla|mukaan|avulla|kautta)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counting:
    """A number of listed things, from the number to its noun; offsets are the text's.

    `alone` is one that begins a sentence and tells just that: «Tavoitteita on neljä».
    """

    number: int
    noun: str
    stem: str
    start: int
    end: int
    alone: bool = False


def countings(sentence: Sentence, language: str) -> Iterator[Counting]:
    """Every number of things of the kind that texts list, in order."""
    words = list(_WORD.finditer(sentence.words))
    for index, word in enumerate(words):
        number = numeral(word[0])
        if number:
            found = list(_with_noun(sentence, language, number, word.start(), words[index + 1 :]))
            yield from found or _after_noun(sentence, language, number, word)
    for quantity in quantities(sentence.words, sentence.start):
        if not quantity.kind and not quantity.hedge and 0 < quantity.value <= _MOST:
            after = [w for w in words if w.start() >= quantity.end - sentence.start]
            start = quantity.start - sentence.start
            if quantity.value == int(quantity.value):
                yield from _with_noun(sentence, language, int(quantity.value), start, after)


def _with_noun(
    sentence: Sentence, language: str, number: int, start: int, after: list[re.Match[str]]
) -> Iterator[Counting]:
    for word in after[:_NOUN_WITHIN]:
        if re.search(r"[,.;:()]", sentence.words[start : word.start()]):
            return
        root = stem(word[0], language)
        if _is_listed(root, language) and not word[0].endswith(_PLURAL.get(language, ())):
            if _counts(sentence.words[start : word.end()], sentence.words[word.end() :]):
                place = (sentence.start + start, sentence.start + word.end())
                yield Counting(number, word[0], root, *place)
            return


def _is_listed(root: str, language: str) -> bool:
    return root in _LISTED_STEMS.get(language, ()) or root.endswith(_ENDS.get(language, ()))


def _after_noun(
    sentence: Sentence, language: str, number: int, word: re.Match[str]
) -> Iterator[Counting]:
    """«Vaihtoehtoja on neljä»."""
    noun = _IS.search(sentence.words[: word.start()])
    if noun and _is_listed(root := stem(noun[1], language), language):
        place = (sentence.start + noun.start(), sentence.start + word.end())
        yield Counting(
            number, noun[1], root, *place, alone=not sentence.words[: noun.start()].strip()
        )


def _counts(words: str, after: str) -> bool:
    first = words.split(maxsplit=1)[0]
    genitive = _GENITIVE.fullmatch(first) is not None
    if genitive and first.lower() in _NOMINATIVE_TOO:
        genitive = words[-1] == "n"  # «kahdeksan tavoitetta» but «kahdeksan tavoitteen ohjelma»
    return not genitive or bool(_POSTPOSITION.match(after))
