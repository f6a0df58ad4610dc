"""The border between TOML and values: tables declared once, read and written."""
