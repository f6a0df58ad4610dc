"""Measures: how they stand, their log, evidence and faults; what they cover."""
