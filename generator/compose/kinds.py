"""Document kinds: folders of templates that hold a manifest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from pydantic import Field

from generator.files.templates import Templates
from generator.findings import Finding, Span, suggestion
from generator.plan.part import Part
from generator.plan.plan import Language
from generator.plan.reading import read_model
from generator.plan.values import Line, Whole
from generator.schema.model import part_names
from generator.source import MarkedList, MarkedMap, read_plan
from generator.source.locate import key_span_of, texts

Front = Literal["cover", "title", "none"]
"""What stands before a document's text: a cover and the contents, its title alone, or nothing."""

TEMPLATE = "document.{language}.md.j2"


class Manifest(Part):
    """What a kind tells of itself in its `manifest.yaml`."""

    title: dict[Language, Line] = Field(min_length=1)
    needs: list[Line] = Field(default_factory=list)
    optional: list[Line] = Field(default_factory=list)
    front: Front = "cover"
    subject: Literal["application"] | None = None
    pages: Whole | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A document kind: its title by language, the parts that it needs and those that it can use.

    `subject` names the part of a plan that the document is, where it is not the plan itself: the
    part's title and day stand at the head of the document. `pages` is the most that it may have.
    A kind with `faults` cannot be made: it holds what could be read of its manifest.
    """

    name: str
    templates: Templates
    title: Mapping[str, str]
    needs: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    front: Front = "cover"
    subject: str = ""
    pages: int | None = None
    faults: tuple[Finding, ...] = ()

    def title_in(self, language: str) -> str:
        """Its title in the language, else in the first that it has, else its name."""
        return self.title.get(language) or next(iter(self.title.values()), self.name)

    @property
    def parts(self) -> tuple[str, ...]:
        """Every part of a plan that the kind prints."""
        return self.needs + self.optional

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it has a template in, sorted."""
        found = self.templates.files(f"{self.name}/{TEMPLATE.format(language='*')}")
        return tuple(Path(name).name.split(".")[1] for name in found)

    def template(self, language: str) -> Path:
        """The template of the language, which need not exist."""
        return self.templates.file(self.template_name(language))

    def template_name(self, language: str) -> str:
        """The template of the language, from the folder of templates on."""
        return f"{self.name}/{TEMPLATE.format(language=language)}"


def find_kind(templates: Templates, name: str) -> Kind:
    """The kind of the name, as far as its manifest can be read; raises `UnknownKindError`."""
    source = read_plan(templates.manifest(name))
    manifest, shape = read_model(Manifest, source)
    if manifest is None or source.findings:
        return Kind(name, templates, {}, faults=source.findings or shape)
    kind = Kind(
        name=name,
        templates=templates,
        title={str(language): str(words) for language, words in manifest.title.items()},
        needs=_known(manifest.needs),
        optional=_known(manifest.optional),
        front=manifest.front,
        subject=manifest.subject or "",
        pages=manifest.pages,
    )
    faults = (*_unknown_parts(source.root), *_lacks(kind, source.root))
    return replace(kind, faults=faults)


def _known(parts: list[str]) -> tuple[str, ...]:
    """Those of the parts that a plan can have."""
    return tuple(str(part) for part in parts if part in part_names())


def _unknown_parts(root: MarkedMap) -> Iterator[Finding]:
    """A finding for each part that no plan has."""
    known = part_names()
    for part in texts(MarkedList([root.get("needs"), root.get("optional")], root.span)):
        if part not in known:
            values = {"value": str(part), "allowed": ", ".join(known), **suggestion(part, known)}
            yield Finding("P112", part.span, values)


def _lacks(kind: Kind, root: MarkedMap) -> Iterator[Finding]:
    """A finding where the kind has no template at all, or no title in the language of one."""
    if not kind.languages:
        values = {"kind": kind.name, "file": kind.template_name("fi")}
        yield Finding("P145", Span.start_of(root.span.file), values)
    for language in kind.languages:
        if language not in kind.title:
            values = {"kind": kind.name, "language": language}
            yield Finding("P146", key_span_of(root, "title"), values)
