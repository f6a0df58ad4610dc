"""Every word a user reads, in Thai, in one place."""
