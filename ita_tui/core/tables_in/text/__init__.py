"""ScoreReading pasted tables and whole documents into scores."""
