"""Widgets of our own, each with one purpose."""
