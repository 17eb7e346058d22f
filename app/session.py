"""What is open now: project, document, annotation in hand, filters; every change goes through here.

Panels listen to its signals and call its methods; none of them calls another.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from annotations.changes import Changes
from annotations.errors import UserError
from annotations.model import Annotation, Document, Kind, Label, ReadingStatus, Status
from annotations.offsets import Fragment
from annotations.project import Project
from app import languages
from app.counting import Counting
from app.i18n import error_text
from app.reading.styles import NOT_SHOWN
from app.settings import Settings

Result = TypeVar("Result")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Filters:
    """What is not shown in the text: rows of labels and annotators, codes of statuses.

    ``voices``: of which voices alone annotations are shown (codes), none for all.
    """

    labels: frozenset[int] = frozenset()
    annotators: frozenset[int] = frozenset()
    statuses: frozenset[int] = NOT_SHOWN
    voices: frozenset[str] = frozenset()

    @property
    def active(self) -> bool:
        """Whether anything is hidden."""
        return bool(self.labels or self.annotators or self.statuses - NOT_SHOWN or self.voices)


class Session(QObject):
    """The window's model."""

    project_closing = Signal()
    project_changed = Signal()
    document_changed = Signal()
    in_hand_changed = Signal()
    reveal_wanted = Signal(int)
    selection_changed = Signal()
    filters_changed = Signal()
    focus_changed = Signal()
    changed = Signal(object)
    exported = Signal(object)
    failed = Signal(str)
    broken = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.project: Project | None = None
        self.document: Document | None = None
        self.in_hand: Annotation | None = None
        self.selection: Fragment | None = None
        self.filters = Filters()
        self.focus = 0
        self.last_failure = ""
        self.counting = Counting(self)
        self._lately_used: list[int] = []
        self._labels: dict[int, frozenset[int]] = {}

    # -- project and document

    @property
    def writable(self) -> bool:
        """Whether changes are possible."""
        return self.project is not None and not self.project.read_only

    @property
    def language(self) -> str:
        """The language of labels' names and definitions."""
        chosen = self.settings.get("label_language")
        return languages.current() if chosen == "system" else str(chosen)

    def set_project(self, project: Project | None) -> None:
        """Show another project, or none; the former one is closed.

        ``project_closing`` comes first: who holds typed words writes them then.
        """
        if self.project is not None:
            self.project_closing.emit()
            self.counting.stop()
        former, self.project = self.project, project
        self.document = None
        self.in_hand = None
        self.selection = None
        self.filters = Filters()
        self.focus = 0
        self._lately_used.clear()
        self._labels = _labels_of(project) if project is not None else {}
        if project is not None:
            project.subscribe(self._on_changed)
        self.project_changed.emit()
        if former is not None:
            former.close()

    def set_document(self, document: Document | None) -> None:
        """Show another document."""
        if document is not None and self.document is not None and document.row == self.document.row:
            return
        self.document = document
        self.in_hand = None
        self.selection = None
        self.document_changed.emit()
        self.in_hand_changed.emit()
        self.selection_changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        self.changed.emit(changes)

    def refresh_after(self, changes: Changes) -> None:
        """Bring what is shown up to date with a change, before the panels redraw."""
        project = self.project
        if project is None:
            return
        if changes.touch("document") and self.document is not None:
            still = {document.row: document for document in project.documents()}
            if self.document.row not in still:
                documents = tuple(still.values())
                self.document = None
                self.set_document(documents[0] if documents else None)
            else:
                self.document = still[self.document.row]
        if changes.touch("label", "codebook"):
            self._keep_hidden(project)
        if self.in_hand is not None and changes.touch("annotation", "label", "annotator"):
            self.in_hand = project.annotation_at(self.in_hand.row)
            self.in_hand_changed.emit()

    def _keep_hidden(self, project: Project) -> None:
        """Hide a label that comes to a codebook whose others are all hidden."""
        hidden, former = self.filters.labels, self._labels
        self._labels = _labels_of(project)
        come: set[int] = set()
        for book, rows in self._labels.items():
            known = former.get(book, frozenset())
            if known and known <= hidden:
                come |= rows - known
        if come:
            self.show_labels(frozenset(come), False)

    # -- annotation in hand, selection, filters

    def take_in_hand(self, row: int) -> None:
        """Take an annotation in hand by its row; 0 lets go."""
        current = self.in_hand.row if self.in_hand else 0
        if row == current or self.project is None:
            return
        self.in_hand = self.project.annotation_at(row) if row else None
        if self.focus and row:
            self.set_focus(True)
        self.in_hand_changed.emit()

    def go_to(self, row: int) -> None:
        """Take an annotation in hand, whatever document it is in, and bring it into view."""
        found = self.project.annotation_at(row) if self.project else None
        if self.project is None or found is None:
            return
        if self.document is None or self.document.id != found.document:
            self.set_document(self.project.document(found.document))
        self.take_in_hand(row)
        self.reveal_wanted.emit(row)

    def set_selection(self, selection: Fragment | None) -> None:
        """Note the selected passage (code points)."""
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def set_filters(self, filters: Filters) -> None:
        """Hide and show labels, annotators, statuses in the text."""
        if filters != self.filters:
            self.filters = filters
            self.filters_changed.emit()

    def show_labels(self, rows: frozenset[int], on: bool) -> None:
        """Show the annotations of labels (by row) in the text, or hide them."""
        hidden = self.filters.labels
        self.set_filters(replace(self.filters, labels=hidden - rows if on else hidden | rows))

    def set_focus(self, on: bool) -> None:
        """Let only the label of the annotation in hand keep its colour, or all."""
        label = self.label_in_hand() if on else None
        row = label.row if label is not None else 0
        if row != self.focus:
            self.focus = row
            self.focus_changed.emit()

    def label_in_hand(self) -> Label | None:
        """Return the label of the annotation in hand."""
        if self.project is None or self.in_hand is None:
            return None
        return self.project.any_label(self.in_hand.codebook, self.in_hand.label)

    def lately_used(self) -> list[Label]:
        """Return the labels used in this session, newest first."""
        if self.project is None:
            return []
        labels = {lb.row: lb for book in self.project.codebooks() for lb in book.labels}
        return [labels[row] for row in self._lately_used if row in labels]

    # -- changes

    def attempt(self, action: Callable[[Project], Result]) -> Result | None:
        """Run a change; a known trouble is told (``failed``), a bug is shown (``broken``)."""
        if self.project is None:
            return None
        try:
            return action(self.project)
        except Exception as error:  # noqa: BLE001 - told, or shown in a dialog with its traceback
            self.told(error)
        return None

    def told(self, error: BaseException) -> None:
        """Tell a known trouble in a sentence (``failed``), show a bug in a dialog (``broken``)."""
        if isinstance(error, UserError):
            self.last_failure = error_text(error)
            self.failed.emit(error_text(error))
        else:
            _log.error("operation failed", exc_info=error)
            self.broken.emit(error)

    def annotate(self, label: Label) -> Annotation | None:
        """Put a label on the selected passage and take the new annotation in hand."""
        document, selection = self.document, self.selection
        if document is None or selection is None:
            return None
        made = self.attempt(
            lambda p: p.annotate(document.id, [selection], label.code, codebook=label.codebook)
        )
        if made is not None:
            self._used(label)
            self.take_in_hand(made.row)
        return made

    def relabel(self, label: Label) -> None:
        """Give the annotation in hand another label; a suggestion is accepted with it."""
        held = self.in_hand
        if held is not None and held.status is Status.SUGGESTED:
            if self.attempt(lambda p: p.accept(held.id, label.code, label.codebook)) is not None:
                self._used(label)
            return
        if held is None or (held.label, held.codebook) == (label.code, label.codebook):
            return
        if self.attempt(lambda p: p.relabel(held.id, label.code, label.codebook)) is not None:
            self._used(label)

    def own_document_labels(self) -> frozenset[int]:
        """Return the rows of the labels that the annotator has put on the document as a whole."""
        project, document = self.project, self.document
        if project is None or document is None:
            return frozenset()
        who = project.current_annotator
        own = {
            (there.codebook, there.label)
            for there in project.document_labels(document.id)
            if there.annotator == who
        }
        labels = (label for book in project.codebooks() for label in book.labels) if own else ()
        return frozenset(lb.row for lb in labels if (lb.codebook, lb.code) in own)

    def toggle_document_label(self, label: Label) -> None:
        """Put a label on the document as a whole, or take it off."""
        document = self.document
        if document is None:
            return
        on = label.row in self.own_document_labels()
        if on:
            self.attempt(lambda p: p.unlabel_document(document.id, label.code, label.codebook))
        else:
            self.attempt(lambda p: p.label_document(document.id, label.code, label.codebook))

    def _used(self, label: Label) -> None:
        self._lately_used = [label.row, *(r for r in self._lately_used if r != label.row)][:8]

    def move_edge(self, row: int, fragment: int, start: int, end: int) -> None:
        """Give one fragment of an annotation other edges."""

        def move(project: Project) -> Any:
            there = project.annotation_at(row)
            if there is None:
                return None
            places = list(there.fragments)
            if places[fragment] == (start, end):
                return None
            places[fragment] = (start, end)
            return project.set_fragments(there.id, places)

        self.attempt(move)

    def add_fragment(self) -> None:
        """Add the selected passage to the annotation in hand."""
        held, selection = self.in_hand, self.selection
        if held is not None and selection is not None:
            self.attempt(lambda p: p.add_fragment(held.id, *selection))

    def remove_fragment(self, fragment: Fragment) -> None:
        """Take a fragment off the annotation in hand."""
        held = self.in_hand
        if held is not None:
            self.attempt(lambda p: p.remove_fragment(held.id, fragment))

    def delete(self) -> None:
        """Delete the annotation in hand."""
        held = self.in_hand
        if held is not None:
            self.attempt(lambda p: p.delete(held.id))

    def set_note(self, note: str) -> None:
        """Write the note of the annotation in hand."""
        held = self.in_hand
        if held is not None and held.note != note:
            self.attempt(lambda p: p.set_note(held.id, note))

    def set_attribute(self, code: str, value: Any) -> None:
        """Set an attribute of the annotation in hand; None takes it off."""
        held = self.in_hand
        if held is not None and held.attributes.get(code) != value:
            self.attempt(lambda p: p.set_attribute(held.id, code, value))

    def set_status(self, status: Status) -> None:
        """Accept or reject the suggestion in hand."""
        held = self.in_hand
        if held is not None and held.status is not status:
            self.attempt(lambda p: p.set_status(held.id, status))

    def set_reading(self, status: ReadingStatus) -> None:
        """Note how far the annotator is with the document."""
        document = self.document
        if document is not None:
            self.attempt(lambda p: p.set_reading(document.id, status))


def _labels_of(project: Project) -> dict[int, frozenset[int]]:
    """Return the rows of the labels of each codebook (by its row) that annotations can bear."""
    return {
        book.row: frozenset(lb.row for lb in book.labels if lb.kind is Kind.LABEL)
        for book in project.codebooks()
    }
