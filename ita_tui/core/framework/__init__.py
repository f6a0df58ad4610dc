"""What a year of ITA is, and its file."""
