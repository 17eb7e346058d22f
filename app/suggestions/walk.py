"""The walk through suggestions: which one is looked at, and which comes next, in all documents."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotations.changes import Changes
from annotations.model import STATUS_CODES, Annotation, Status
from app.session import Session

_SUGGESTED = STATUS_CODES[Status.SUGGESTED]
_REMEMBERED = 1000


class Walk(QObject):
    """Follows the annotation in hand; while it is ``on``, a decision leads to the next suggestion.

    An undone decision leads back to what was decided.
    """

    moved = Signal()
    """Another suggestion is looked at, it has changed, or others were decided."""

    went = Signal()
    """It has led to another suggestion."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.on = False
        self.current: Annotation | None = None
        self._decided: dict[int, None] = {}
        session.in_hand_changed.connect(self._follow)
        session.project_changed.connect(self._forget)

    def start(self) -> None:
        """Begin at the suggestion in hand, else at the first from the caret's document on."""
        self.on = True
        if _waits(self._session.in_hand):
            self.current = self._session.in_hand
            self.moved.emit()
            self.went.emit()
            return
        self.current = None
        self._look_on()

    def stop(self) -> None:
        """Let decisions stay where they are made."""
        self.on = False

    def step(self, step: int, offset: int = 0) -> bool:
        """Go to the next (1) or previous (-1) suggestion; False where no other one waits.

        Where none is in hand, the first from ``offset`` of the document on.
        """
        project, held = self._session.project, self._session.in_hand
        if project is None:
            return False
        start = held or self.current
        if start is not None and project.annotation_at(start.row) is not None:
            row = project.suggestion_beside(start.row, step)
        else:
            row = self._near(offset)
        if row:
            self._go(row)
        return bool(row)

    def after(self, changes: Changes) -> None:
        """Follow a change: on from what was decided, back to what was given back."""
        project = self._session.project
        if project is None or not changes.touch("annotation"):
            return
        rows = changes.rows["annotation"]
        if self.on and self.current is not None and self.current.row in rows:
            there = project.annotation_at(self.current.row)
            if _waits(there):
                self.current = there
            else:
                self._note(self.current.row)
                self._look_on()
        elif self.on and len(rows) == 1:
            (row,) = rows
            if row in self._decided and _waits(project.annotation_at(row)):
                self._go(row)
        if self.on and self.current is None:
            self._look_on()
        self.moved.emit()

    def _look_on(self) -> None:
        """Go to what waits next; without any, nothing is looked at."""
        project, former = self._session.project, self.current
        row = 0
        if project is not None and former is not None:
            there = project.annotation_at(former.row) is not None
            row = project.suggestion_beside(former.row) if there else 0
        row = row or self._near(former.start if former is not None else 0)
        if row:
            self._go(row)
            return
        self.current = None
        if former is not None:
            self._session.take_in_hand(0)
        self.moved.emit()

    def _near(self, offset: int) -> int:
        project, document = self._session.project, self._session.document
        if project is None:
            return 0
        return project.suggestion_near(document.id if document else "", offset)

    def _go(self, row: int) -> None:
        filters = self._session.filters
        if _SUGGESTED in filters.statuses:
            self._session.set_filters(replace(filters, statuses=filters.statuses - {_SUGGESTED}))
        self._session.go_to(row)
        self._follow()
        self.went.emit()

    def _follow(self) -> None:
        held = self._session.in_hand
        if _waits(held) and held != self.current:
            self.current = held
            self.moved.emit()

    def _note(self, row: int) -> None:
        self._decided[row] = None
        if len(self._decided) > _REMEMBERED:
            self._decided.pop(next(iter(self._decided)))

    def _forget(self) -> None:
        self.current = None
        self._decided.clear()
        self.moved.emit()


def _waits(annotation: Annotation | None) -> bool:
    return annotation is not None and annotation.status is Status.SUGGESTED
