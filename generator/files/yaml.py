"""YAML: the loader, and the files that the program carries beside its modules."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C loader where PyYAML has it: many times faster."""


def package_data(package: str, name: str) -> Any:
    """What the YAML file of the name in the package holds («generator.statute», «acts»)."""
    text = files(package).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=LOADER)
