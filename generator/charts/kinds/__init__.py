"""One file a chart kind, its name the kind's name with underscores; see `charts/registry.py`."""
