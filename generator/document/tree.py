"""Markdown to blocks: the composed document, and each plan text that it holds, on its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import unquote

from markdown_it.tree import SyntaxTreeNode

from generator.compose.composition import PLACING, TOKEN, Composition
from generator.document.blocks import (
    Block,
    Blocks,
    Box,
    BulletList,
    Column,
    Definition,
    Definitions,
    Footnote,
    Heading,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Table,
)
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
from generator.document.typography import typeset

_ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}\s*$")
_DIRECTIVE = re.compile(r"\{([a-z]+)\}\s*(\S+)?\s*(.*)")
_ONLY_TOKENS = re.compile(r"(?:\ue000\d+\ue001\s*)+")
_EXTERNAL = ("http://", "https://", "mailto:")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+")
_NO_SUCH = {"table": "R106", "figure": "R107"}
MAX_LEVEL = 3


class TemplateError(Exception):
    """A template says what a document cannot print; the template's fault, not the planner's.

    `printed` is the path of the plan that was printed last before it.
    """

    def __init__(self, piece: str, printed: str) -> None:
        super().__init__(piece)
        self.piece = piece
        self.printed = printed


@dataclass(frozen=True, slots=True)
class Problem:
    """A construct in a plan text that a document cannot print: a code, the path, the piece."""

    code: str
    path: str
    piece: str


@dataclass(slots=True)
class Place:
    """Where the text that is being read comes from; `level` is that of the heading above it."""

    source: str
    from_plan: bool


@dataclass(slots=True)
class TreeBuilder:
    """Builds the blocks of a composition.

    `fact` typesets a fact (name, aspect, decimals), `table` and `figure` make the blocks that
    directives ask for, or None where the plan has no such id.
    """

    composition: Composition
    template: str
    fact: Callable[[str, str, int | None], str | None]
    table: Callable[[str], Block | None]
    figure: Callable[[str], Block | None]
    footnotes: dict[str, Footnote] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    printed: str = ""
    headings: Counter[str] = field(default_factory=Counter)
    level: int = 0
    plain: bool = False
    outline: list[int] = field(default_factory=list)

    def build(self) -> Blocks:
        """The blocks of the whole composition."""
        return self._parsed(self.composition.markdown, Place(self.template, from_plan=False))

    def plan_blocks(self, text: str, path: str) -> Blocks:
        """The blocks of a text of the plan."""
        self._print(path)
        self.outline = []
        return self._parsed(text, Place(path, from_plan=True))

    def plan_inlines(self, text: str, path: str) -> Inlines:
        """The inlines of a text of the plan that stands within a line."""
        self._print(path)
        self.problems += [Problem("R122", path, match[2]) for match in PLACING.finditer(text)]
        root = SyntaxTreeNode(parser().parseInline(text.strip()))
        return self._inlines(root.children[0].children, Place(path, from_plan=True))

    def _print(self, path: str) -> None:
        """Count a text of the plan as printed."""
        self.used.add(path)
        self.printed = path

    def _parsed(self, markdown: str, place: Place) -> Blocks:
        environment: dict[str, Any] = {}
        try:
            root = SyntaxTreeNode(parser().parse(markdown, environment))
        except ValueError:  # the parser of footnotes does not close what it opened
            self.problems.append(Problem("R123", place.source, "]:"))
            return ()
        for name, marks in environment.get("footnotes", {}).get("refs", {}).items():
            if marks < 0:  # the parser leaves out what no mark points to
                self.problems.append(Problem("R119", place.source, f"[^{name[1:]}]:"))
        return self._blocks(root.children, place)

    def _blocks(self, nodes: Sequence[SyntaxTreeNode], place: Place) -> Blocks:
        return tuple(block for node in nodes for block in self._block(node, place))

    def _block(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        source = self._source(node, place)
        match node.type:
            case "paragraph":
                yield from self._paragraph(node, place, source)
            case "heading":
                yield self._heading(node, place, source)
            case "bullet_list":
                yield BulletList(self._items(node, place), source)
            case "ordered_list":
                start = int(node.attrs.get("start", 1))
                yield NumberedList(self._items(node, place), source, start)
            case "table":
                yield self._table("", (), node, place, source)
            case "blockquote":
                yield Quote(self._blocks(node.children, place), source)
            case "dl":
                yield Definitions(tuple(self._definitions(node, place)), source)
            case "fence":
                yield from self._directive(node, place, source)
            case "footnote_block":
                for footnote in node.children:
                    self._footnote(footnote, place)
            case _:
                raise TemplateError(node.type, self.printed)

    def _source(self, node: SyntaxTreeNode, place: Place) -> str:
        if place.from_plan or not node.map:
            return place.source
        return f"{place.source}:{node.map[0] + 1}"

    def _paragraph(self, node: SyntaxTreeNode, place: Place, source: str) -> Iterator[Block]:
        content = node.children[0].content.strip()
        if not place.from_plan and _ONLY_TOKENS.fullmatch(content):
            for match in TOKEN.finditer(content):
                insertion = self.composition.insertions[int(match[1])]
                yield from self.plan_blocks(insertion.text, insertion.path)
            return
        inlines = self._inlines(node.children[0].children, place)
        if inlines:
            token = TOKEN.search(content)
            path = self.composition.insertions[int(token[1])].path if token else ""
            yield Paragraph(inlines, path or source)

    def _heading(self, node: SyntaxTreeNode, place: Place, source: str) -> Heading:
        level = int(node.tag[1:])
        if place.from_plan:
            return self._plan_heading(node, place, level)
        inlines = self._inlines(node.children[0].children, place)
        inlines, attributes = _without_attributes(inlines)
        self.level = level
        kind = next((c[1:] for c in attributes if c in {".plain", ".annex"}), "numbered")
        self.plain = kind == "plain"
        own = next((a[1:] for a in attributes if a.startswith("#")), "")
        at = next((a.removeprefix("at=") for a in attributes if a.startswith("at=")), source)
        if level > MAX_LEVEL or not own or not (inlines or _has_token(node)):
            raise TemplateError(text_of(inlines), self.printed)
        return Heading(level, own, inlines, at, kind=kind)  # type: ignore[arg-type]

    def _plan_heading(self, node: SyntaxTreeNode, place: Place, level: int) -> Heading:
        """A heading in prose stands under the heading above it, whatever its own number of #.

        No level is left out: of the headings of one text those with the fewest # are the highest.
        Under a heading without a number it has none either.
        """
        inlines = self._inlines(node.children[0].children, place)
        self.outline = [*(above for above in self.outline if above < level), level]
        below = min(self.level + len(self.outline), MAX_LEVEL)
        if self.level + len(self.outline) > MAX_LEVEL:
            self.problems.append(Problem("R110", place.source, node.children[0].content))
        own = re.sub(r"[^a-z0-9]+", "-", f"{place.source}-{text_of(inlines)}".lower()).strip("-")
        self.headings[own] += 1
        again = f"-{self.headings[own]}" if self.headings[own] > 1 else ""
        kind: Literal["plain", "numbered"] = "plain" if self.plain else "numbered"
        return Heading(below, own + again, inlines, place.source, kind=kind)

    def _items(self, node: SyntaxTreeNode, place: Place) -> tuple[ListItem, ...]:
        items = []
        for item in node.children:
            blocks = self._blocks(item.children, place)
            source = next((block.source for block in blocks), self._source(item, place))
            items.append(ListItem(blocks, source))
        return tuple(items)

    def _definitions(self, node: SyntaxTreeNode, place: Place) -> Iterator[Definition]:
        term: Inlines = ()
        blocks: Blocks = ()
        for child in node.children:
            if child.type == "dt":
                if term:
                    yield Definition(term, blocks, _first_source(blocks, place))
                term, blocks = self._inlines(child.children[0].children, place), ()
            else:
                blocks += self._blocks(child.children, place)
        if term:
            yield Definition(term, blocks, _first_source(blocks, place))

    def _table(
        self, own: str, caption: Inlines, node: SyntaxTreeNode, place: Place, source: str
    ) -> Table:
        head, *bodies = node.children
        columns = tuple(
            Column(self._cell(cell, place), "number" if _right(cell) else "text")
            for cell in head.children[0].children
        )
        rows = tuple(
            Row(tuple(self._cell(cell, place) for cell in row.children), source=source)
            for body in bodies
            for row in body.children
        )
        return Table(own, caption, columns, rows, source)

    def _cell(self, cell: SyntaxTreeNode, place: Place) -> Inlines:
        return self._inlines(cell.children[0].children, place) if cell.children else ()

    def _directive(self, node: SyntaxTreeNode, place: Place, source: str) -> Iterator[Block]:
        match = _DIRECTIVE.fullmatch(node.info.strip())
        name, own, rest = match.groups() if match else ("", "", "")
        if name in {"table", "figure"} and own and not node.content.strip():
            make = self.table if name == "table" else self.figure
            block = make(own)
            if block:
                yield block
            else:
                self.problems.append(Problem(_NO_SUCH[name], place.source, own))
        elif name == "table" and own and not place.from_plan:
            table = next(iter(SyntaxTreeNode(parser().parse(node.content)).children), None)
            if table is None or table.type != "table":
                raise TemplateError(node.info, self.printed)
            caption = SyntaxTreeNode(parser().parseInline(rest)).children[0].children
            yield self._table(own, self._inlines(caption, place), table, place, source)
        elif name == "box" and not place.from_plan:
            title = SyntaxTreeNode(parser().parseInline(f"{own or ''} {rest}".strip()))
            blocks = self._parsed(node.content, place)
            inlines = self._inlines(title.children[0].children, place)
            yield Box(inlines, blocks, _first_source(blocks, place))
        elif name == "pagebreak":
            yield PageBreak(source)
        elif place.from_plan:
            self.problems.append(Problem("R111", place.source, node.info.strip() or "```"))
        else:
            raise TemplateError(node.info, self.printed)

    def _footnote(self, node: SyntaxTreeNode, place: Place) -> None:
        blocks = self._blocks([c for c in node.children if c.type != "footnote_anchor"], place)
        key = f"{place.source}#{node.meta['label']}"
        self.footnotes[key] = Footnote(0, blocks, place.source)

    def _inlines(self, nodes: Sequence[SyntaxTreeNode], place: Place) -> Inlines:
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
                yield Emphasis(self._inlines(node.children, place))
            case "strong":
                yield Strong(self._inlines(node.children, place))
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
            return self.plan_inlines(text, path)
        self._print(path)
        return (Plain(text),)

    def _link(self, node: SyntaxTreeNode, place: Place) -> Iterator[Inline]:
        target = str(node.attrs["href"])
        inlines = self._inlines(node.children, place)
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


def _has_token(node: SyntaxTreeNode) -> bool:
    return TOKEN.search(node.children[0].content) is not None


def _without_attributes(inlines: Inlines) -> tuple[Inlines, list[str]]:
    """The heading's words and what stands in braces at its end: `{#id .annex at=path}`."""
    if not inlines or not isinstance(inlines[-1], Plain):
        return inlines, []
    match = _ATTRIBUTES.search(inlines[-1].text)
    if not match:
        return inlines, []
    rest = inlines[-1].text[: match.start()]
    return inlines[:-1] + ((Plain(rest),) if rest else ()), match[1].split()


def _first_source(blocks: Blocks, place: Place) -> str:
    return blocks[0].source if blocks else place.source


def _right(cell: SyntaxTreeNode) -> bool:
    return "right" in str(cell.attrs.get("style", ""))


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
