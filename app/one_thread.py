"""A thread that does one thing after another.

The store keeps a connection for each thread that reads, so that a thread for each question would
leave one behind; Qt's own pool makes a new one, as Python sees it, for each piece of work.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


class OneThread:
    """Starts with the first work; ``finish()`` waits for what is under way and ends it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._pool: ThreadPoolExecutor | None = None

    def start(self, work: Callable[[], object]) -> None:
        """Do ``work`` behind what was started before; it must tell its troubles itself."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, self._name)
        self._pool.submit(work)

    def finish(self) -> None:
        """Drop what waits, and wait for what is under way."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True, cancel_futures=True)
