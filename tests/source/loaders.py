"""Both of PyYAML's loaders, for tests that hold whichever is there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import yaml

from generator.source import tree

LOADERS = [getattr(yaml, name) for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)]


@contextmanager
def using(loader: Any) -> Iterator[None]:
    """Reads YAML with a loader of choice for a while."""
    usual, tree.LOADER = tree.LOADER, loader
    try:
        yield
    finally:
        tree.LOADER = usual
