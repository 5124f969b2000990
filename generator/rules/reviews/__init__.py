"""The decision on a plan: who, when, in which section of the minutes."""
