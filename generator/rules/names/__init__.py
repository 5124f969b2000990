"""Names that lead nowhere, or to two places."""
