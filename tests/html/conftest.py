"""What the tests of the HTML writer share: a page as text and as a tree."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import html

from generator.document.blocks import Document
from generator.files.templates import built_in
from generator.html import write_html
from generator.theme import Theme, read_theme
from tests.html.documents import images

TEMPLATES = built_in()

Write = Callable[[Document], str]
Parse = Callable[[Document], html.HtmlElement]


@pytest.fixture(scope="session")
def theme() -> Theme:
    return read_theme(TEMPLATES.file("theme.yaml"))


@pytest.fixture(scope="session")
def write(theme: Theme) -> Write:
    return lambda document: write_html(document, theme, images(), shell=TEMPLATES)


@pytest.fixture(scope="session")
def page(write: Write) -> Parse:
    return lambda document: html.document_fromstring(write(document))
