"""One name, one spelling: organisations, programmes, places and abbreviations."""
