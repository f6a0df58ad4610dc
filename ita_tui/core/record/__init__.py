"""The record: its value, its format, its edits, and two versions held together."""
