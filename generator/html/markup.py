"""Pieces of HTML as a type of their own, so that mypy tells escaped text from plain text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import NewType

Html = NewType("Html", str)

NOTHING = Html("")


def text(plain: str) -> Html:
    """The plain text with its HTML characters escaped."""
    return Html(escape(plain, quote=False))


def join(parts: Iterable[Html], separator: str = "") -> Html:
    """The pieces one after another."""
    return Html(separator.join(parts))


def element(tag: str, content: Html | None = NOTHING, /, **attributes: str | int | None) -> Html:
    """An element: «class_» becomes «class», «data_source» «data-source»; None leaves one out.

    A content of None makes a void element, which has no end tag (`<br>`, `<col>`).
    """
    opened = f"<{tag}{_attributes(attributes)}>"
    return Html(opened) if content is None else Html(f"{opened}{content}</{tag}>")


def _attributes(attributes: dict[str, str | int | None]) -> str:
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
