"""Saves that fail or die at every system call, and programs killed while they are busy."""
