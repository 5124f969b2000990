"""What the law demands of those who organise employment services, and of their plan."""
