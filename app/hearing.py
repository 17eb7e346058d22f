"""Whose words stand in the open document is found out before the first tag asks for it.

A new annotation gets its voice by rule. The rules take a quarter of a second to load, and ten
milliseconds for an article: the key that tags must not wait for that.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.one_thread import OneThread

if TYPE_CHECKING:
    from annotations.project import Project
    from app.session import Session

_AFTER = 150
"""Milliseconds: the document is painted then, and who turns pages fast is at the next one."""
_log = logging.getLogger(__name__)


class Hearing(QObject):
    """Has the voices of a document found in a thread, when it has been open for a moment."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._thread = OneThread("voices")
        self._later = QTimer(self, singleShot=True, interval=_AFTER)
        self._later.timeout.connect(self._begin)
        session.document_changed.connect(self._later.start)
        session.project_closing.connect(self.stop)

    def stop(self) -> None:
        """Begin nothing more, and wait for what is under way: the project is about to be closed."""
        self._later.stop()
        self._thread.finish()

    def _begin(self) -> None:
        project, document = self._session.project, self._session.document
        if project is not None and document is not None and self._session.writable:
            self._thread.start(lambda: _hear(project, document.id))


def _hear(project: Project, document: str) -> None:
    try:
        project.hear(document)
    except Exception:  # noqa: BLE001 - logged; the tag finds the voices itself then
        _log.exception("finding voices ahead failed")
