"""Document kinds: the folders under `templates/` that hold a manifest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PACKAGE = Path(__file__).parent.parent

Front = Literal["cover", "title", "none"]
"""What stands before a document's text: a cover and the contents, its title alone, or nothing."""


class UnknownKindError(LookupError):
    """No folder under `templates/` has that name."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A document kind: its title by language, the parts that it needs and those that it can use.

    `subject` names the part of a plan that the document is, where it is not the plan itself: the
    part's title and day stand at the head of the document. `pages` is the most that it may have.
    """

    name: str
    folder: Path
    title: Mapping[str, str]
    needs: tuple[str, ...]
    optional: tuple[str, ...]
    front: Front = "cover"
    subject: str = ""
    pages: int | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """Every part of a plan that the kind prints."""
        return self.needs + self.optional

    def template(self, language: str) -> Path:
        """The template of the language, which need not exist."""
        return self.folder / f"document.{language}.md.j2"


def templates_folder() -> Path:
    """The built-in templates: beside the package in a checkout, inside it once installed."""
    beside, inside = _PACKAGE.parent / "templates", _PACKAGE / "templates"
    return inside if inside.is_dir() else beside


def kind_names(folder: Path) -> list[str]:
    """The names of the kinds, sorted."""
    return sorted(manifest.parent.name for manifest in folder.glob("*/manifest.yaml"))


def find_kind(folder: Path, name: str) -> Kind:
    """The kind of the name; raises `UnknownKindError`."""
    manifest = folder / name / "manifest.yaml"
    if name not in kind_names(folder):
        raise UnknownKindError(name)
    values = yaml.load(manifest.read_text(encoding="utf-8"), Loader=_Loader)
    return Kind(
        name=name,
        folder=manifest.parent,
        title=values["title"],
        needs=tuple(values.get("needs", ())),
        optional=tuple(values.get("optional", ())),
        front=_front(values.get("front", "cover")),
        subject=values.get("subject", ""),
        pages=values.get("pages"),
    )


def _front(told: Front | bool) -> Front:
    """The front that a manifest tells, in YAML's «no» as well."""
    return told if isinstance(told, str) else "cover" if told else "none"
