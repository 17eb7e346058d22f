"""The guided tour: it waits for what the analyst really does, and can do it for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from annotations.changes import Changes
from annotations.errors import UserError
from annotations.project.sample import fresh_copy
from app import languages
from app.i18n import error_text, tr
from app.key_words import FollowKeys, way_to
from app.tour.card import TourCard
from app.tour.steps import STEPS, Stage, text_of

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

_LOOK_AGAIN = 200
"""Milliseconds: what a search found is not told by the session, so it is looked at."""


class Tour(QObject):
    """Goes through ``STEPS`` on a fresh copy of the sample; ends where that is closed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.card = TourCard(window)
        self.number = 0
        self._stage = Stage(window, languages.current())
        self._project: object | None = None
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_AGAIN)
        self._looking.timeout.connect(self._look)
        self.card.next_clicked.connect(lambda: self.go(self.number + 1))
        self.card.back_clicked.connect(lambda: self.go(self.number - 1))
        self.card.show_clicked.connect(self._show_me)
        self.card.skip_clicked.connect(self.end)
        self.card.hide()
        FollowKeys(window.settings, self, self._name_keys)

    def _name_keys(self) -> None:
        """Name the keys of now on the card."""
        if self.card.isVisible() and self.number < len(STEPS):
            self.card.words.setText(text_of(STEPS[self.number], self._stage))
            self._place()

    def begin(self) -> None:
        """Open a fresh copy of the sample, in the interface's language, and show the first step."""
        try:
            path = fresh_copy()
        except UserError as error:
            self._window.files.tell(error_text(error))
            return
        if not self._window.files.open(path):
            return
        project = self._session.project
        assert project is not None
        self._project = project
        language = languages.current()
        chosen = next((d for d in project.documents() if d.language == language), None)
        if chosen is not None:
            self._session.set_document(chosen)
        self._window.right.show()
        self._stage.remember_sample()
        session = self._session
        session.changed.connect(self._changed)
        session.selection_changed.connect(self._look)
        session.in_hand_changed.connect(self._look)
        session.exported.connect(self._exported)
        session.project_changed.connect(self._project_changed)
        self._window.installEventFilter(self)
        self._looking.start()
        self.go(0)

    def go(self, number: int) -> None:
        """Show a step (from 0); behind the last one, the end; behind that, nothing."""
        if number > len(STEPS):
            self.end()
            return
        self.number = number
        if number == len(STEPS):
            self.card.show_end(
                tr("That was the tour"),
                tr(
                    "This copy of the sample is yours to try things in. Your own project begins "
                    "with {new}; you see all keys with {keys}.",
                    new=way_to(self._window.settings, "new_project"),
                    keys=way_to(self._window.settings, "shortcuts"),
                ),
            )
        else:
            step = STEPS[number]
            self._stage.forget()
            step.prepare(self._stage)
            words = text_of(step, self._stage)
            self.card.show_step(number + 1, len(STEPS), tr(step.title), words)
        self._place()
        self._look()

    def end(self) -> None:
        """Take the card away; the project stays open."""
        self._looking.stop()
        self._window.removeEventFilter(self)
        self.card.hide()
        self.card.deleteLater()
        if self._window.commands.helping.tour is self:
            self._window.commands.helping.tour = None
        self.deleteLater()

    def _show_me(self) -> None:
        if self.number < len(STEPS):
            STEPS[self.number].show(self._stage)
            self._look()

    def _changed(self, changes: Changes) -> None:
        self._stage.note(changes)
        # The panels are brought up to date first.
        QTimer.singleShot(0, self, self._look)

    def _exported(self, _path: object) -> None:
        self._stage.exported = True
        self._look()

    def _look(self) -> None:
        """See whether the step is done."""
        waiting = self.number < len(STEPS) and not self.card.next.isEnabled()
        if waiting and self._session.project is not None and STEPS[self.number].done(self._stage):
            self.card.set_done(True)
            self._place()

    def _project_changed(self) -> None:
        if self._session.project is not self._project:
            self.end()

    def _place(self) -> None:
        beside = STEPS[min(self.number, len(STEPS) - 1)].beside
        self.card.stand_beside(beside(self._stage))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move along when the window is resized."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._place)
        return False
