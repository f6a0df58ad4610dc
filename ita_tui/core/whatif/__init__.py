"""What if some scores were different: the sheet, the least that reaches a level, the targets."""
