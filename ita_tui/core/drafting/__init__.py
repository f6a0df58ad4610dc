"""Drafted narratives: facts of an issue, phrases of the office, and the text they make."""
