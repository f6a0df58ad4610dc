"""Texts of people held against titles of the framework."""
