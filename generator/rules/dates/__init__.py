"""Days, months and years that cannot be as they are told."""
