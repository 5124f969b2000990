"""Markdown within a line to inlines: words, links, facts, and the texts that tokens stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from markdown_it.tree import SyntaxTreeNode

from generator.compose.composition import TOKEN, Composition
from generator.document.inlines import (
    Code,
    Emphasis,
    FactValue,
    FootnoteMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Plain,
    Reference,
    Strong,
    text_of,
)
from generator.document.markdown import parser
from generator.document.problem import Problem, TemplateError
from generator.document.typography import typeset
from generator.plan.marks import PLACED

_EXTERNAL = ("http://", "https://", "mailto:")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the text that is being read comes from: a path of the plan, or a template."""

    source: str
    from_plan: bool


@dataclass(slots=True)
class InlineBuilder:
    """Builds the inlines of a composition, and keeps what was met on the way.

    `fact` typesets a fact (name, aspect, decimals), or gives None where the plan has no such one.
    `used` are the paths of the texts of the plan that were printed, `printed` is the last of them.
    """

    composition: Composition
    fact: Callable[[str, str, int | None], str | None]
    problems: list[Problem] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    printed: str = ""

    def of_plan(self, text: str, path: str) -> Inlines:
        """The inlines of a text of the plan that stands within a line."""
        self.count(path)
        self.problems += [Problem("R122", path, match["id"]) for match in PLACED.finditer(text)]
        return self.of_markdown(text.strip(), Place(path, from_plan=True))

    def of_markdown(self, text: str, place: Place) -> Inlines:
        """The inlines of a line of Markdown."""
        root = SyntaxTreeNode(parser().parseInline(text))
        return self.of_nodes(root.children[0].children, place)

    def count(self, path: str) -> None:
        """Count a text of the plan as printed."""
        self.used.add(path)
        self.printed = path

    def of_nodes(self, nodes: Sequence[SyntaxTreeNode], place: Place) -> Inlines:
        """The inlines of the nodes, neighbouring texts as one."""
        parts = (part for node in nodes for part in self._inline(node, place))
        return _merged(parts)

    def _inline(self, node: SyntaxTreeNode, place: Place) -> Iterator[Inline]:
        match node.type:
            case "text":
                yield from self._words(node.content, place)
            case "softbreak":
                yield Plain(" ")
            case "hardbreak":
                yield LineBreak()
            case "code_inline":
                yield Code(node.content)
            case "em":
                yield Emphasis(self.of_nodes(node.children, place))
            case "strong":
                yield Strong(self.of_nodes(node.children, place))
            case "link":
                yield from self._link(node, place)
            case "footnote_ref":
                yield FootnoteMark(f"{place.source}#{node.meta['label']}")
            case "foreign":
                yield Plain(typeset(node.content), node.meta["language"])
            case "fact":
                yield self._fact(node, place)
            case "footnote_anchor":
                return
            case _:
                raise TemplateError(node.type, self.printed)

    def _words(self, text: str, place: Place) -> Iterator[Inline]:
        if place.from_plan:
            yield Plain(typeset(text))
            return
        for i, piece in enumerate(TOKEN.split(text)):
            if i % 2:
                insertion = self.composition.insertions[int(piece)]
                yield from self._inserted(insertion.text.strip(), insertion.path)
            elif piece:
                yield Plain(typeset(piece))

    def _inserted(self, text: str, path: str) -> Inlines:
        """A text of the plan within a line of the template; an address is no Markdown."""
        if not _ADDRESS.fullmatch(text):
            return self.of_plan(text, path)
        self.count(path)
        return (Plain(text),)

    def _link(self, node: SyntaxTreeNode, place: Place) -> Iterator[Inline]:
        target = str(node.attrs["href"])
        inlines = self.of_nodes(node.children, place)
        if not place.from_plan and (token := TOKEN.fullmatch(unquote(target))):
            target = self.composition.insertions[int(token[1])].text.strip()
        if target.startswith("#"):
            yield Reference(target[1:], text_of(inlines))
        elif target.startswith(_EXTERNAL):
            yield Link(target, inlines or (Plain(target),))
        else:
            self.problems.append(Problem("R112", place.source, target))
            yield from inlines

    def _fact(self, node: SyntaxTreeNode, place: Place) -> Inline:
        name, aspect, decimals = (node.meta[key] for key in ("fact", "aspect", "decimals"))
        text = self.fact(name, aspect, int(decimals) if decimals else None)
        if text is None:
            written = name + (f".{aspect}" if aspect else "") + (f":{decimals}" if decimals else "")
            self.problems.append(Problem("R117", place.source, "{" + written + "}"))
            return Plain("{" + written + "}")
        return FactValue(name, aspect, text)


def _merged(inlines: Iterator[Inline]) -> Inlines:
    """The inlines with neighbouring plain texts joined."""
    merged: list[Inline] = []
    for inline in inlines:
        match inline, merged[-1:]:
            case Plain(text, own), [Plain(before, same)] if own == same:
                merged[-1] = Plain(before + text, own)
            case _:
                merged.append(inline)
    return tuple(merged)
