"""Forms and agenda items: whether they answer what they are asked."""
