"""Excel workbooks read as values: bounded, and nothing in them is run or followed."""
