"""The program on the officer's own PC: the zip for a USB stick, and its tests under wine."""
