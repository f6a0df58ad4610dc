"""A table of an office into the framework of a year."""
