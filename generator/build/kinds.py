"""The kinds of document that a workspace has: what each needs, and whose its templates are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.compose.kinds import Kind, find_kind
from generator.files.templates import Templates, built_in

Origin = Literal["built_in", "changed", "own"]
"""Whose a kind is: the program's, the program's with files of one's own over it, or one's own."""


@dataclass(frozen=True, slots=True)
class KnownKind:
    """A kind and whose it is; `own_files` are those that the workspace has of it, by name."""

    kind: Kind
    origin: Origin
    own_files: tuple[str, ...]


def known_kinds(templates: Templates) -> Iterator[KnownKind]:
    """Every kind, sorted by name, those too whose manifest cannot be read."""
    for name in templates.kinds():
        own = tuple(templates.own_files(f"{name}/**/*"))
        known = name in built_in().kinds()
        origin: Origin = "own" if not known else "changed" if own else "built_in"
        yield KnownKind(find_kind(templates, name), origin, own)


def common_files(templates: Templates) -> list[str]:
    """The workspace's own files that all kinds have in common: macros, the theme, the page."""
    kinds = templates.kinds()
    return [name for name in templates.own_files() if name.partition("/")[0] not in kinds]
