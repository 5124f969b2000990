"""Marked lines as a person can read them: «Kunta [-vastaa-]{+päättää+} tästä»."""

from generator.document.inlines import (
    Deletion,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    Insertion,
    Link,
    Plain,
    Renewal,
    Strong,
    text_of,
)
from generator.document.typography import typeset
from generator.revision.words import compare_words


def line(text: str) -> Inlines:
    """A typeset line of plain text."""
    return (Plain(typeset(text)),)


def shown(inlines: Inlines) -> str:
    """The line with its marks; no-break spaces as «_», emphasis in stars, a renewal in «<>»."""
    return "".join(map(_shown, inlines)).replace("\N{NO-BREAK SPACE}", "_")


def _shown(inline: Inline) -> str:
    match inline:
        case Insertion(children):
            return f"{{+{shown(children)}+}}"
        case Deletion(children):
            return f"[-{shown(children)}-]"
        case Renewal(children, was):
            return f"<{shown(was)}→{shown(children)}>"
        case Emphasis(children) | Strong(children):
            return f"*{shown(children)}*"
        case Link(_, children):
            return f"({shown(children)})"
        case FootnoteMark():
            return f"^{inline.number}"
    return text_of((inline,))


def changed(old: str, new: str) -> str:
    """What changed from one line of plain text to another."""
    return shown(compare_words(line(old), line(new), {}))
