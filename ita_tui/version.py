"""The version of the program: the one place that states it."""

VERSION = "0.1.0"
