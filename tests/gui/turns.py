"""Qt's own loop, in which other threads get their turn, and how long its turns take."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

PATIENCE = 240
LONGEST = 0.05
"""Seconds of a processor that a turn may take on the machine that the figures are from."""
_REFERENCE = 0.0055
"""Seconds of a processor that ``_compute`` takes there."""
_SCHEDULER = Path("/proc/thread-self/schedstat")


def queued() -> float:
    """Return the seconds that this thread was ready to run and had no processor; 0 if unknown.

    Other programs on the machine are to blame for them. What waits for a lock, a disk or another
    thread of ours is not ready to run, and so does not count among them.
    """
    try:
        return int(_SCHEDULER.read_text("ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


def _compute() -> float:
    """Return the seconds of a processor for a fixed piece of work: objects, texts, look-ups."""
    began, seen = time.thread_time(), {}
    for number in range(12_000):
        words = f"{number} {number % 97}".split()
        seen[words[1]] = (seen.get(words[1], 0) + len(words[0])) % 1_000
    return time.thread_time() - began


def longest() -> float:
    """Return how long a turn may take here and now, in seconds of a processor.

    A slower machine, or one that others keep warm, gets as much longer as it computes slower.
    """
    usual = sorted(_compute() for _ in range(15))[7]
    return LONGEST * max(1.0, usual / _REFERENCE)


def alone() -> None:
    """Leave what the tests before this one have made out of Python's searches for unused objects.

    The program does so with what it loads at its start (``app.collecting``).
    """
    gc.collect()
    gc.freeze()


class Loop:
    """Runs the loop until something is so, and measures the gaps between its turns, in seconds.

    ``worst``: by the clock; ``worst_own``: without what the thread waited for a processor;
    ``worst_cpu``: only what the thread itself computed; ``own``: the gaps as ``worst_own`` counts
    them, by what ``doing`` said of them.
    """

    def __init__(self) -> None:
        self.worst = self.worst_own = self.worst_cpu = 0.0
        self.doing = ""
        self.own: dict[str, list[float]] = {}
        self._before = self._now()

    @staticmethod
    def _now() -> tuple[float, float, float]:
        return time.perf_counter(), queued(), time.thread_time()

    def begin(self) -> None:
        """Measure from here on."""
        self._before = self._now()

    def turn(self) -> None:
        """End a gap here, and begin the next."""
        before, self._before = self._before, self._now()
        clock, waited, cpu = (b - a for a, b in zip(before, self._before, strict=True))
        self.worst = max(self.worst, clock)
        self.worst_own = max(self.worst_own, clock - waited)
        self.worst_cpu = max(self.worst_cpu, cpu)
        if self.doing:
            self.own.setdefault(self.doing, []).append(clock - waited)
        self.doing = ""

    def usual_longest(self) -> float:
        """Return how long 95 of 100 turns last at most, of those in which ``doing`` said what."""
        turns = sorted(gap for gaps in self.own.values() for gap in gaps)
        return turns[int(0.95 * len(turns))]

    def until(self, done: Callable[[], bool], act: Callable[[], object] = lambda: None) -> None:
        """Run the loop until ``done()``; each turn does ``act()`` and is measured with it."""
        loop, timer = QEventLoop(), QTimer()
        timer.setInterval(2)
        end = time.perf_counter() + PATIENCE

        def tick() -> None:
            self.turn()
            if done() or time.perf_counter() > end:
                loop.quit()
            else:
                act()

        timer.timeout.connect(tick)
        self.begin()
        timer.start()
        loop.exec()
        timer.stop()
        assert done()

    def __str__(self) -> str:
        gaps = self.worst, self.worst_own, self.worst_cpu
        return "worst gap {:.1f} ms, own {:.1f} ms, computed {:.1f} ms".format(
            *(1e3 * gap for gap in gaps)
        )
