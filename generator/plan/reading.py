"""From marked values to a plan, with a finding for everything that does not fit the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.findings import Finding, Span, suggestion
from generator.plan.plan import Plan
from generator.source import MarkedList, MarkedMap, MarkedText, Source

# What pydantic and the types of `values` call an error, and the code of the finding that tells it.
_CODES = {
    "extra_forbidden": "P101",
    "missing": "P102",
    "number": "P104",
    "whole_number": "P125",
    "number_ambiguous": "P105",
    "day": "P106",
    "day_impossible": "P107",
    "moment": "P108",
    "period_backwards": "P110",
    "flag": "P111",
    "literal_error": "P112",
    "municipality": "P113",
    "business_id": "P114",
    "business_id_check": "P115",
    "identifier": "P116",
    "fact_identifier": "P117",
    "formula": "P118",
    "url": "P119",
    "line": "P120",
    "decimals": "P124",
    "scalar": "P126",
    "too_short": "P121",
    "list_type": "P122",
    "model_type": "P123",
    "model_attributes_type": "P123",
    "dict_type": "P123",
}
_NOT_TEXT = "P103"
_Model = TypeVar("_Model", bound=BaseModel)
_KEY = "[key]"  # what pydantic calls the last step to a key that is wrong itself


def read_plan_model(source: Source) -> tuple[Plan | None, tuple[Finding, ...]]:
    """The plan, or None and what keeps it from being one."""
    return read_model(Plan, source)


def read_model(model: type[_Model], source: Source) -> tuple[_Model | None, tuple[Finding, ...]]:
    """What a source says as the model, or None and what keeps it from being that."""
    try:
        return model.model_validate(source.root), ()
    except ValidationError as error:
        errors = [e for e in error.errors() if not _may_stand_in_unread(e, source.unread)]
        return None, tuple(_findings(errors, source.root, model))


def _may_stand_in_unread(details: ErrorDetails, unread: tuple[str, ...]) -> bool:
    """Whether a missing part may be in a file that could not be read."""
    missing = details["type"] == "missing" and len(details["loc"]) == 1
    return missing and not {"plan", details["loc"][0]}.isdisjoint(unread)


def _findings(
    errors: list[ErrorDetails], root: MarkedMap, model: type[BaseModel]
) -> Iterator[Finding]:
    """A finding for each error; of a value that could be several things only the likeliest."""
    seen = set[Span]()
    for details in errors:
        finding = _finding(details, root, model)
        branch = next((step for step in details["loc"] if _is_branch(step)), None)
        if branch is None:
            yield finding
        elif _could_be(branch, root, details["loc"]) and finding.span not in seen:
            seen.add(finding.span)
            yield finding


def _is_branch(step: int | str) -> bool:
    """Whether a step of a location names one of several types that a value may have."""
    return isinstance(step, str) and "[" in step and step != _KEY


def _could_be(branch: int | str, root: MarkedMap, loc: tuple[int | str, ...]) -> bool:
    """Whether the planner can have meant this type: a list is meant as a list, all else as text."""
    value, _, _ = walk(root, loc[: loc.index(branch)])
    return str(branch).startswith("list[") == isinstance(value, MarkedList)


def _finding(details: ErrorDetails, root: MarkedMap, model: type[BaseModel]) -> Finding:
    kind, loc = details["type"], details["loc"]
    code = _CODES.get(kind, _NOT_TEXT)
    node, parent_span, steps = walk(root, loc)
    values: dict[str, object] = {"key": str(loc[-1]), **details.get("ctx", {})}
    span = parent_span
    if kind == "extra_forbidden":
        values |= suggestion(str(loc[-1]), _known_keys(loc[:-1], model))
    elif kind == "literal_error":
        allowed = _quoted(str(values.get("expected", "")))
        values["allowed"] = ", ".join(allowed)
        values |= {"value": str(node)} | suggestion(str(node), allowed)
        span = _span_of(node, parent_span)
    elif loc[-1] == _KEY:  # the key of a mapping whose keys the planner chooses
        values["value"] = str(loc[-2])
    elif kind != "missing":
        values["value"] = _shown(node)
        span = _span_of(node, parent_span)
    path = ".".join(str(step) for step in steps)
    return Finding(code, span, {k: v for k, v in values.items() if k != "error"}, path=path)


def walk(root: MarkedMap, loc: tuple[int | str, ...]) -> tuple[object, Span, list[int | str]]:
    """The deepest value that the location reaches, the span of its key and the steps taken."""
    node: object = root
    span = root.span
    steps: list[int | str] = []
    for step in loc:
        if isinstance(node, MarkedMap) and step in node:
            span = node.key_spans.get(str(step), node.span)
            node = node[str(step)]
        elif isinstance(node, MarkedList) and isinstance(step, int) and step < len(node):
            node = node[step]
            span = _span_of(node, span)
        elif not _is_branch(step):
            break
        else:
            continue
        steps.append(step)
    return node, _first_line(span), steps


def _first_line(span: Span) -> Span:
    if span.end_line == span.line:
        return span
    return Span(span.file, span.line, span.column, span.line, span.column + 1)


def _span_of(node: object, default: Span) -> Span:
    span = getattr(node, "span", None)
    return _first_line(span) if isinstance(span, Span) else default


def _shown(node: object) -> str:
    if isinstance(node, MarkedText):
        return node if len(node) <= 60 else f"{node[:57]}…"  # noqa: PLR2004 - fits a line
    return ""


def _quoted(expected: str) -> list[str]:
    return [part for i, part in enumerate(expected.split("'")) if i % 2]


def _known_keys(loc: tuple[int | str, ...], model: type[BaseModel]) -> list[str]:
    for step in loc:
        field = _fields(model).get(str(step))
        if field is not None:
            model = next(_models(field.annotation), model)
    return list(_fields(model))


def _fields(model: type[BaseModel]) -> Mapping[str, Any]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation such as `list[Section] | None` speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
