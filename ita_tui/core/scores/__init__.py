"""The ITA arithmetic: roll-up, levels and gaps."""
