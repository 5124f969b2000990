"""What the tests of the HTML writer share: a page as text and as a tree, a browser."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html

from generator.document.blocks import Document
from generator.html import write_html
from generator.theme import Theme, read_theme
from tests.html.documents import images

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TEMPLATES = Path(__file__).parents[2] / "templates"

Write = Callable[[Document], str]
Parse = Callable[[Document], html.HtmlElement]


@pytest.fixture(scope="session")
def theme() -> Theme:
    return read_theme(TEMPLATES / "theme.yaml")


@pytest.fixture(scope="session")
def write(theme: Theme) -> Write:
    return lambda document: write_html(document, theme, images(), shell=TEMPLATES / "page")


@pytest.fixture(scope="session")
def page(write: Write) -> Parse:
    return lambda document: html.document_fromstring(write(document))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )
    if program is None:
        pytest.skip("no Chromium on this machine")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield chromium
        chromium.close()
