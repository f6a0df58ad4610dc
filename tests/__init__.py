"""Tests of ita-tui."""
