"""Lemmas and parts of speech in the background: feeds the language process, keeps what it finds.

A thread goes through the documents that lack a fresh parse, the open one first, and keeps each
parse in the project as it comes. Nothing of it waits in the window's thread, which hears of it by
signals. The process is started with the first text, again where it dies or hangs, and ends with
the window. A text with which it died twice is left for the end, and then tried once more.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError as FutureCancelledError
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.changes import Changes
from annotations.errors import CancelledError, UserError
from annotations.language import pipelines
from annotations.model import Document
from annotations.project import Project
from app.i18n import counted, tr
from app.one_thread import OneThread
from app.session import Session

if TYPE_CHECKING:
    from annotations.language.parse import Parse
    from annotations.language.worker import Worker

SETTING = "parsing"
MOST_DEATHS = 4
"""So often in a row, without any text parsed between, the process may die."""

_FIRST, _AGAIN = 1_500, 400
"""Milliseconds: after a project was opened, and after documents changed."""

IDLE = 120_000
"""Milliseconds without anything to parse after which the process is ended: it fills much memory."""

_SHOWN = 6_000
"""Milliseconds for which a death is told."""

_log = logging.getLogger(__name__)


class _Run:
    """One walk through the documents. ``stop()`` ends it at once, whatever it waits for.

    ``first``: the document that comes before the others; ``again``: documents changed meanwhile.
    """

    def __init__(self, service: LanguageService, project: Project, first: str) -> None:
        self._service = service
        self._project = project
        self.first = first
        self.again = False
        self._wake = threading.Event()
        self._died: list[str] = []
        self._last_round = False
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True
        self._wake.set()

    def go(self) -> None:
        """Parse what lacks a parse; in the service's thread."""
        tell = self._service.told.emit
        if self.stopped:
            return
        try:
            wanted = [document.id for document in self._project.unparsed()]
            if wanted:
                self._read(wanted)
                self._read_again()
            tell(self, "ready", len(self._project.unparsed()))
        except (CancelledError, FutureCancelledError):
            pass
        except UserError as error:
            tell(self, "failed", error)
        except Exception as error:  # noqa: BLE001 - logged, told; the window goes on without
            if not self.stopped:
                _log.exception("parsing failed")
                tell(self, "failed", error)

    def _read(self, wanted: list[str]) -> None:
        tell = self._service.told.emit
        tell(self, "reading", (0, len(wanted)))
        self._project.parse(
            self._service.worker(),
            wanted,
            lambda done, of: tell(self, "reading", (done, of)),
            wait=self._wait,
            failed=self._failed,
            first=lambda: self.first,
        )

    def _read_again(self) -> None:
        """Try once more what was left out: not each text with which the process died killed it."""
        self._last_round = True
        for id_ in self._died:
            if self._service.deaths < MOST_DEATHS:
                self._read([id_])
        self._service.deaths = 0

    def _wait(self, future: Future[Parse]) -> Parse:
        self._wake.clear()
        future.add_done_callback(lambda _: self._wake.set())
        if not self.stopped:
            self._wake.wait()
        if self.stopped:
            raise CancelledError
        parse = future.result()
        self._service.deaths = 0
        return parse

    def _failed(self, document: Document, error: UserError) -> None:
        """Leave a text out that cannot be parsed, unless the process itself is at fault."""
        if not self._last_round:
            if self._service.deaths >= MOST_DEATHS:
                raise error
            if self._service.deaths:
                self._died.append(document.id)
        _log.info("not parsed: %s (%s)", document.id, error)


