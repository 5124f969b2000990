"""What an output depends on, as one hash: the plan's files, the templates, the program, options."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_CODE = {".py", ".yaml", ".csv", ".xml", ".ttf"}


def plan_files(path: Path) -> list[Path]:
    """Every file that can belong to the plan: all of its folder, or the single file.

    To a single file belong those beside it that its text names: data, attachments.
    """
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.is_file())
    text, folder = _content(path).decode("utf-8", "replace"), path.parent
    beside = sorted(file for file in folder.rglob("*") if file.is_file() and file != path)
    return [path, *(file for file in beside if file.relative_to(folder).as_posix() in text)]


def fingerprint(files: Mapping[str, Path], options: Mapping[str, object]) -> str:
    """The hash of the files' names and contents, the program and the options."""
    total = hashlib.sha256(program().encode())
    total.update(json.dumps(options, sort_keys=True).encode())
    for name, file in files.items():
        total.update(f"\0{name}\0".encode())
        total.update(hashlib.sha256(_content(file)).digest())
    return total.hexdigest()


@cache
def program() -> str:
    """The hash of the program's own code and catalogues."""
    total = hashlib.sha256()
    for file in sorted(_PACKAGE.rglob("*")):
        within = file.relative_to(_PACKAGE)
        if file.suffix in _CODE and within.parts[0] != "templates":
            total.update(within.as_posix().encode())
            total.update(file.read_bytes())
    return total.hexdigest()


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
