"""Accepting and rejecting in LibreOffice: a script for the Python that has LibreOffice's bridge.

    /usr/bin/python3 office.py accept redline.docx accepted reject redline.docx rejected

Each three arguments are one job: «accept», «reject» or «asis», the file and what to write it to,
as text (accepted.txt) and as flat XML (accepted.fodt). One LibreOffice, on a profile of its own
beside the first file written, does them all.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found,unused-ignore]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found,unused-ignore]
from com.sun.star.connection import (  # type: ignore[import-not-found,unused-ignore]
    NoConnectException,
)

_COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
_FILTERS = {"txt": ("Text (encoded)", "UTF8,LF"), "fodt": ("OpenDocument Text Flat XML", "")}
_SECONDS = 60


@contextmanager
def _office(profile: Path) -> Iterator[Any]:
    """A running LibreOffice's service manager."""
    pipe = f"pykala-{abs(hash(str(profile)))}"
    options = ["--headless", "--norestore", "--nologo", "--nodefault"]
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", *options]
    process = subprocess.Popen([*command, f"--accept=pipe,name={pipe};urp;"])
    try:
        yield _connected(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
    finally:
        process.terminate()
        process.wait(_SECONDS)


def _connected(address: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(_SECONDS * 10):
        try:
            return resolver.resolve(address)
        except NoConnectException:
            time.sleep(0.1)
    raise TimeoutError(address)


def _run(context: Any, mode: str, source: Path, target: Path) -> None:
    def make(name: str) -> Any:
        service = f"com.sun.star.frame.{name}"
        return context.ServiceManager.createInstanceWithContext(service, context)

    opened = make("Desktop").loadComponentFromURL(
        source.as_uri(), "_blank", 0, (_property("Hidden", True),)
    )
    if mode in _COMMANDS:
        frame = opened.CurrentController.Frame
        make("DispatchHelper").executeDispatch(frame, _COMMANDS[mode], "", 0, ())
    opened.TextFields.refresh()  # the numbers of captions, which else may still count what is gone
    for ending, (form, options) in _FILTERS.items():
        stored = (_property("FilterName", form), _property("FilterOptions", options))
        opened.storeToURL(f"{target.as_uri()}.{ending}", stored)
    opened.close(True)


def _property(name: str, value: Any) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def _main(arguments: list[str]) -> None:
    jobs = [arguments[at : at + 3] for at in range(0, len(arguments), 3)]
    with _office(Path(jobs[0][2]).resolve().parent / "profile") as context:
        for mode, source, target in jobs:
            _run(context, mode, Path(source).resolve(), Path(target).resolve())


if __name__ == "__main__":
    _main(sys.argv[1:])
