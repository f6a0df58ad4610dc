"""Documents as pages of paper, as LibreOffice and chromium lay them out."""
