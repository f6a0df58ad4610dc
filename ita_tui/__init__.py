"""The officer's workbench for the Thai integrity and transparency assessment (ITA)."""
