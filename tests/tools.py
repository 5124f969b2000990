"""The programs beside Python that some tests need: marked `@pytest.mark.needs("soffice")`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable

_OTHER_NAMES = {"chromium": ("chromium-browser", "google-chrome"), "soffice": ("libreoffice",)}


def tool(name: str) -> str | None:
    """The path of a program, under this or another usual name; None where it is not installed."""
    return next(filter(None, map(shutil.which, (name, *_OTHER_NAMES.get(name, ())))), None)


def missing_tools(names: Iterable[str]) -> list[str]:
    """Those of the programs that are not installed."""
    return [name for name in names if tool(name) is None]


def no_skips() -> bool:
    """Whether a missing program fails the test that needs it: so in continuous integration."""
    return bool(os.environ.get("PYKALA_NO_SKIP"))
