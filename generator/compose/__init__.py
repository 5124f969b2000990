"""Templates and plan become Markdown: Jinja renders once, plan text goes in as data."""
