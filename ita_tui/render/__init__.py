"""Rich tables of what the core computed."""
