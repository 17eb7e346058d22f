"""Which labels stand at the lines that are on screen: read for them alone, and kept a while."""

from __future__ import annotations

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
_OF_LABELS = ("annotation", "label", "annotator", "codebook")


@dataclass(frozen=True, slots=True)
class Here:
    """A label at a match, and whether it is only suggested there."""

    label: Label
    name: str
    suggested: bool


class LabelsHere(QObject):
    """Tells the labels of the annotations at a match that the text shows, too."""

    changed = Signal()
    """What was told before may no longer be so."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._known: dict[Place, tuple[Here, ...]] = {}
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
            found = self._known[place] = tuple(self._read(place))
        return found

    def _read(self, place: Place) -> list[Here]:
        project, language = self._session.project, self._session.language
        found: dict[tuple[str, str], Here] = {}
        if project is None:
            return []
        try:
            there = [one for one in project.annotations_over(place) if self._is_shown(one)]
        except UserError:
            return []  # The document is gone, and the line will go.
        there.sort(key=_is_suggested)
        for one in there:
            label = project.any_label(one.codebook, one.label)
            if label.row in self._session.filters.labels:
                continue
            name = in_language(label.name, language) or label.code
            found.setdefault((one.codebook, one.label), Here(label, name, _is_suggested(one)))
        return list(found.values())

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
        if changes.touch(*_OF_LABELS):
            self._forget()

    def _setting_changed(self, name: str) -> None:
        if name in ("label_language", "language"):
            self._forget()

    def _forget(self) -> None:
        self._known.clear()
        self._annotators.clear()
        self.changed.emit()


def _is_suggested(annotation: Annotation) -> bool:
    return annotation.status is Status.SUGGESTED
