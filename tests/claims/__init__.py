"""Right and wrong records: how much of what is wrong is found, and what is found besides."""
