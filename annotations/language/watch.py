"""Noticing that a process hangs: it lives, but nothing is heard of it any more."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LOOKS = 10


class Watch:
    """Calls ``hung`` in a thread of its own when nothing was heard for a time while it watches.

    It counts its own looks, not the hours of a clock: where the computer slept, or the program
    itself was stopped, the other side could not speak, and no look was taken either.
    """

    def __init__(self, silence: float, hung: Callable[[], object]) -> None:
        """``silence``: seconds."""
        self._pause = silence / _LOOKS
        self._hung = hung
        self._quiet = 0
        self._watching = threading.Event()
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch until the block is left."""
        self._quiet = 0
        if self._thread is None:
            self._thread = threading.Thread(target=self._look, name="watch", daemon=True)
            self._thread.start()
        self._watching.set()
        try:
            yield
        finally:
            self._watching.clear()

    def heard(self) -> None:
        """Note a sign of life."""
        self._quiet = 0

    def close(self) -> None:
        """End the thread."""
        self._closed.set()
        self._watching.set()

    def _look(self) -> None:
        while not self._closed.is_set():
            self._watching.wait()
            if self._closed.wait(self._pause):
                return
            self._quiet += 1
            if self._quiet > _LOOKS and self._watching.is_set():
                self._quiet = 0
                self._hung()
