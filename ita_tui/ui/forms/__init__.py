"""What forms ask for: fields from a value, a value from the fields."""
