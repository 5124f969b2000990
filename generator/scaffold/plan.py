"""A new plan: its files, with what is known filled in and what is not marked as gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_type_hints

from generator.compose.kinds import Kind
from generator.locale import NBSP, format_date, format_number
from generator.plan.front import Authority
from generator.plan.municipalities import Municipality
from generator.plan.plan import Plan
from generator.scaffold.skeleton import Pen, gap, skeletons
from generator.scaffold.yaml_lines import help_lines
from generator.schema.files import FOLDER, modeline
from generator.schema.words import key_help, new_words

_ALWAYS = ("sources", "facts")
_CONTINUES = re.compile(r"(?:# )?(?: |- |$)")  # the value of an outermost key


@dataclass(frozen=True, slots=True)
class NewPlan:
    """What is asked for: the kind of document, the municipalities and the plan's language.

    The first municipality makes the plan; with several it is the host of their area.
    """

    kind: Kind
    municipalities: Sequence[Municipality]
    language: str
    as_of: date


def plan_files(new: NewPlan, folder: Path) -> dict[str, str]:
    """The text of each file of the plan by its name, for a plan in the folder."""
    pen = Pen(new.language, _known(new))
    files = {"plan.yaml": [*_front_help(new.language), *_apart(_front(pen, new.kind))]}
    for part in _parts(new):
        files[f"{part}.yaml"] = [*_part_help(new, part), *_apart(_part(pen, part))]
    schemas = folder.parent / FOLDER
    return {
        name: "\n".join([modeline(folder / name, schemas, new.language), *lines, ""])
        for name, lines in files.items()
    }


def _parts(new: NewPlan) -> Iterator[str]:
    """The parts with files of their own: what the kind prints, and where figures come from."""
    for part in Plan.model_fields:
        is_printed = part in (*new.kind.parts, *_ALWAYS)
        if part in skeletons() and (is_printed or (part == "area" and _is_area(new))):
            yield part


def _is_area(new: NewPlan) -> bool:
    return len(new.municipalities) > 1 or "area" in new.kind.parts


def _front(pen: Pen, kind: Kind) -> list[str]:
    """The lines of what a plan tells of itself; a decision on it stands on the cover alone."""
    told = dict(skeletons()["plan"])
    if _is_headed_otherwise(kind):
        del told["decision"]
    return pen.part(Plan, told, "")


def _is_headed_otherwise(kind: Kind) -> bool:
    """Whether the document is of a part of the plan, with a heading of its own."""
    return bool(kind.subject) or kind.front == "none"


def _part(pen: Pen, part: str) -> list[str]:
    return pen.part(get_type_hints(Plan, include_extras=True)[part], skeletons()[part], part)


def _apart(lines: Sequence[str]) -> Iterator[str]:
    """The lines with an empty one before each outermost key and the help above it."""
    inside = True
    for line in lines:
        is_help = line.startswith("## ")
        if inside and (is_help or not _CONTINUES.match(line)):
            yield ""
        inside = not is_help
        yield line


def _front_help(language: str) -> list[str]:
    told = (new_words(key, language).description for key in ("help", "off", "gaps"))
    return [line for text in told for line in help_lines(text)]


def _part_help(new: NewPlan, part: str) -> list[str]:
    told = key_help(Plan, part, new.language)
    lines = help_lines(f"{told.title}: {told.description}")
    if part not in (*new.kind.needs, *_ALWAYS, "area"):
        lines += help_lines(new_words("optional", new.language).description)
    return lines


def _known(new: NewPlan) -> Mapping[str, Any]:
    """What the program knows of the plan, by YAML path."""
    first = new.municipalities[0]
    name = first.name(new.language)
    statistics = new_words("statistics", new.language)
    labour_force = sum(each.labour_force for each in new.municipalities)
    known = {
        "title": _title(new),
        "documents": [new.kind.name],
        "language": new.language,
        "status": "draft",
        "as_of": format_date(new.as_of),
        "authority.name": name,
        "authority.municipality": first.code,
        "area.overview": _see("area-table", new.language),
        "area.municipalities": tuple(_area_municipalities(new)),
        "sources.employment-statistics.title": statistics.title,
        "sources.employment-statistics.publisher": statistics.description,
        "facts.labour_force.label": new_words("labour_force", new.language).title,
        "facts.labour_force.value": _number(labour_force),
        "facts.labour_force.unit": new_words("persons", new.language).description,
        "facts.labour_force.source": "employment-statistics",
        "situation.overview": _see("key-figures", new.language),
        "situation.indicators.source": "employment-statistics",
        "situation.indicators.facts": ["labour_force"],
        "offices.places.municipality": first.code,
        "programme.municipal_resources.rows.municipality": first.code,
        "application.contacts.organisation": name,
        "application.signatures.organisation": name,
    }
    return known | (_organising(new) if _is_area(new) else {})


def _title(new: NewPlan) -> str:
    """The kind's title where it is the plan's; else only the planner knows what it is about."""
    if new.kind.front == "cover" or new.kind.subject:
        return new.kind.title_in(new.language)
    return gap(key_help(Plan, "title", new.language), new.language)


def _organising(new: NewPlan) -> dict[str, str]:
    """The form of organising; an area has an agreement, of which only the planner knows."""
    if len(new.municipalities) == 1:
        return {"authority.organising": "alone"}
    return {
        "authority.organising": "host_municipality",
        "authority.agreement": gap(key_help(Authority, "agreement", new.language), new.language),
    }


def _area_municipalities(new: NewPlan) -> Iterator[str]:
    """The items of the list of municipalities, each below its name."""
    yield from help_lines(new_words("labour_force", new.language).description, 1)
    for each in new.municipalities:
        yield f"## {each.name(new.language)}"
        yield f"- code: {each.code}"
        yield f"  labour_force: {_number(each.labour_force)}"


def _see(table: str, language: str) -> str:
    return new_words("see_table", language).description.format(table=table)


def _number(value: int) -> str:
    return format_number(Decimal(value)).replace(NBSP, " ")
