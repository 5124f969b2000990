"""A plan's folder or file to one tree of marked values."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.files import shown_name
from generator.findings import Finding, Span
from generator.source.codes import Code
from generator.source.comments import Comment, comments
from generator.source.files import is_inside, near_miss
from generator.source.text import capped, decode, read_bytes
from generator.source.tree import parse_yaml
from generator.source.values import MarkedMap, Value

PLAN = "plan"
NOT_PARTS = ("theme",)
"""YAML files beside a plan that are no part of it: `theme.yaml` is its look."""

_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Source:
    """All that a plan's files say, and all that is wrong with them as YAML.

    `files` are the YAML files that were found, `folder` is where the plan's other files are.
    `unread` names the files, without suffix, that could not be read to their end: what they would
    have held is not missing from the plan. `comments` are those that speak to the program.
    """

    root: MarkedMap
    findings: tuple[Finding, ...]
    files: tuple[Path, ...]
    folder: Path
    unread: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """What one file holds; `value` is None where nothing could be read."""

    stem: str
    path: Path
    shown: str
    value: Value
    findings: tuple[Finding, ...]
    comments: tuple[Comment, ...] = ()

    @property
    def start(self) -> Span:
        return Span.start_of(self.shown)


def read_plan(path: Path, *, shown_as: str | None = None) -> Source:
    """Reads a plan from its folder (or the `plan.yaml` in it) or from its single file.

    `shown_as` is the name of `path` in positions, where it is not the path itself. Never raises on
    what a file holds or lacks: the findings say it.
    """
    shown = shown_as or shown_name(path)
    if path.is_dir():
        return _read_folder(path, _shower(path, shown_as))
    if path.suffix.lower() in _SUFFIXES and path.stem == PLAN and path.is_file():
        above = shown_as and posixpath.dirname(shown_as)
        return _read_folder(path.parent, _shower(path.parent, above))
    if not path.exists() and not path.is_symlink():
        return _nothing(path, Finding(Code.NO_SUCH_PATH, Span.start_of(shown), _like(path, shown)))
    return _read_single(path, shown)


def _shower(folder: Path, shown_as: str | None) -> Callable[[str], str]:
    """How a file of the folder is named in positions."""
    if shown_as:
        return lambda name: posixpath.join(shown_as, name)
    return lambda name: shown_name(folder / name)


def _like(path: Path, shown: str) -> dict[str, str]:
    try:
        names = [entry.name for entry in path.parent.iterdir() if not entry.name.startswith(".")]
    except OSError:
        names = []
    found = near_miss(path.name, names)
    similar = {key: posixpath.join(posixpath.dirname(shown), name) for key, name in found.items()}
    return {"name": shown, **similar}


def _nothing(path: Path, finding: Finding) -> Source:
    return Source(MarkedMap({}, finding.span), (finding,), (), path.parent, (path.stem,))


def _read_single(path: Path, shown: str) -> Source:
    file = _read(path, shown, "")
    root, wrong = _as_root(file)
    unread = () if root else (file.stem,)
    findings = tuple(capped((*file.findings, *wrong)))
    return Source(root, findings, (path,), path.parent, unread, file.comments)


def _read_folder(folder: Path, show: Callable[[str], str]) -> Source:
    paths = sorted(_yaml_files(folder), key=lambda path: path.name)
    files: list[_File] = []
    findings: list[Finding] = []
    for path in paths:
        file, wrong = _read_in(folder, path, show(path.name), files)
        files += [file] if file else []
        findings += wrong
    unread = tuple(file.stem for file in files if file.value is None)
    plan = next((file for file in files if file.stem == PLAN), None)
    if plan is None:
        findings.insert(0, _no_plan(folder, show))
        unread = (PLAN, *unread)
    root, wrong = _joined(plan, [file for file in files if file.stem != PLAN], show)
    spoken = tuple(comment for file in files for comment in file.comments)
    return Source(root, (*findings, *wrong), tuple(paths), folder, unread, spoken)


def _yaml_files(folder: Path) -> Iterator[Path]:
    try:
        entries = list(folder.iterdir())
    except OSError:  # the folder may not be listed: it then has no plan
        return
    for path in entries:
        part = path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")
        if part and path.stem not in NOT_PARTS and not path.is_dir():
            yield path


def _no_plan(folder: Path, show: Callable[[str], str]) -> Finding:
    try:
        names = [path.name for path in folder.iterdir() if not path.is_dir()]
    except OSError:
        names = []
    similar = near_miss(f"{PLAN}.yaml", names)
    return Finding(Code.NO_PLAN_FILE, Span.start_of(show(f"{PLAN}.yaml")), similar)


def _read_in(
    folder: Path, path: Path, shown: str, earlier: list[_File]
) -> tuple[_File | None, list[Finding]]:
    """A file of a plan's folder, unless its part is there already or it is really elsewhere."""
    start = Span.start_of(shown)
    if not is_inside(folder, path):
        return _File(path.stem, path, shown, None, ()), [Finding(Code.LINKS_OUT, start)]
    same = next((file for file in earlier if file.stem == path.stem), None)
    if same:
        return None, [_twice(path.stem, start, same.start)]
    file = _read(path, shown, "" if path.stem == PLAN else path.stem)
    return file, list(capped(file.findings))


def _twice(part: str, span: Span, first: Span) -> Finding:
    values = {"part": part, "file": first.file, "line": first.line}
    return Finding(Code.PART_TWICE, span, values, related=(first,), path=part)


def _read(path: Path, shown: str, yaml_path: str) -> _File:
    data = read_bytes(path, shown)
    source = data if isinstance(data, Finding) else decode(data, shown)
    if isinstance(source, Finding):
        return _File(path.stem, path, shown, None, (source,))
    value, findings = parse_yaml(source, yaml_path)
    spoken = tuple(comments(source, value))
    return _File(path.stem, path, shown, value, tuple(findings), spoken)


def _as_root(file: _File) -> tuple[MarkedMap, list[Finding]]:
    if isinstance(file.value, MarkedMap):
        return file.value, []
    root = MarkedMap({}, file.start)
    return root, [] if file.value is None else [Finding(Code.NOT_A_MAPPING, file.value.span)]


def _joined(
    plan: _File | None, parts: list[_File], show: Callable[[str], str]
) -> tuple[MarkedMap, list[Finding]]:
    """The plan's own file and under it its parts, each under the key of its file's name."""
    nowhere = MarkedMap({}, Span.start_of(show(f"{PLAN}.yaml")))
    root, findings = _as_root(plan) if plan else (nowhere, [])
    for part in parts:
        if part.stem in root.key_spans:
            findings.append(_twice(part.stem, root.key_spans[part.stem], part.start))
        elif part.value is not None:
            root[part.stem], root.key_spans[part.stem] = part.value, part.start
            findings += _wrapped(part)
    return root, findings


def _wrapped(part: _File) -> list[Finding]:
    """A part's file that repeats the part's key above its content."""
    value = part.value
    if not isinstance(value, MarkedMap) or list(value) != [part.stem]:
        return []
    values = {"part": part.stem}
    return [Finding(Code.PART_WRAPPED, value.key_spans[part.stem], values, path=part.stem)]
