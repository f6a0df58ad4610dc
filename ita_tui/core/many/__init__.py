"""Many records as one: a summary of each, and what they have in common."""
