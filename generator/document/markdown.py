"""The Markdown that plans and templates are written in: CommonMark with a few additions.

Added: tables, footnotes, definition lists, fenced directives (```` ```{figure} id ````), facts
(`{unemployed.share:0}`) and words of another language (`[Ekenäs gymnasium]{lang=sv}`). Left out:
raw HTML, images, code blocks, rules and setext headings, which have no place in an official
document, and definitions of links, which would swallow a line of text.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from generator.plan.marks import FACT, FOREIGN

_LEFT_OUT = ["code", "hr", "lheading", "html_block", "html_inline", "image", "reference"]


@cache
def parser() -> MarkdownIt:
    """The parser; raw HTML and what a document cannot print stay plain text."""
    md = MarkdownIt("commonmark", {"html": False})
    md.enable("table").disable(_LEFT_OUT)
    md.use(footnote_plugin, inline=False).use(deflist_plugin)
    md.inline.ruler.before("link", "fact", _fact)
    md.inline.ruler.before("link", "foreign", _foreign)
    return md


def _foreign(state: StateInline, silent: bool) -> bool:
    match = FOREIGN.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("foreign", "", 0)
        token.content, token.meta = match["words"], {"language": match["language"]}
    state.pos = match.end()
    return True


def _fact(state: StateInline, silent: bool) -> bool:
    match = FACT.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("fact", "", 0)
        name, aspect, decimals = match.group("name", "aspect", "decimals")
        token.meta = {"fact": name, "aspect": aspect or "", "decimals": decimals}
    state.pos = match.end()
    return True
