"""Files that a plan points to: found only inside the plan's own folder."""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path, PurePosixPath

from generator.findings import Finding
from generator.source.codes import Code
from generator.source.values import MarkedText

_ABSOLUTE = re.compile(r"[\\/]|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]*://")


def is_inside(folder: Path, path: Path) -> bool:
    """Whether a path, all links followed, stays in the folder."""
    try:
        real, root = os.path.realpath(path), os.path.realpath(folder)
    except (OSError, ValueError):
        return False
    return Path(real).is_relative_to(root)


def near_miss(name: str, names: list[str]) -> dict[str, str]:
    """The value `suggestion` of a finding about a name, where one of `names` is close to it."""
    by_lower = {candidate.casefold(): candidate for candidate in sorted(names)}
    close = difflib.get_close_matches(name.casefold(), sorted(by_lower), n=1)
    return {"suggestion": by_lower[close[0]]} if close else {}


def resolve_file(folder: Path, name: MarkedText) -> Path | Finding:
    """The regular file in a plan's folder that a value of the plan names, or why it cannot be had.

    Names are written with `/`; the backslash of Windows is understood too. Letter case must be as
    on disk, so that a plan works on every machine.
    """
    text = name.strip().replace("\\", "/")
    relative = PurePosixPath(text)
    if _ABSOLUTE.match(name.strip()) or ".." in relative.parts:
        return _finding(Code.FILE_OUTSIDE, name)
    path = folder / relative
    if not is_inside(folder, path):
        return _finding(Code.FILE_OUTSIDE, name)
    names = _names_in(path.parent)
    if not text or path.name not in names:
        return _finding(Code.FILE_MISSING, name, **_suggestion(relative, names))
    return path if path.is_file() else _finding(Code.NOT_A_FILE, name)


def _finding(code: Code, name: MarkedText, **values: str) -> Finding:
    return Finding(code, name.span, {"name": str(name), **values}, path=name.path)


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  names alone are wanted
    except (OSError, ValueError):
        return []


def _suggestion(relative: PurePosixPath, names: list[str]) -> dict[str, str]:
    visible = [name for name in names if not name.startswith(".")]
    found = near_miss(relative.name, visible)
    return {key: str(relative.with_name(name)) for key, name in found.items()}
