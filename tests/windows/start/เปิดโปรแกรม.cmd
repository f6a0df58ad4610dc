@echo off
rem Opens ita-tui in Windows Terminal where that is to be had, else in this window.
setlocal
set "HERE=%~dp0"
if not exist "%HERE%python\python.exe" goto packed
if defined WT_SESSION goto here
set "TERMINAL="
where /q wt.exe && set "TERMINAL=wt.exe"
if exist "%HERE%terminal\wt.exe" set "TERMINAL=%HERE%terminal\wt.exe"
if not defined TERMINAL goto here
rem To Windows Terminal a semicolon ends a command, but after a backslash.
set "THERE=%HERE:;=\;%"
start "" "%TERMINAL%" -d "%THERE%." "%THERE%python\python.exe" -m ita_tui %*
exit /b
:here
title ita-tui
"%HERE%python\python.exe" -m ita_tui %*
if errorlevel 1 pause
exit /b
:packed
chcp 65001 >nul
echo โปรดแตกไฟล์ zip ลงในโฟลเดอร์ก่อน (คลิกขวาที่ไฟล์ zip แล้วเลือก Extract All หรือ แยกทั้งหมด) แล้วเปิดจากโฟลเดอร์นั้น
pause
