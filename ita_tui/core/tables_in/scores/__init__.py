"""Rows of cells into the scores of nodes: candidates with evidence, then one assignment."""
