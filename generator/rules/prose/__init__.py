"""What the prose says in numbers, checked against the numbers that the plan holds."""
