"""Numbers and references: chapters, tables, figures, annexes and footnotes, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from generator.document.blocks import Block, Blocks, Document, Figure, Footnote, Heading, Table
from generator.document.inlines import FootnoteMark, Inline, Reference, TargetKind, text_of
from generator.document.walk import all_blocks, change_blocks

# The first letters of the words that a number may follow, in Finnish and in Swedish.
_NUMBERED_WORDS = re.compile(
    r"(luku|luvu|luvi|lukuje|taulu|kuvio|liite|liitt|kapit|avsnitt|tabell|figur|bilag|kohd|kohta)\w*$",
    re.IGNORECASE,
)
_LEADS: Mapping[str, Mapping[TargetKind, str]] = {
    "fi": {"section": "luku", "table": "taulukko", "figure": "kuvio", "annex": "liite"},
    "sv": {"section": "kapitel", "table": "tabell", "figure": "figur", "annex": "bilaga"},
}


# Swedish sets no article before a number: «i tabell 6», never «i tabellen 6».
_DEFINITE = {
    re.compile(r"(?<=kapit)let$", re.IGNORECASE): "el",
    re.compile(r"(?<=avsnitt)et$", re.IGNORECASE): "",
    re.compile(r"(?<=tabell)en$|(?<=figur)en$", re.IGNORECASE): "",
    re.compile(r"(?<=bilaga)n$", re.IGNORECASE): "",
}


def _before_number(lead: str, language: str) -> str:
    """The words before a number as the language writes them there."""
    for ending, bare in _DEFINITE.items() if language == "sv" else ():
        lead = ending.sub(bare, lead)
    return lead


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference can point to."""

    kind: TargetKind
    number: str
    title: str


def number(document: Document) -> tuple[Document, tuple[str, ...]]:
    """The document with its numbers and references, and the ids that point nowhere.

    Chapters are numbered to three levels, tables, figures and annexes each from 1.
    """
    blocks = change_blocks(document.blocks, _Counter().block, lambda inline: inline)
    targets = dict(_targets(blocks))
    resolver = _Resolver(targets, document.language, dict(document.footnotes))
    resolved = change_blocks(blocks, lambda block: block, resolver.inline)
    footnotes = resolver.numbered_footnotes()
    return replace(document, blocks=resolved, footnotes=footnotes), tuple(resolver.unknown)


@dataclass(slots=True)
class _Counter:
    levels: list[int] = field(default_factory=lambda: [0, 0, 0])
    counts: dict[str, int] = field(default_factory=dict)

    def block(self, block: Block) -> Block:
        match block:
            case Heading(kind="numbered"):
                return replace(block, number=self._chapter(block.level))
            case Heading(kind="annex"):
                return replace(block, number=self._next("annex"))
            case Table() if block.caption:
                return replace(block, number=self._next("table"))
            case Figure():
                return replace(block, number=self._next("figure"))
        return block

    def _next(self, kind: str) -> str:
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return str(self.counts[kind])

    def _chapter(self, level: int) -> str:
        self.levels[level - 1] += 1
        self.levels[level:] = [0] * (len(self.levels) - level)
        return ".".join(str(count) for count in self.levels[:level])


def _targets(blocks: Blocks) -> Iterator[tuple[str, Target]]:
    for block in all_blocks(blocks):
        match block:
            case Heading():
                kind: TargetKind = "annex" if block.kind == "annex" else "section"
                yield block.id, Target(kind, block.number, text_of(block.children))
            case Table() if block.number:
                yield block.id, Target("table", block.number, text_of(block.caption))
            case Figure():
                yield block.id, Target("figure", block.number, text_of(block.caption))


@dataclass(slots=True)
class _Resolver:
    targets: Mapping[str, Target]
    language: str
    footnotes: dict[str, Footnote]
    unknown: dict[str, None] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)

    def inline(self, inline: Inline) -> Inline:
        match inline:
            case Reference():
                return self._reference(inline)
            case FootnoteMark(key=key):
                if key not in self.order:
                    self.order.append(key)
                return FootnoteMark(key, self.order.index(key) + 1)
        return inline

    def _reference(self, reference: Reference) -> Reference:
        target = self.targets.get(reference.target)
        if target is None:
            self.unknown[reference.target] = None
            return reference
        lead = reference.lead.strip()
        if target.number and (not lead or _NUMBERED_WORDS.match(lead.split()[-1])):
            lead = _before_number(lead, self.language) or _LEADS[self.language][target.kind]
            return replace(reference, lead=lead, number=target.number, kind=target.kind)
        return replace(reference, lead=lead or target.title, kind=target.kind)

    def numbered_footnotes(self) -> dict[str, Footnote]:
        """The footnotes in the order of their marks; a mark within a footnote comes after it."""
        numbered: dict[str, Footnote] = {}
        for key in self.order:  # grows while footnotes that point to further ones are resolved
            note = self.footnotes[key]
            blocks = change_blocks(note.blocks, lambda block: block, self.inline)
            numbered[key] = replace(note, number=self.order.index(key) + 1, blocks=blocks)
        return numbered
