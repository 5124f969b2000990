"""New plans: files with every part that a kind of document needs, help above each key."""
