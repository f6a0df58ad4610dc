"""The pure heart: the record, the framework, the arithmetic and the reading of what people type."""
