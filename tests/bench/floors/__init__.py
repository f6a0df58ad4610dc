"""Floors: the least programs that one of the program's figures can be compared with."""
