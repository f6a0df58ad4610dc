"""Chromium without a window, asked through a pipe: it starts once for any number of pages."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from tempfile import TemporaryDirectory
from threading import Timer
from typing import IO, Any, Protocol

_PIPED = """exec "$@" 3<&0 4>&1 </dev/null >/dev/null"""
"""It reads what it is asked from its file 3, and answers into its file 4."""
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe")
_SECONDS = 300
_LOADED = "Page.loadEventFired"


class Ask(Protocol):
    """Asks one thing of the page by its name in the DevTools protocol; gives the answer."""

    def __call__(self, method: str, **given: object) -> dict[str, Any]: ...


@contextmanager
def chromium() -> Iterator[Ask]:
    """One page of a browser of its own; it has gone where its address is asked to change.

    Raises ``ValueError`` with what the browser says where it cannot do what it is asked, and
    ``EOFError`` where it ends meanwhile, or is not done after five minutes.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = ("chromium", *_OPTIONS, f"--user-data-dir={profile}")
        with subprocess.Popen(
            ("sh", "-c", _PIPED, "sh", *browser),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as running:
            assert running.stdin is not None
            assert running.stdout is not None
            alarm = Timer(_SECONDS, running.kill)
            alarm.start()
            try:
                yield _page(running.stdin, _messages(running.stdout.fileno()))
            finally:
                alarm.cancel()
                running.terminate()


def _page(requests: IO[bytes], messages: Iterator[dict[str, Any]]) -> Ask:
    numbers, session = count(1), dict[str, str]()

    def ask(method: str, **given: object) -> dict[str, Any]:
        number = next(numbers)
        request = {"id": number, "method": method, "params": given, **session}
        requests.write(json.dumps(request).encode() + b"\0")
        requests.flush()
        answer, is_loaded = None, method != "Page.navigate"
        while answer is None or not is_loaded:
            told = next(messages)
            is_loaded |= told.get("method") == _LOADED
            answer = told if told.get("id") == number else answer
        if "error" in answer:
            raise ValueError(f"{method}: {answer['error']}")
        return dict(answer["result"])

    target = ask("Target.createTarget", url="about:blank")["targetId"]
    session["sessionId"] = ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    ask("Page.enable")
    return ask


def _messages(answers: int) -> Iterator[dict[str, Any]]:
    """What the browser says; a zero byte ends each message."""
    rest = b""
    while more := os.read(answers, 1 << 20):
        *whole, rest = (rest + more).split(b"\0")
        yield from map(json.loads, whole)
    raise EOFError("chromium has ended")
