"""What all parts of a plan share: strict keys, and the place that each came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, PrivateAttr, model_validator


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _names(model: type[BaseModel]) -> set[str]:
    """The keys that a model knows."""
    return {field.alias or name for name, field in model.model_fields.items()}


class Part(BaseModel):
    """A mapping of the plan. Unknown keys are refused; an empty value counts as not given.

    `path` is the YAML path of the mapping, «» for one that no file holds.
    """

    # Deferred, the schemas of all parts are built once, within that of the plan.
    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True
    )

    table_ids: ClassVar[tuple[str, ...]] = ()
    """The ids of the tables that are made of what it holds, where the planner gives none."""

    _path: str = PrivateAttr(default="")

    @property
    def path(self) -> str:
        """The YAML path of this part, such as «resources.budget»."""
        return self._path

    @model_validator(mode="wrap")
    @classmethod
    def _keep_path(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        given = value
        if isinstance(value, dict):
            given = {k: v for k, v in value.items() if not _is_empty(v) or k not in _names(cls)}
        part = handler(given)
        if hasattr(value, "path"):
            part._path = value.path
        return part


def values_within(value: Any) -> Iterator[Any]:
    """The value and every value within it, outermost first, in the order of the model."""
    yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from values_within(getattr(value, name))
    elif isinstance(value, list | tuple | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from values_within(item)
