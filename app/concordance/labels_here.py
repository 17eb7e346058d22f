"""Which labels stand at the lines that are on screen: read for them alone, and kept a while."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from annotations.changes import Changes
from annotations.errors import UserError
from annotations.language.concordance import Line
from annotations.model import STATUS_CODES, Annotation, Label, Status, in_language
from annotations.project.attributes import VOICE
from annotations.project.searching import Place
from app.concordance.following import place_of
from app.session import Session

_KEPT = 4_000
_FEW = 20
_OF_ALL = ("label", "annotator", "codebook", "document")


@dataclass(frozen=True, slots=True)
class Here:
    """A label at a match, and whether it is only suggested there."""

    label: Label
    name: str
    suggested: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """What was told of a place, and the rows of all annotations there, hidden ones too."""

    here: tuple[Here, ...] = ()
    rows: frozenset[int] = frozenset()


class LabelsHere(QObject):
    """Tells the labels of the annotations at a match that the text shows, too."""

    changed = Signal()
    """What was told before may no longer be so."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[Place, _Told] = {}
        self._annotators: dict[str, int] = {}
        session.project_changed.connect(self._forget)
        session.filters_changed.connect(self._forget)
        session.settings.changed.connect(self._setting_changed)
        session.changed.connect(self._changed)

    def at(self, line: Line) -> tuple[Here, ...]:
        """Return the labels at a match: those of accepted annotations first, then innermost."""
        place = place_of(line)
        found = self._known.get(place)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[place] = self._read(place)
        return found.here

    def _read(self, place: Place) -> _Told:
        project, language = self._session.project, self._session.language
        found: dict[tuple[str, str], Here] = {}
        if project is None:
            return _Told()
        try:
            there = project.annotations_over(place)
        except UserError:
            return _Told()  # The document is gone, and the line will go.
        for one in sorted(filter(self._is_shown, there), key=_is_suggested):
            label = project.any_label(one.codebook, one.label)
            if label.row in self._session.filters.labels:
                continue
            name = in_language(label.name, language) or label.code
            found.setdefault((one.codebook, one.label), Here(label, name, _is_suggested(one)))
        return _Told(tuple(found.values()), frozenset(one.row for one in there))

    def _is_shown(self, annotation: Annotation) -> bool:
        filters, project = self._session.filters, self._session.project
        if not self._annotators and project is not None:
            self._annotators = {who.name: who.row for who in project.annotators()}
        return (
            STATUS_CODES[annotation.status] not in filters.statuses
            and self._annotators.get(annotation.annotator) not in filters.annotators
            and (not filters.voices or annotation.attributes.get(VOICE) in filters.voices)
        )

    def _changed(self, changes: Changes) -> None:
        rows = changes.rows.get("annotation", frozenset())
        if changes.touch(*_OF_ALL) or len(rows) > _FEW:
            self._forget()
        elif rows:
            self._forget_some(rows)

    def _forget_some(self, rows: Collection[int]) -> None:
        """Forget the places that annotations stood at or stand at now.

        Each place is read again from all annotations of its document, which may be many.
        """
        project = self._session.project
        there = [project.annotation_at(row) for row in rows] if project is not None else []
        for place, told in list(self._known.items()):
            if not told.rows.isdisjoint(rows) or any(_is_over(one, place) for one in there):
                del self._known[place]
        self.changed.emit()

    def _setting_changed(self, name: str) -> None:
        if name in ("label_language", "language"):
            self._forget()

    def _forget(self) -> None:
        self._known.clear()
        self._annotators.clear()
        self.changed.emit()


def _is_suggested(annotation: Annotation) -> bool:
    return annotation.status is Status.SUGGESTED


def _is_over(annotation: Annotation | None, place: Place) -> bool:
    document, (first, last) = place
    if annotation is None or annotation.document != document:
        return False
    return any(start < last and first < end for start, end in annotation.fragments)
