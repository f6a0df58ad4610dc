"""Tests of the documents to print."""
