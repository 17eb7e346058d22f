"""Counts over a whole project: at once where it is small, in another thread where it is large."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from annotations.project import Project
from app.one_thread import OneThread

AT_ONCE = 20_000
"""So many annotations are counted within the time of a key press."""

Counts = TypeVar("Counts")
_log = logging.getLogger(__name__)


class Counting(QObject):
    """Asks the project, and hands on the newest answer to each question."""

    _answered = Signal(str, int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: dict[str, tuple[int, Callable[[Any], None]]] = {}
        self._thread = OneThread("count")
        self._answered.connect(self._on_answered)

    def ask(
        self,
        name: str,
        project: Project,
        read: Callable[[Project], Counts],
        take: Callable[[Counts], None],
    ) -> None:
        """Call ``take`` with what ``read`` finds; ``name`` says whose earlier question is void."""
        number = self._asked[name][0] + 1 if name in self._asked else 1
        self._asked[name] = number, take
        if project.newest_annotation_row() <= AT_ONCE:
            take(read(project))
            return
        self._thread.start(lambda: self._read(name, number, project, read))

    def stop(self) -> None:
        """Answer nothing any more, and wait for the thread: the project is about to be closed."""
        self._asked = {name: (number + 1, take) for name, (number, take) in self._asked.items()}
        self._thread.finish()

    def _read(
        self, name: str, number: int, project: Project, read: Callable[[Project], Any]
    ) -> None:
        if self._asked[name][0] != number:
            return
        try:
            self._answered.emit(name, number, read(project))
        except Exception:  # noqa: BLE001 - logged; the counts of before stay
            _log.exception("counting failed")

    def _on_answered(self, name: str, number: int, counts: object) -> None:
        newest, take = self._asked[name]
        if number == newest:
            take(counts)
