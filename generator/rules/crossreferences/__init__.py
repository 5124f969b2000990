"""How a document refers to its own parts, and whether it does."""
