"""Hostile input for everything that reads: generators, what must hold, a long run."""
