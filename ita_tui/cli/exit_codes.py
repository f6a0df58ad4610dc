"""What the program tells its caller with its exit code."""

FINE = 0
"""Done, nothing to report."""
PROBLEMS = 1
"""Done, and problems were found."""
UNUSABLE = 2
"""Wrong usage, or input that cannot be read."""
INTERRUPTED = 130
"""Stopped by Ctrl+C."""
