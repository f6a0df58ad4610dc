"""The program on the Pythons that its users have."""
