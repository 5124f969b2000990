"""Charts: a recipe becomes an SVG and a PNG; one file a chart kind under `kinds/`."""
