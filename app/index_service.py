"""The indexes that an older file lacks, made in the background; searching works meanwhile.

A thread takes the texts and parses in by portions, so that whoever annotates waits for none of
them longer than for a key press. The window's thread hears of it by signals.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.errors import CancelledError, UserError
from annotations.project import Project
from app.i18n import tr
from app.one_thread import OneThread
from app.session import Session

_DELAY = 800
"""Milliseconds after a project was opened: what is looked at first comes first."""

_log = logging.getLogger(__name__)


class _Run:
    """One making of the indexes, in the service's thread."""

    def __init__(self, service: IndexService, project: Project) -> None:
        self._tell = service.told.emit
        self._project = project
        self.stopped = False

    def go(self) -> None:
        """Make what is missing; it ends at the next portion where it is stopped."""
        project = self._project
        try:
            self._check()
            project.index_words(self._report)
            project.index_tokens(self._report)
            self._tell(self, -1, 0)
        except CancelledError:
            pass
        except UserError as error:
            # A full disk, or somebody else's lock: the search does without, the next time tries.
            _log.info("not indexed: %s", error)
            self._tell(self, -1, 0)
        except Exception:  # noqa: BLE001 - logged; the search does without
            if not self.stopped:
                _log.exception("indexing failed")
                self._tell(self, -1, 0)

    def _report(self, done: int, of: int) -> None:
        self._check()
        self._tell(self, done, of)

    def _check(self) -> None:
        if self.stopped:
            raise CancelledError


class IndexService(QObject):
    """``said`` tells the status bar's words and, behind them, what they mean; "" is nothing."""

    said = Signal(str, str)
    made = Signal()
    told = Signal(object, int, int)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._thread = OneThread("index")
        self._run: _Run | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY)
        self._later.timeout.connect(self.start)
        self.told.connect(self._on_told)
        session.project_closing.connect(self.stop)
        session.project_changed.connect(self._project_changed)

    @property
    def busy(self) -> bool:
        """Whether indexes are looked at or made."""
        return self._run is not None

    def _project_changed(self) -> None:
        if self._session.project is not None and not self._session.project.read_only:
            self._later.start()

    def start(self) -> None:
        """Make what is missing."""
        project = self._session.project
        if project is not None and not project.read_only and self._run is None:
            self._run = run = _Run(self, project)
            self._thread.start(run.go)

    def stop(self) -> None:
        """Let go of the project; what is not made yet will be next time."""
        self._later.stop()
        run, self._run = self._run, None
        if run is not None:
            run.stopped = True
        self._thread.finish()
        self.said.emit("", "")

    def _on_told(self, run: _Run, done: int, of: int) -> None:
        if run is not self._run:
            return
        if done < 0:
            self._run = None
            self.said.emit("", "")
            self.made.emit()
            return
        words = tr("Search index: {n} of {all}", n=done, all=of)
        meaning = tr("An older program left no index. Searching works meanwhile, only slower.")
        self.said.emit(words, meaning)
