"""The manual's pictures, and the one page that is made of them and the text."""
