"""A page of changes: a document marked with the changes of a revision, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from generator.document.blocks import Document, Footnote, Image
from generator.document.revision import Revision
from generator.files.templates import Templates
from generator.html.change_list import Group, counts, filter_rules, write_change_list
from generator.html.contents import write_contents
from generator.html.context import Context
from generator.html.footnotes import write_footnotes
from generator.html.header import write_footer, write_header
from generator.html.marks import flags
from generator.html.markup import NOTHING, Html, element, join, text
from generator.html.redline import Place, Redline
from generator.html.rows import Chapter, Row, rows_of, write_rows
from generator.html.shell import Parts, fill, style_sheet
from generator.html.style import redline_css, theme_css
from generator.locale import labels
from generator.theme import Theme

_COVER, _FOOTNOTES = "chapter--cover", "chapter--footnotes"


def write_redline(
    document: Document,
    was: Document,
    theme: Theme,
    images: Mapping[str, Image],
    shell: Templates,
    revision: Revision,
) -> str:
    """The marked document as one self-contained page; `was` is what it was, without its blocks."""
    redline = Redline(revision, labels(document.language, "redline"))
    context = Context(labels=document.labels, images=images, redline=redline)
    cover_flags = flags(list(redline.of_cover()), redline)
    cover = Group(Chapter(_COVER, redline.labels["cover"]), redline.taken())
    rows = rows_of(document.blocks, context)
    notes = write_footnotes((*document.footnotes.values(), *_gone(was)), context)
    below = Group(Chapter(_FOOTNOTES, document.labels["footnotes"]), _new(redline.taken()))
    groups = [group for group in (cover, *_groups(rows), below) if group.places]
    title = redline.labels["page_title"].format(title=document.cover.title)
    named = replace(document, cover=replace(document.cover, title=title))
    sheets = (
        theme_css(named, theme),
        redline_css(theme),
        style_sheet(shell, "page.css"),
        style_sheet(shell, "redline.css"),
        *context.rules,
        *filter_rules(groups),
    )
    parts = Parts(
        title=title,
        style="\n".join(sheets),
        header=write_header(document, theme, context, _comparison(cover_flags, redline)),
        beside=_beside(document, groups, context, redline),
        main=join((write_rows(rows), _footnotes(notes, below)), "\n"),
        footer=write_footer(document, context),
    )
    return fill(shell, document, parts)


def _gone(was: Document) -> Iterator[Footnote]:
    return (note for note in was.footnotes.values() if note.change == "deleted")


def _comparison(cover_flags: list[Html], redline: Redline) -> Html:
    """What was compared and how to read the marks, for the head of the page."""
    words, revision = redline.labels, redline.revision
    rows = (
        ("old", revision.old),
        ("new", revision.new),
        ("total", f"{redline.count}: {counts(redline)}" if redline.count else "0"),
    )
    details = (
        element("div", join((element("dt", text(words[key])), element("dd", text(value)))))
        for key, value in rows
    )
    legend = (
        element("span", text(words["legend.inserted"]), class_="sample inserted"),
        element("span", text(words["legend.deleted"]), class_="sample deleted"),
        text(words["legend.whole"]),
    )
    lines = [element("dl", join(details)), element("p", join(legend, " "), class_="legend")]
    lines += [element("p", join(cover_flags, " "), class_="flags")] if cover_flags else []
    return element("div", join(lines, "\n"), class_="comparison")


def _beside(
    document: Document, groups: Sequence[Group], context: Context, redline: Redline
) -> Html:
    contents = write_contents(document.blocks, context) if document.front == "cover" else NOTHING
    return element("div", join((write_change_list(groups, redline), contents), "\n"), class_="side")


def _footnotes(notes: Html, below: Group) -> Html:
    kinds = " ".join(dict.fromkeys(place.change.kind for place in below.places))
    chapter = below.chapter.key
    row = element("div", notes, class_="row wide", data_chapter=chapter, data_kinds=kinds or None)
    return row if notes else NOTHING


def _groups(rows: Sequence[Row]) -> Iterator[Group]:
    for chapter, group in groupby(rows, lambda row: row.chapter):
        yield Group(chapter, _new(place for row in group for place in row.places))


def _new(places: Iterable[Place]) -> list[Place]:
    """The places without the old ones of what was moved: each change is told once."""
    return [place for place in places if not place.is_old]
