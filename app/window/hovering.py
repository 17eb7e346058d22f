"""Shows a card for the annotation that the pointer rests on, and takes it away again."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from annotations.model import Annotation, Status, in_language
from app.i18n import STATUS_NAMES, annotator_name, tr
from app.reading.view import ReadingView
from app.session import Session
from app.theme import Theme
from app.widgets.hover_card import CardEntry, HoverCard

_MOST = 12


class Hovering:
    """Joins the reading view's pointer to a ``HoverCard``."""

    def __init__(self, session: Session, view: ReadingView, theme: Theme) -> None:
        self._session = session
        self.theme = theme
        self.card = HoverCard(view)
        view.card_wanted.connect(self._show)
        view.card_done.connect(self.card.hide)

    def _show(self, rows: list[int], at: QPoint) -> None:
        entries = self.entries(rows)
        if entries:
            self.card.show_entries(entries, at, self.theme)
        else:
            self.card.hide()

    def entries(self, rows: list[int]) -> list[CardEntry]:
        """Return what the card says of some annotations, the first in full."""
        project = self._session.project
        if project is None:
            return []
        found = [project.annotation_at(row) for row in rows[:_MOST]]
        return [self._entry(there) for there in found if there is not None]

    def _entry(self, there: Annotation) -> CardEntry:
        project, language = self._session.project, self._session.language
        assert project is not None
        label = project.any_label(there.codebook, there.label)
        by = annotator_name(there.annotator)
        if there.status is not Status.ACCEPTED:
            by += f" · {tr(STATUS_NAMES[there.status])}"
        return CardEntry(
            label,
            in_language(label.name, language) or label.code,
            in_language(label.definition, language),
            by,
            there.note,
            suggestion=there.status is not Status.ACCEPTED,
            other=there.annotator != project.current_annotator,
        )
