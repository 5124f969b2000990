"""What keeps a reader from a document that others can read."""
