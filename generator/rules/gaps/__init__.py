"""What a planner has left for later."""
