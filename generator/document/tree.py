"""Markdown to blocks: the composed document, and each plan text that it holds, on its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from markdown_it.tree import SyntaxTreeNode

from generator.compose.composition import TOKEN
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
from generator.document.inline_builder import InlineBuilder, Place
from generator.document.inlines import Inlines, Plain, text_of
from generator.document.markdown import parser
from generator.document.outline import MAX_LEVEL, Outline
from generator.document.problem import Problem, TemplateError

_ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}\s*$")
_DIRECTIVE = re.compile(r"\{([a-z]+)\}\s*(\S+)?\s*(.*)")
_ONLY_TOKENS = re.compile(r"(?:\ue000\d+\ue001\s*)+")
_NO_SUCH = {"table": "R106", "figure": "R107"}


@dataclass(slots=True)
class TreeBuilder:
    """Builds the blocks of a composition.

    `table` and `figure` make the blocks that directives ask for, or None where the plan has no
    such id.
    """

    inlines: InlineBuilder
    template: str
    table: Callable[[str], Block | None]
    figure: Callable[[str], Block | None]
    footnotes: dict[str, Footnote] = field(default_factory=dict)
    outline: Outline = field(default_factory=Outline)

    def build(self) -> Blocks:
        """The blocks of the whole composition."""
        return self._parsed(
            self.inlines.composition.markdown, Place(self.template, from_plan=False)
        )

    def _of_plan(self, text: str, path: str) -> Blocks:
        """The blocks of a text of the plan."""
        self.inlines.count(path)
        self.outline.begin_text()
        return self._parsed(text, Place(path, from_plan=True))

    def _parsed(self, markdown: str, place: Place) -> Blocks:
        environment: dict[str, Any] = {}
        try:
            root = SyntaxTreeNode(parser().parse(markdown, environment))
        except ValueError:  # the parser of footnotes does not close what it opened
            self.inlines.problems.append(Problem("R123", place.source, "]:"))
            return ()
        for name, marks in environment.get("footnotes", {}).get("refs", {}).items():
            if marks < 0:  # the parser leaves out what no mark points to
                self.inlines.problems.append(Problem("R119", place.source, f"[^{name[1:]}]:"))
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
                raise TemplateError(node.type, self.inlines.printed)

    def _source(self, node: SyntaxTreeNode, place: Place) -> str:
        if place.from_plan or not node.map:
            return place.source
        return f"{place.source}:{node.map[0] + 1}"

    def _paragraph(self, node: SyntaxTreeNode, place: Place, source: str) -> Iterator[Block]:
        content = node.children[0].content.strip()
        if not place.from_plan and _ONLY_TOKENS.fullmatch(content):
            for match in TOKEN.finditer(content):
                insertion = self.inlines.composition.insertions[int(match[1])]
                yield from self._of_plan(insertion.text, insertion.path)
            return
        inlines = self.inlines.of_nodes(node.children[0].children, place)
        if inlines:
            token = TOKEN.search(content)
            path = self.inlines.composition.insertions[int(token[1])].path if token else ""
            yield Paragraph(inlines, path or source)

    def _heading(self, node: SyntaxTreeNode, place: Place, source: str) -> Heading:
        level = int(node.tag[1:])
        if place.from_plan:
            return self._plan_heading(node, place, level)
        inlines = self.inlines.of_nodes(node.children[0].children, place)
        inlines, attributes = _without_attributes(inlines)
        kind = next((c[1:] for c in attributes if c in {".plain", ".annex"}), "numbered")
        self.outline.begin(level, plain=kind == "plain")
        own = next((a[1:] for a in attributes if a.startswith("#")), "")
        at = next((a.removeprefix("at=") for a in attributes if a.startswith("at=")), source)
        if level > MAX_LEVEL or not own or not (inlines or _has_token(node)):
            raise TemplateError(text_of(inlines), self.inlines.printed)
        return Heading(level, own, inlines, at, kind=kind)  # type: ignore[arg-type]

    def _plan_heading(self, node: SyntaxTreeNode, place: Place, level: int) -> Heading:
        """A heading in prose stands under the heading above it, whatever its own number of #."""
        inlines = self.inlines.of_nodes(node.children[0].children, place)
        below = self.outline.below(level)
        if below > MAX_LEVEL:
            self.inlines.problems.append(Problem("R110", place.source, node.children[0].content))
        own = self.outline.new_id(f"{place.source}-{text_of(inlines)}")
        kind: Literal["plain", "numbered"] = "plain" if self.outline.plain else "numbered"
        return Heading(min(below, MAX_LEVEL), own, inlines, place.source, kind=kind)

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
                term, blocks = self.inlines.of_nodes(child.children[0].children, place), ()
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
        return self.inlines.of_nodes(cell.children[0].children, place) if cell.children else ()

    def _directive(self, node: SyntaxTreeNode, place: Place, source: str) -> Iterator[Block]:
        match = _DIRECTIVE.fullmatch(node.info.strip())
        name, own, rest = match.groups() if match else ("", "", "")
        if name in {"table", "figure"} and own and not node.content.strip():
            make = self.table if name == "table" else self.figure
            block = make(own)
            if block:
                yield block
            else:
                self.inlines.problems.append(Problem(_NO_SUCH[name], place.source, own))
        elif name == "table" and own and not place.from_plan:
            table = next(iter(SyntaxTreeNode(parser().parse(node.content)).children), None)
            if table is None or table.type != "table":
                raise TemplateError(node.info, self.inlines.printed)
            caption = self.inlines.of_markdown(rest, place)
            yield self._table(own, caption, table, place, source)
        elif name == "box" and not place.from_plan:
            blocks = self._parsed(node.content, place)
            title = self.inlines.of_markdown(f"{own or ''} {rest}".strip(), place)
            yield Box(title, blocks, _first_source(blocks, place))
        elif name == "pagebreak":
            yield PageBreak(source)
        elif place.from_plan:
            self.inlines.problems.append(Problem("R111", place.source, node.info.strip() or "```"))
        else:
            raise TemplateError(node.info, self.inlines.printed)

    def _footnote(self, node: SyntaxTreeNode, place: Place) -> None:
        blocks = self._blocks([c for c in node.children if c.type != "footnote_anchor"], place)
        key = f"{place.source}#{node.meta['label']}"
        self.footnotes[key] = Footnote(0, blocks, place.source)


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
