"""What a table comes from, text or file, into rows of cells with their lines."""
