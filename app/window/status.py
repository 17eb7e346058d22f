"""The status bar: place and selection, snapping, what is hidden; annotator and saved state."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from app import icons
from app.i18n import mark, tr
from app.session import Session
from app.theme import Theme
from app.widgets import parts

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
        self.snapping.setToolTip(tr("Change snapping (F2)"))
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
        self.saved = QLabel()
        for widget in (self.paragraph, self.place, self.snapping, self.notice):
            self.addWidget(widget)
        for widget in (self.language, self.annotator, self.saved):
            self.addPermanentWidget(widget)
        self.setContentsMargins(8, 0, 8, 0)
        self.notice.hide()
        self.language.hide()

    def set_theme(self, theme: Theme) -> None:
        """Recolour the icons."""
        from PySide6.QtCore import Qt

        for button, name in ((self.snapping, "magnet"), (self.annotator, "user")):
            button.setIcon(icons.icon(name, theme, 14))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.notice.setIcon(icons.icon("eye-off", theme, 14, theme.notice_text))
        self.notice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def show_place(self, paragraph: int, caret: int) -> None:
        """Show the caret's place, or what is selected or in hand."""
        session = self._session
        there = session.document is not None
        self.paragraph.setVisible(there)
        self.place.setVisible(there)
        self.paragraph.setText(f"¶ {paragraph}" if paragraph else "¶")
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
        self.snapping.setText(tr(_UNITS[self._session.settings.get("snapping")]))

    def show_notice(self, words: str) -> None:
        """Show what is filtered out, or nothing."""
        self.notice.setText(f"{words}   {tr('Show all')}" if words else "")
        self.notice.setVisible(bool(words))

    def show_language(self, words: str, meaning: str) -> None:
        """Show how far the documents are read for lemmas, or nothing."""
        self.language.setText(words)
        self.language.setToolTip(meaning)
        self.language.setAccessibleDescription(meaning)
        self.language.setVisible(bool(words))

    def show_saved(self, theme: Theme) -> None:
        """Show whether everything is on disk, or why not."""
        session = self._session
        self.saved.setVisible(session.project is not None)
        self.annotator.setVisible(session.project is not None)
        if session.project is None:
            return
        self.annotator.setText(session.project.current_annotator)
        self.saved.setToolTip("")
        read_only = session.project.read_only
        self.saved.setText(tr("Read only") if read_only else tr("All saved"))
        self.saved.setStyleSheet(f"color: {theme.text_2}; font-size: 12px; padding: 0 6px;")

    def show_note(self, words: str, theme: Theme) -> None:
        """Show what was just done, until something else changes."""
        self.saved.setText(words)
        self.saved.setToolTip(words)
        self.saved.setStyleSheet(f"color: {theme.text}; font-size: 12px; padding: 0 6px;")

    def show_trouble(self, words: str, theme: Theme) -> None:
        """Show why something was not done."""
        self.saved.setText(words if len(words) < 90 else f"{words[:89]}…")
        self.saved.setToolTip(words)
        self.saved.setStyleSheet(f"color: {theme.error}; font-size: 12px; padding: 0 6px;")
