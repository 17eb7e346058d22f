"""The status bar: place and selection, snapping, what is hidden; annotator and saved state."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from app import icons
from app.i18n import annotator_name, mark, tr
from app.key_words import FollowKeys, with_key
from app.session import Session
from app.theme import Theme
from app.widgets import parts

_NARROWEST_NOTE = 240
_UNITS = {
    "character": mark("Snap off"),
    "word": mark("Snap to words"),
    "sentence": mark("Snap to sentences"),
    "paragraph": mark("Snap to paragraphs"),
}


class StatusBar(QStatusBar):
    """See the module."""

    show_all_clicked = Signal()
    snapping_clicked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setFixedHeight(28)
        self.setSizeGripEnabled(False)
        self.paragraph = parts.text("")
        self.place = parts.text("")
        self.snapping = QToolButton()
        self.snapping.setProperty("role", "text")
        FollowKeys(session.settings, self, self._name_keys)
        self.snapping.clicked.connect(self.snapping_clicked)
        self.notice = QToolButton()
        self.notice.setProperty("role", "notice")
        self.notice.clicked.connect(self.show_all_clicked)
        self.annotator = QToolButton()
        self.annotator.setProperty("role", "text")
        self.annotator.setAccessibleName(tr("Annotator"))
        self.annotator.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.language = parts.text("")
        self.language.setAccessibleName(tr("Language"))
        self.index = parts.text("")
        self.index.setAccessibleName(tr("Search index"))
        self.saved = QLabel()
        for widget in (self.paragraph, self.place, self.snapping, self.notice):
            self.addWidget(widget)
        for widget in (self.index, self.language, self.annotator, self.saved):
            self.addPermanentWidget(widget)
        self.setContentsMargins(8, 0, 8, 0)
        self.notice.hide()
        self.language.hide()
        self.index.hide()

    def _name_keys(self) -> None:
        words = with_key(tr("Change snapping"), self._session.settings, "next_snapping")
        self.snapping.setToolTip(words)

    def set_theme(self, theme: Theme) -> None:
        """Recolour the icons."""
        from PySide6.QtCore import Qt

        for button, name in ((self.snapping, "magnet"), (self.annotator, "user")):
            button.setIcon(icons.icon(name, theme, 14))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.notice.setIcon(icons.icon("eye-off", theme, 14, theme.notice_text))
        self.notice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def show_place(self, paragraph: int, caret: int) -> None:
        """Show the caret's place, or what is selected or in hand, and its paragraph's number."""
        session = self._session
        there = session.document is not None
        # Titles have no number.
        self.paragraph.setVisible(there and paragraph > 0)
        self.place.setVisible(there)
        self.paragraph.setText(f"¶ {paragraph}")
        if session.selection is not None:
            start, end = session.selection
            self.place.setText(
                tr("Selection {place} ({length})", place=f"{start}–{end}", length=end - start)
            )
        elif session.in_hand is not None:
            start, end = session.in_hand.start, session.in_hand.end
            self.place.setText(
                tr("Characters {place} ({length})", place=f"{start}–{end}", length=end - start)
            )
        else:
            self.place.setText(tr("Character {n}", n=str(caret)))

    def show_snapping(self) -> None:
        """Show the unit that selections are widened to."""
        self.snapping.setText(" " + tr(_UNITS[self._session.settings.get("snapping")]))

    def show_notice(self, words: str) -> None:
        """Show what is filtered out, or nothing."""
        self.notice.setText(f" {words}   {tr('Show all')}" if words else "")
        self.notice.setVisible(bool(words))

    def show_language(self, words: str, meaning: str) -> None:
        """Show how far the documents are read for lemmas, or nothing."""
        _say(self.language, words, meaning)

    def show_index(self, words: str, meaning: str) -> None:
        """Show how far the index of an older file is made, or nothing."""
        _say(self.index, words, meaning)

    def show_saved(self, theme: Theme) -> None:
        """Show whether everything is on disk, or why not."""
        session = self._session
        self.saved.setVisible(session.project is not None)
        self.annotator.setVisible(session.project is not None)
        self.snapping.setVisible(session.project is not None)
        if session.project is None:
            return
        self.annotator.setText(" " + annotator_name(session.project.current_annotator))
        self.saved.setToolTip("")
        self.saved.setAccessibleName("")
        read_only = session.project.read_only
        self.saved.setText(tr("Read only") if read_only else tr("All saved"))
        self._colour_saved(theme.text_2)

    def _colour_saved(self, colour: str) -> None:
        style = f"color: {colour}; font-size: 12px; padding: 0 6px;"
        # Qt reads a style sheet again though it is the one that is there.
        if style != self.saved.styleSheet():
            self.saved.setStyleSheet(style)

    def _room(self) -> int:
        """Return how wide a message may be, in logical pixels: it must not widen the window."""
        return max(_NARROWEST_NOTE, self.width() // 3)

    def show_note(self, words: str, theme: Theme) -> None:
        """Show what was just done, until something else changes."""
        parts.show_short(self.saved, words, self._room())
        self._colour_saved(theme.text)

    def show_trouble(self, words: str, theme: Theme) -> None:
        """Show why something was not done."""
        parts.show_short(self.saved, words, self._room())
        self._colour_saved(theme.error)


def _say(label: QLabel, words: str, meaning: str) -> None:
    label.setText(words)
    label.setToolTip(meaning)
    label.setAccessibleDescription(meaning)
    label.setVisible(bool(words))
