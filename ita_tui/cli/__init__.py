"""The command line: one module per command, heavy layers imported inside the command."""
