"""Files by name and as bytes: a leaf that any stage may import.

A file is written whole: to a temporary file first, which is then moved into place.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path


class UnwritableError(OSError):
    """A target cannot be written: open in another program, read-only or no folder for it."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def write_whole(path: Path, data: bytes) -> None:
    """Put the bytes at the path at once, or leave what was there; raises `UnwritableError`."""
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not os.access(path, os.W_OK):
            raise UnwritableError(path)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(0o644)
        temporary.replace(path)
    except UnwritableError:
        raise
    except OSError as error:
        if temporary:
            temporary.unlink(missing_ok=True)
        raise UnwritableError(path) from error


def shown_name(path: Path) -> str:
    """A path as the user would type it: relative when below the current directory."""
    absolute, here = Path(os.path.abspath(path)), Path.cwd()  # noqa: PTH100  links stay as typed
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def digest(data: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
