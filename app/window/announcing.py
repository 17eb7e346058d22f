"""Says what stands under the caret, for those who hear the text instead of seeing it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from annotations.model import Status, in_language
from app.i18n import STATUS_NAMES, annotator_name, counted, tr
from app.reading.view import ReadingView
from app.session import Session
from app.widgets.later import Later

_MOST = 6


class Announcer(QObject):
    """Announces the annotations at the caret when they are others than before.

    ``announced`` carries the words, which are the view's accessible description as well.
    """

    announced = Signal(str)

    def __init__(self, session: Session, view: ReadingView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._said: tuple[int, ...] = ()
        # Not while a key is held: only where the caret comes to rest.
        self._later = Later(self._say, self)
        view.caret_moved.connect(lambda _: self._later.ask())
        session.in_hand_changed.connect(self._later.ask)

    def words(self) -> str:
        """Return what is at the caret: label, annotator, status, note of each annotation."""
        rows = self._rows()
        said = [self._one(row) for row in rows[:_MOST]]
        if len(rows) > _MOST:
            said.append(counted(len(rows) - _MOST, "{n} more", "{n} more"))
        return "; ".join(words for words in said if words)

    def _rows(self) -> tuple[int, ...]:
        held = self._session.in_hand
        rows = self._view.rows_at_caret()
        first = [held.row] if held is not None and held.row in rows else []
        return (*first, *(row for row in rows if row not in first))

    def _one(self, row: int) -> str:
        project = self._session.project
        there = project.annotation_at(row) if project is not None else None
        if project is None or there is None:
            return ""
        label = project.any_label(there.codebook, there.label)
        name = in_language(label.name, self._session.language) or label.code
        who = annotator_name(there.annotator)
        words = tr("{label}, by {annotator}", label=name, annotator=who)
        if there.status is not Status.ACCEPTED:
            words += f", {tr(STATUS_NAMES[there.status])}"
        return f"{words}. {there.note}" if there.note else words

    def _say(self) -> None:
        rows = self._rows()
        if rows == self._said:
            return
        self._said = rows
        words = self.words() or tr("No annotation")
        self._view.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))
        self.announced.emit(words)
