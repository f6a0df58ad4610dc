"""What readers match: change a word here and something else is understood."""
