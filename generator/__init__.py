"""Pykälä: a municipality's employment plan, from YAML to the documents that its council decides on.

The folders are the stages, in the order in which a plan passes through them: `source` reads YAML
with positions, `plan` gives it types, `rules` reads it critically, `compose` fills the templates,
`document` makes the tree, `charts` draws, `word` and `html` write. `build` runs them, `cli` is the
door. `findings`, `files`, `locale` and `theme` know nothing of the rest.
"""
