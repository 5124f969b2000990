"""What can be read critically in a plan: a rule is a function from the plan to findings."""
