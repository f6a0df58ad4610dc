@echo off
rem ita-tui, on the Python that lies beside this file.
"%~dp0python\python.exe" -m ita_tui %*