class LanguageService(QObject):
    """``said`` tells the status bar's words and, behind them, what they mean; "" is nothing."""

    said = Signal(str, str)
    kept = Signal()
    told = Signal(object, str, object)
    _died = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._thread = OneThread("language service")
        self._worker: Worker | None = None
        self._run: _Run | None = None
        self._closed = False
        self._given_up = False
        self.deaths = 0
        self.make_worker: Callable[[Callable[[], object]], Worker] = _genuine
        self._later = self._timer(self._start)
        self._over = self._timer(self._say_state)
        self._over.setInterval(_SHOWN)
        self._idle = self._timer(self._end_process)
        self._idle.setInterval(IDLE)
        self._state: tuple[str, Any] = "", None
        self.told.connect(self._on_told)
        self._died.connect(self._say_death)
        session.project_closing.connect(self.stop)
        session.project_changed.connect(lambda: self._ask(_FIRST))
        session.document_changed.connect(self._document_changed)
        session.changed.connect(self._changed)
        session.settings.changed.connect(self._setting_changed)

    def _timer(self, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(action)
        return timer

    @property
    def on(self) -> bool:
        """Whether documents are to be parsed at all."""
        return bool(self._session.settings.get(SETTING) == "background") and not self._closed

    # -- starting and stopping

    def _ask(self, delay: int) -> None:
        self._show("", None)
        if self._session.project is None:
            self._later.stop()
        elif not self._later.isActive():
            self._later.start(delay)

    def _start(self) -> None:
        project, document = self._session.project, self._session.document
        if project is None or not self.on or project.read_only or self._given_up:
            return
        if not pipelines.available():
            self._show("missing", None)
            return
        if self._run is not None:
            # Whoever changes documents all the time would else keep every text from its end.
            self._run.again = True
            return
        self._idle.stop()
        self._run = run = _Run(self, project, document.id if document else "")
        self._thread.start(run.go)

    def _stop_run(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.stop()

    def stop(self) -> None:
        """Let go of the project; what is not parsed yet will be next time."""
        self._later.stop()
        self._stop_run()
        self._thread.finish()
        self._show("", None)

    def close(self) -> None:
        """End the thread and the process."""
        self._closed = True
        self._stop_run()
        self._end_process()
        self.stop()

    def _end_process(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()

    def worker(self) -> Worker:
        """Return what parses; made in the service's thread, so that nothing is loaded before."""
        if self._worker is None:
            self._worker = self.make_worker(self._death)
        return self._worker

    def _death(self) -> None:
        """Note that the process died; in the worker's thread."""
        self.deaths += 1
        self._died.emit()

    # -- following the window

    def _document_changed(self) -> None:
        document = self._session.document
        if self._run is not None and document is not None:
            self._run.first = document.id

    def _changed(self, changes: Changes) -> None:
        if changes.touch("document"):
            self._later.start(_AGAIN)

    def _setting_changed(self, name: str) -> None:
        if name != SETTING:
            return
        if self.on:
            self._given_up, self.deaths = False, 0
            self._ask(_AGAIN)
        else:
            self.stop()
            self._end_process()

    # -- telling

    def _on_told(self, run: _Run, what: str, value: Any) -> None:
        if run is not self._run:
            return
        if what != "reading":
            self._run = None
        if what == "failed" and self.deaths >= MOST_DEATHS:
            self._given_up, what = True, "given up"
            self._end_process()
        self._show(what, value)
        if what == "ready":
            self._idle.start()
            self.kept.emit()
        if run.again and what == "ready":
            self._start()

    def _show(self, what: str, value: Any) -> None:
        self._state = what, value
        if what in ("given up", "failed"):
            self._over.stop()
        if not self._over.isActive():
            self._say_state()

    def _say_death(self) -> None:
        if self._closed or self.deaths >= MOST_DEATHS:
            return
        self._over.start()
        words = tr("Language: restarted")
        self.said.emit(words, tr("The language process ended and was started again."))

    def _say_state(self) -> None:
        what, value = self._state
        words, meaning = "", ""
        if what == "reading":
            words = tr("Language: reading {n} of {all}", n=value[0] + 1, all=value[1])
            meaning = tr("spaCy finds lemmas and parts of speech; you can go on working.")
        elif what == "ready":
            words = tr("Language: ready")
            meaning = tr(
                "All documents are read. There are lemmas where spaCy has the language’s model."
            )
            if value:
                meaning = counted(
                    value,
                    "{n} document could not be read; all others can be searched for lemmas and "
                    "parts of speech.",
                    "{n} documents could not be read; all others can be searched for lemmas and "
                    "parts of speech.",
                )
        elif what == "missing":
            words = tr("Language: words only")
            meaning = tr("spaCy is not installed; there are no lemmas and parts of speech.")
        elif what == "given up":
            words = tr("Language: words only")
            meaning = tr("The language process ended several times and is not started again.")
        elif what == "failed":
            words = tr("Language: stopped")
            meaning = tr("Reading the documents failed; see the log.")
        self.said.emit(words, meaning)


def _genuine(on_death: Callable[[], object]) -> Worker:
    from annotations.language.worker import Worker

    return Worker(on_death=on_death)
