"""Work beside the screen, in a thread that leaving the app does not wait for."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


def beside(work: Callable[[], T]) -> "asyncio.Future[T]":
    """Begin work, and give what will hold its result, or what it raised."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(put: Callable[[Any], None], value: object) -> None:
        if not future.done():
            put(value)

    def run() -> None:
        put: Callable[[Any], None] = future.set_result
        value: object
        try:
            value = work()
        except Exception as error:
            put, value = future.set_exception, error
        with suppress(RuntimeError):  # the app was left meanwhile
            loop.call_soon_threadsafe(settle, put, value)

    Thread(target=run, daemon=True).start()
    return future
