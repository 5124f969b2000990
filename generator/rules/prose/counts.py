"""Numbers of listed things against the list, the sections or the table that they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Severity
from generator.rules.prose.countings import Counting, countings
from generator.rules.prose.passages import Block, Passage, Sentence, passages
from generator.rules.prose.words import stems
from generator.rules.reading import PlanReading
from generator.source import MarkedList, MarkedMap
from generator.source.locate import locate

CODES = ("N357",)

# Lists that no text counts: they stand apart from it.
_APART = {"tables", "figures", "notes", "development_lines", "sections", "source"}
# What the items of a key are called, where no colon leads to them.
_CALLED = {
    "actions": r"keino|toime|tapa|tava|asia|åtgär|sätt",
    "aims": r"tavoit|mål",
    "groups": r"ryhm|grupp",
    "goals": r"tavoit|mål",
    "items": r"vaih|kohta|koh|osa|steg|del",
    "measures": r"keino|kein|toime|åtgär",
    "points": r"pist|ställe",
    "packages": r"palvel|paket|toimij|kokonais|tjänst|aktör",
    "target_groups": r"ryhm|grupp",
    "agreements": r"asia|kohta|koh|sak|punkt",
    "indicators": r"mittar|indikator",
    "themes": r"teem|tema",
    "projects": r"hank|han|projekt",
    "places": r"pist|ställe",
    "municipalities": r"kun|kommun",
    "questions": r"kysym|fråg",
}
_HEADINGS = re.compile(r"otsik|alalu|rubrik|underrubrik")
_PARTS = re.compile(r"aih|teem|kokonais|osa|ämne|tema|helhet|del")
_INTO = re.compile(r"(?:een|iin|aan|ään|oon|öön|uun|yyn)$|^(?:ämnen|teman|delar|helheter)$")
_ALL_OF = re.compile(
    r"\b(?:kuuluu|kuuluvat|koottu|lueteltu|luetellaan|käsittää|sisältää|esitellään|kaikki"
    r"|består|omfattar|hör|samlats|räknas)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:ja|sekä|och|samt)\s", re.IGNORECASE)
_ENUMERATION = re.compile(r"[^.;:()]{0,40}?(?:[:–]\s|\()(?P<items>[^;:()]+?)(?:\)|\.?\s*$)")
_LONGEST_ITEM = 4


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each number of things that the things listed are not as many as."""
    for passage in passages(reading):
        for index, block in enumerate(passage.blocks):
            for sentence in block.sentences:
                found = list(countings(sentence, passage.language))
                if found:
                    counted = _counted(reading, passage, index, sentence, found)
                    yield from _told(passage, found, counted)


def _told(passage: Passage, found: list[Counting], counted: int | None) -> Iterator[Finding]:
    """The one number of the sentence where the list has another; of several one may be right."""
    if counted is None or len(found) != 1 or found[0].number == counted:
        return
    counting = found[0]
    told = " ".join(passage.text[counting.start : counting.end].split())
    yield Finding(
        "N357",
        passage.span(counting.start, counting.end),
        {"told": told, "right": counted},
        severity=Severity.WARNING,
        path=passage.text.path,
    )


def _counted(
    reading: PlanReading, passage: Passage, index: int, sentence: Sentence, found: list[Counting]
) -> int | None:
    """How many there are of what the sentence counts, None where nothing shows it."""
    counting = found[-1]
    ways = (
        _enumerated(sentence, counting),
        _in_following_list(passage, index, sentence),
        _in_table(reading, passage, sentence, counting),
        _in_plan(reading, passage, index, sentence, counting),
    )
    return next((number for number in ways if number is not None), None)


def _enumerated(sentence: Sentence, counting: Counting) -> int | None:
    """Those that the sentence itself names: «kolme kuntaa: Heinola, Hartola ja Sysmä»."""
    after = sentence.words[counting.end - sentence.start :].rstrip()
    match = _ENUMERATION.match(after)
    if not match:
        return None
    items = [item.strip() for item in re.sub(r"-\s(?:ja|och)\s", "-", match["items"]).split(", ")]
    last = _AND.split(items[-1])
    if len(last) != 2 or any(_AND.search(item) for item in items[:-1]):  # noqa: PLR2004 - a and b
        return None
    every = [*items[:-1], *last]
    return len(every) if all(len(item.split()) <= _LONGEST_ITEM for item in every) else None


def _in_following_list(passage: Passage, index: int, sentence: Sentence) -> int | None:
    """The items of the list that follows the paragraph, if the paragraph leads to it."""
    block, after = passage.blocks[index], passage.blocks[index + 1 :]
    if block.kind != "paragraph" or not after or after[0].kind != "item":
        return None
    last = block.sentences[-1]
    if sentence is not last and (not _is_open(last) or sentence is not block.sentences[-2]):
        return None
    if sentence is last and not _is_open(last) and not _points_on(sentence):
        return None
    return _length(after)


def _is_open(sentence: Sentence) -> bool:
    """Whether the sentence goes on in a list: it ends in a colon or without any mark."""
    return not sentence.words.rstrip().endswith((".", "!", "?"))


def _points_on(sentence: Sentence) -> bool:
    return re.search(r"\b(?:seuraav\w+|följande)\b", sentence.words, re.IGNORECASE) is not None


def _length(blocks: tuple[Block, ...]) -> int:
    """The number of items at the first one's depth."""
    number = 0
    for block in blocks:
        if block.kind != "item":
            break
        number += block.indent == blocks[0].indent
    return number


def _in_table(
    reading: PlanReading, passage: Passage, sentence: Sentence, counting: Counting
) -> int | None:
    """The rows of the table referred to, if it is a table of what is counted."""
    for target in sentence.targets:
        table = reading.tables.get(target.id)
        if table is None:
            continue
        rows = sum(row.kind == "body" for row in table.rows)
        heads = (table.columns[0].label, table.title)
        named = frozenset[str]().union(
            *(stems(text.in_language(passage.language), passage.language) for text in heads)
        )
        if counting.stem in named and (counting.number > rows or _ALL_OF.search(sentence.words)):
            return rows
    return None


def _in_plan(
    reading: PlanReading, passage: Passage, index: int, sentence: Sentence, counting: Counting
) -> int | None:
    """The items of the list beside the text in the plan's own keys, or its sections."""
    parent, _, key = passage.text.path.rpartition(".")
    part = locate(reading.root, parent) if parent else reading.root
    if not isinstance(part, MarkedMap):
        return None
    sections = part.get("sections")
    if isinstance(sections, MarkedList) and _counts_sections(counting):
        return len(sections)
    last = index == len(passage.blocks) - 1 and sentence is passage.blocks[-1].sentences[-1]
    if not last and not counting.alone:
        return None
    return _in_next_key(part, key, sentence, counting)


def _counts_sections(counting: Counting) -> bool:
    if _HEADINGS.search(counting.stem):
        return True
    return bool(_PARTS.search(counting.stem) and _INTO.search(counting.noun))


def _in_next_key(part: MarkedMap, key: str, sentence: Sentence, counting: Counting) -> int | None:
    keys = list(part)
    following = keys[keys.index(key) + 1 :] if key in keys else []
    beside = part.get(following[0]) if following else None
    if not isinstance(beside, MarkedList) or following[0] in _APART:
        return None
    if _is_open(sentence) or re.search(_CALLED.get(following[0], "$^"), counting.stem):
        return len(beside)
    return None
