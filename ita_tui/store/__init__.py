"""Files: records, frameworks and the workspace on disk; the only layer that touches them."""
