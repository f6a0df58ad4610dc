"""Folders of many records: found, read by several processes, remembered."""
