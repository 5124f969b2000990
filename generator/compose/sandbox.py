"""The sandbox that templates run in: strict, and aware of what it has read of the plan."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, UndefinedError
from jinja2.environment import TemplateModule
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from generator.plan.part import Part
from generator.plan.values import Text


class UnknownNameError(UndefinedError):
    """A template asks for a name that is not there; `known` are those that its owner has.

    None where the name belongs to nothing: it could be any that templates may use.
    """

    def __init__(self, message: str, name: str, known: tuple[str, ...] | None) -> None:
        super().__init__(message)
        self.name = name
        self.known = known


class _Unknown(StrictUndefined):
    """A name that is not there: an error as soon as anything but a question is made of it."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        known = None if obj is missing else tuple(_names(obj))
        named = partial(UnknownNameError, name=str(name), known=known)
        super().__init__(hint, obj, name, named if exc is UndefinedError else exc)  # type: ignore[arg-type]


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment that stops at unknown names and knows the path that it read last."""

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=_Unknown, **options)
        self.read = ""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The attribute of an object; remembers the path of what it belongs to in the plan."""
        value = super().getattr(obj, attribute)
        self.read = _path(value) or _key_path(obj, attribute) or self.read
        return value

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The item of an object, such as a source of the plan; remembers its path."""
        value = super().getitem(obj, argument)
        self.read = _path(value) or self.read
        return value


def _path(value: Any) -> str:
    """The path of a part or a text of the plan."""
    return str(getattr(value, "path", "")) if isinstance(value, Part | Text | str) else ""


def _key_path(obj: Any, attribute: str) -> str:
    """The path of a key whose value carries none: a number, a day, a list."""
    field = type(obj).model_fields.get(attribute) if isinstance(obj, Part) else None
    if field is None:
        return _path(obj)
    return f"{obj.path}.{field.alias or attribute}".removeprefix(".")


def _names(obj: Any) -> Iterable[str]:
    """What a template may ask an object for."""
    if isinstance(obj, Part):
        return type(obj).model_fields
    names = vars(obj) if isinstance(obj, TemplateModule) else ()
    return (name for name in names if not name.startswith("_"))
