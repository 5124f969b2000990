"""The document as a tree of blocks and inlines: made from Markdown, numbered, then written."""
