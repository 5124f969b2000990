"""Tables, figures and annexes that no text refers to, and annexes named without their number.

Whoever listens to a document, or reads it on a narrow screen, meets a table where the text leads to
it: each is referred to by its number at least once. To place it after its paragraph is not yet to
say why it is there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.findings import Finding, Severity, Span
from generator.plan.marks import REFERENCE
from generator.rules.crossreferences.forms import NOUNS, NUMBERS
from generator.rules.crossreferences.targets import annexes, words_of
from generator.rules.reading import PlanReading
from generator.rules.running_text import OBJECT, edits, running_text
from generator.source import MarkedMap, MarkedText
from generator.source.locate import locate

CODES = ("R205", "R206", "R207", "R208")

# A genitive before it («sopimuksen liitteessä»), no adverb («tarkemmin») and no verb («kuvataan»).
_GENITIVE = re.compile(
    r"[^\W\d_]{2,}(?<!mmi)(?<!mmä)(?<!aa)(?<!ää)(?<!ki)(?<!vai)(?<!kui)n\s+(?:\([^()]*\)\s*)?$"
)
_BEFORE = 80
_ANNEX = {
    "fi": re.compile(
        r"(?<![\w\ufffc-])liit(?:teessä|teestä|teenä|teeseen)(?![\w-])(?!\s+\d)", re.I
    ),
    "sv": re.compile(r"(?<![\w\ufffc-])(?:i|se)\s+bilaga(?:n)?(?![\w-])(?!\s+\d)", re.I),
}

_TYPED = {
    language: re.compile(rf"\b(?:{nouns['annex']})\s+(?P<number>{NUMBERS})", re.IGNORECASE)
    for language, nouns in NOUNS.items()
}


def check_plan(reading: PlanReading) -> Iterator[Finding]:
    """A finding for each table, figure and annex that nothing leads to."""
    referred = reading.names.referred | set(_referred(reading))
    yield from _unnamed_tables(reading, referred)
    for figure in reading.plan.figures():
        if figure.id not in referred and _is_printed(reading, figure.path):
            yield _finding("R207", reading.root, figure.path, str(figure.id))
    by_file = list(_by_file(reading))
    yield from by_file
    yield from _without_number(reading)
    referred |= {str(finding.values["id"]) for finding in by_file}
    numbers = _typed_numbers(reading)
    for number, annex in enumerate(reading.plan.annexes, 1):
        if annex.id not in referred and number not in numbers and not annex.not_applicable:
            yield _finding("R205", reading.root, annex.path, str(annex.id))


def _referred(reading: PlanReading) -> Iterator[str]:
    """The ids that prose refers to and the annexes that agenda items list."""
    for text, _ in reading.prose:
        yield from REFERENCE.findall(text)
    for item in reading.root.get("decisions") or ():
        listed = item.get("annexes") if isinstance(item, MarkedMap) else None
        yield from (str(own) for own in listed or ())


def _typed_numbers(reading: PlanReading) -> set[int]:
    """The numbers of the annexes that prose mentions by a typed number."""
    return {
        int(number)
        for text, language in reading.prose
        if language in _TYPED
        for match in _TYPED[language].finditer(text)
        for number in re.findall(r"\d+", match["number"])
    }


def _unnamed_tables(reading: PlanReading, referred: Collection[str]) -> Iterator[Finding]:
    for table in reading.tables.values():
        if table.id not in referred and table.path and _is_printed(reading, table.path):
            yield _finding("R206", reading.root, table.path, table.id)


def _is_printed(reading: PlanReading, path: str) -> bool:
    """Whether a part is printed by a kind of document that the plan names."""
    part = re.split(r"[.\[]", path)[0]
    area = reading.plan.area
    if part == "area" and area and len(area.municipalities) == 1 and not area.overview:
        return False
    printed = reading.names.printed
    return not printed or any(part in printed.get(kind, ()) for kind in reading.plan.documents)


def _finding(code: str, root: MarkedMap, path: str, own: str) -> Finding:
    values = {"value": own}
    return Finding(code, _place(root, path), values, severity=Severity.WARNING, path=path)


def _place(root: MarkedMap, path: str) -> Span:
    """The id of the thing, else its title, else its key."""
    node = locate(root, path)
    if not isinstance(node, MarkedMap):
        parent = locate(root, path.rpartition(".")[0])
        key = path.rpartition(".")[2]
        if isinstance(parent, MarkedMap) and key in parent.key_spans:
            return parent.key_spans[key]
        return node.span if node is not None else root.span
    own = node.get("id") or next(iter(words_of(node.get("title"))), None)
    if isinstance(own, MarkedText):
        return own.span
    parent = locate(root, path.rpartition(".")[0]) if "." in path else root
    key = path.rpartition(".")[2]
    return parent.key_spans.get(key, node.span) if isinstance(parent, MarkedMap) else node.span


def _by_file(reading: PlanReading) -> Iterator[Finding]:
    """Annexes that a text calls by the name of their file."""
    for annex in annexes(reading.root):
        file, own = annex.get("file"), annex.get("id")
        if not isinstance(file, MarkedText) or not isinstance(own, MarkedText):
            continue
        stem = str(file).rpartition("/")[2].rpartition(".")[0] or str(file)
        pattern = re.compile(rf"(?<!\w){re.escape(stem)}(?:\.\w+)?(?!\w)")
        for text, _ in reading.prose:
            if text.path.startswith(f"{annex.path}."):
                continue
            for match in pattern.finditer(text):
                span = text.span_at(match.start(), match.end())
                values = {"value": match[0], "id": str(own)}
                fix = edits(text, match.start(), match.end(), f"[liite](#{own})")
                yield Finding(
                    "R208", span, values, severity=Severity.WARNING, path=text.path, fix=fix
                )


def _without_number(reading: PlanReading) -> Iterator[Finding]:
    """Annexes that a text speaks of without saying which: «tarkemmin liitteessä»."""
    given = reading.plan.annexes
    for text, language in reading.prose if given else ():
        if language not in _ANNEX or text.path.startswith(("annexes", "decisions", "sources")):
            continue
        words = running_text(text)
        for match in _ANNEX[language].finditer(words):
            if (
                _GENITIVE.search(words[max(0, match.start() - _BEFORE) : match.start()])
                or OBJECT in words[match.end() :][:2]
            ):
                continue
            span = text.span_at(match.start(), match.end())
            only = {"suggestion": f"[{match[0]}](#{given[0].id})"} if len(given) == 1 else {}
            values = {"value": match[0], "id": given[0].id if len(given) == 1 else "…", **only}
            yield Finding("R208", span, values, severity=Severity.WARNING, path=text.path)
