"""The model of the plan as JSON Schema, with words for editors: a stage above `plan`."""
