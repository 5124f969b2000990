"""Links whose words do not tell where they lead: WCAG 2.1, criterion 2.4.4."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding, Law, Severity
from generator.rules.links import Link, links
from generator.rules.reading import Reading

CODES = ("A111", "A112", "A113")

_LAW = Law("306/2019", "7 §", verified=False)
_EMPTY_WORDS = re.compile(
    r"(?:klikkaa|paina|katso)?\s*(?:tästä|tässä|täältä|täällä|tänne|tähän)|klikkaa|lue lisää|lisää"
    r"|lisätieto[aj]a?|linkki|verkkosivut?|(?:klicka|se)? ?här|läs mer|mer(?: information)?|länk"
    r"|webbplats|(?:click )?here|read more|more|link|website"
)


def check(reading: Reading) -> Iterator[Finding]:
    """A warning for each link with a bare address, empty words or the words of another link."""
    seen: dict[str, Link] = {}
    for link in links(entry.text for entry in reading.prose):
        words = " ".join(link.words.split()).strip(".,:;!»«").casefold()
        if words.startswith(("http://", "https://")):
            yield _finding("A111", link)
        elif _EMPTY_WORDS.fullmatch(words):
            yield _finding("A112", link)
        elif words and not link.is_bare:
            first = seen.setdefault(words, link)
            if first.address.rstrip("/") != link.address.rstrip("/"):
                yield _finding("A113", link, first)


def _finding(code: str, link: Link, *others: Link) -> Finding:
    span = link.text.span_at(link.words_start, link.words_start + len(link.words))
    values: dict[str, object] = {"value": link.words}
    related = tuple(
        each.text.span_at(each.start, each.start + len(each.address)) for each in others
    )
    if related:
        values["line"] = related[0].line
    return Finding(
        code,
        span,
        values,
        severity=Severity.WARNING,
        related=related,
        path=link.text.path,
        law=_LAW,
    )
