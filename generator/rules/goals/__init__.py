"""Goals that nobody can follow: without measure, number, date, owner or source."""
