"""Looking into a file before it is imported, in another thread: its format, and what it holds."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from annotations.errors import CancelledError, UserError
from annotations.formats import registry
from annotations.formats.base import Format, Options
from annotations.model import Report
from app.one_thread import OneThread

MOST_BYTES = 500_000
"""Larger files are not read for a preview: somebody waits to press the button."""
_FILE_COSTS = 10_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Question:
    """A file or folder, and what was said of it; ``format_`` is "" where it is to be found out.

    ``options`` are made for the format that the answer is about.
    """

    path: Path
    format_: str
    options: Callable[[Format], Options]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: the format ("" where none fits), and a report, an error, or neither.

    Neither means that the file is too large to be read for this.
    """

    format_: str
    report: Report | None = None
    error: Exception | None = None


class Looker(QObject):
    """Answers the newest question; one that waits for an answer is dropped for the next."""

    answered = Signal(object)
    _done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = OneThread("look")
        self._stop = Event()
        self.busy = False
        self._done.connect(self._on_done)

    def ask(self, question: Question, otherwise: str) -> None:
        """Look into a file; ``otherwise`` is the format to try where none is found."""
        self._stop.set()
        stop = self._stop = Event()
        self.busy = True
        self._thread.start(lambda: self._done.emit(stop, look(question, otherwise, stop)))

    def stop(self) -> None:
        """Answer nothing any more, and wait for the thread: it may read from the project."""
        self._stop.set()
        self._thread.finish()
        self.busy = False

    def _on_done(self, stop: Event, answer: Answer | None) -> None:
        if stop is self._stop and not stop.is_set() and answer is not None:
            self.busy = False
            self.answered.emit(answer)


def look(question: Question, otherwise: str, stop: Event) -> Answer | None:
    """Return what a file is and holds, None where it was stopped."""
    if stop.is_set():
        return None
    path, code = question.path, question.format_
    try:
        code = code or registry.for_file(path).code
    except UserError:
        code = otherwise
    entry, report = registry.find(code), Report()

    def tell(*_: int) -> None:
        if stop.is_set():
            raise CancelledError

    try:
        if _bytes_of(path) > MOST_BYTES:
            return Answer(code)
        options = replace(question.options(entry), tell=tell)
        for _ in entry.read(path, report, options) if entry.read else ():
            tell()
    except CancelledError:
        return None
    except UserError as error:
        return Answer(code, error=error)
    except Exception as error:  # noqa: BLE001 - handed to the window's thread, told there
        _log.exception("looking into a file failed")
        return Answer(code, error=error)
    return Answer(code, report)


def _bytes_of(path: Path) -> int:
    """Return the size of a file, or of a folder's files, counted up to the limit of previews."""
    size = 0
    for file in path.rglob("*") if path.is_dir() else (path,):
        # Opening many small files takes its time as well.
        size += (file.stat().st_size if file.is_file() else 0) + _FILE_COSTS
        if size > MOST_BYTES:
            break
    return size
