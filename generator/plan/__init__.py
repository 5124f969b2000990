"""The plan as typed data: one file a part, each named as the part."""
