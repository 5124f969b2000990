"""Both of PyYAML's loaders, for tests that hold whichever is there."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any
from unittest.mock import patch

import yaml

from generator.source import tree

LOADERS = [getattr(yaml, name) for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)]


def using(loader: Any) -> AbstractContextManager[Any]:
    """Reads YAML with a loader of choice for a while."""
    return patch.object(tree, "LOADER", loader)
