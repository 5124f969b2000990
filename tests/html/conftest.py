"""What the tests of the HTML writer share: a page as text and as a tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from generator.document.blocks import Document
from generator.files.templates import built_in
from generator.html import write_html
from generator.theme import Theme, read_theme
from tests.browsing import opened_in
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


@pytest.fixture
def opened(request: pytest.FixtureRequest, browser: Browser, file: Path) -> Iterator[Page]:
    """The module's own `file` in a window of the width and the scheme that `at` tells."""
    width, scheme = request.param
    with opened_in(browser, file, width=width, scheme=scheme) as page:
        yield page
