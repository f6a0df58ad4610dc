"""Scripts that run inside the environment where the program is installed."""
