"""The benchmark: the installed program beside floors that do as little as can be done."""
