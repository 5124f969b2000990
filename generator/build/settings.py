"""`pykala.toml` at the root of a workspace: how grave each finding is there.

[severity]
T101 = "note"                       # everywhere

[severity."plans/heinola/**"]
G101 = "off"                        # in these files only
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from generator.files import shown_name
from generator.findings import Finding, Severity, Span, suggestion
from generator.locale import message_codes

NAME = "pykala.toml"
OFF = "off"

_KEYS = ("severity",)
_LEVELS = (*(str(severity) for severity in Severity), OFF)
_CODE = re.compile(r"[A-Z]\d{0,3}")
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class Settings:
    """The severities that a workspace sets, by glob and by code or the beginning of one.

    Paths are told from `root`. The glob «*» stands for every file.
    """

    root: Path
    severities: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def judged(self, finding: Finding) -> Finding | None:
        """The finding with the severity set for it; None where it is turned off.

        The longest code wins, then the longest glob.
        """
        level = max(self._levels(finding), default=None)
        if level is None:
            return finding
        return None if level[-1] == OFF else replace(finding, severity=Severity(level[-1]))

    def _levels(self, finding: Finding) -> Iterator[tuple[int, int, str]]:
        file = Path(finding.span.file).absolute()
        name = file.relative_to(self.root) if file.is_relative_to(self.root) else file
        for glob, levels in self.severities.items():
            if fnmatchcase(name.as_posix(), glob):
                for code, level in levels.items():
                    if finding.code.startswith(code):
                        yield len(code), len(glob), level


def read_settings(root: Path) -> tuple[Settings, tuple[Finding, ...]]:
    """The settings of the workspace, and what is wrong with them; without a file, none."""
    file = root / NAME
    if not file.is_file():
        return Settings(root.absolute()), ()
    shown = shown_name(file)
    try:
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        values = tomllib.loads(text)
    except (OSError, RecursionError, tomllib.TOMLDecodeError) as error:
        return Settings(root.absolute()), (_unreadable(shown, str(error)),)
    reader = _Reader(shown, text.split("\n"))
    return Settings(root.absolute(), reader.severities(values)), tuple(reader.findings)


def _unreadable(file: str, error: str) -> Finding:
    place = _PLACE.search(error)
    line, column = (int(place[1]), int(place[2])) if place else (1, 1)
    return Finding("P170", Span(file, line, column, line, column + 1))


@dataclass(slots=True)
class _Reader:
    """Reads the table of severities; every fault is a finding at its line."""

    file: str
    lines: list[str]
    findings: list[Finding] = field(default_factory=list)

    def severities(self, values: Mapping[str, Any]) -> dict[str, dict[str, str]]:
        for key in values:
            if key not in _KEYS:
                self._refuse("P171", key, value=key, **suggestion(key, _KEYS))
        table = values.get("severity", {})
        if not isinstance(table, dict):
            self._refuse("P171", "severity", value="severity")
            return {}
        everywhere = {key: level for key, level in table.items() if not isinstance(level, dict)}
        somewhere = {key: level for key, level in table.items() if isinstance(level, dict)}
        return {
            glob: self._levels(levels) for glob, levels in {"*": everywhere, **somewhere}.items()
        }

    def _levels(self, levels: Mapping[str, Any]) -> dict[str, str]:
        known = message_codes()
        kept: dict[str, str] = {}
        for code, level in levels.items():
            if not (_CODE.fullmatch(code) and any(each.startswith(code) for each in known)):
                self._refuse("P172", code, value=code, **suggestion(code, known))
            elif level not in _LEVELS:
                self._refuse("P173", code, value=str(level), allowed=", ".join(_LEVELS))
            else:
                kept[code] = str(level)
        return kept

    def _refuse(self, code: str, key: str, **values: object) -> None:
        """A finding at the first line that holds the key."""
        for number, line in enumerate(self.lines, 1):
            if key in line:
                start = line.index(key) + 1
                span = Span(self.file, number, start, number, start + len(key))
                self.findings.append(Finding(code, span, values))
                return
        self.findings.append(Finding(code, Span.start_of(self.file), values))
