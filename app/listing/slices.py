"""Work in slices on the window's own thread: it never holds up a key for longer than one step."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

BUDGET = 0.012
"""Seconds of a slice. A single step may take longer; steps are cut so that none is felt."""


class Sliced(QObject):
    """Runs one job at a time; a job is an iterator whose every step is short."""

    finished = Signal()
    broken = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)
        self.longest_slice = 0.0

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    def start(self, job: Iterator[None]) -> None:
        """Drop the job under way and do this one; its first slice runs now."""
        self.stop()
        self._job = job
        self._timer.start()
        self._slice()

    def stop(self) -> None:
        """Drop the job under way."""
        self._job = None
        self._timer.stop()

    def finish(self) -> None:
        """Do all that is left of the job now."""
        self._run(float("inf"))

    def _slice(self) -> None:
        self._run(BUDGET)

    def _run(self, budget: float) -> None:
        job, began = self._job, perf_counter()
        try:
            while job is not None and perf_counter() - began < budget:
                # A step may start another job; then this one is none of ours any more.
                if self._job is not job:
                    return
                next(job)
        except StopIteration:
            if self._job is job:
                self.stop()
                self.finished.emit()
        except Exception as error:  # noqa: BLE001 - handed to those who can tell it
            self.stop()
            self.broken.emit(error)
        if budget == BUDGET:
            self.longest_slice = max(self.longest_slice, perf_counter() - began)
