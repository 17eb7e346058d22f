"""Tagging what was found: one label on all selected lines, as one step of the history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotations.model import Kind, Label, Level
from annotations.project import Project
from annotations.project.searching import Place
from app import background, work
from app.i18n import counted, tr
from app.panels.codebook import label_with_key
from app.session import Session


class Tagging(QObject):
    """``said`` tells how many passages were tagged, and how many had the label already."""

    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._parent = parent

    def label_of(self, key: str) -> Label | None:
        """Return the label for passages that a key stands for."""
        project = self._session.project
        if project is None:
            return None
        labels = (label for book in project.codebooks() for label in book.labels)
        return label_with_key(key, (label for label in labels if label.level is Level.SPAN))

    def tag(self, places: Sequence[Place], label: Label) -> None:
        """Put a label on the passages that the annotator has not put it on yet."""
        session = self._session
        project = session.project
        if project is None or not session.writable or not places:
            return
        if label.kind is not Kind.LABEL or label.level is Level.DOCUMENT:
            self.said.emit(tr("This label is for whole documents, not for passages."))
            return
        there = project.tagged(label.code, label.codebook)
        left = [place for place in places if place not in there]
        if len(left) > work.AT_ONCE:
            background.run(
                self._parent,
                tr("Tagging…"),
                lambda _: _annotate(project, left, label),
                lambda number: self._tell(number, len(places) - number),
                session.told,
                can_stop=False,
            )
            return
        number = session.attempt(lambda p: _annotate(p, left, label))
        if number is not None:
            self._tell(number, len(places) - number)

    def _tell(self, number: int, skipped: int) -> None:
        words = counted(number, "{n} passage tagged", "{n} passages tagged")
        if skipped:
            had = counted(skipped, "{n} has the label already", "{n} have the label already")
            words = tr("{done}; {left}", done=words, left=had)
        self.said.emit(words)


def _annotate(project: Project, places: Sequence[Place], label: Label) -> int:
    if not places:
        return 0
    return project.annotate_many(places, label.code, codebook=label.codebook)
