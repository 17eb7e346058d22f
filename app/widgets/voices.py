"""Choosing voices (author, quoted, …) whose annotations alone are shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton

from annotations.model import Choice, in_language
from annotations.project import Project
from annotations.project.attributes import VOICE, definitions
from app.i18n import tr


def voices(project: Project | None) -> tuple[Choice, ...]:
    """Return the voices that annotations of a project can have, by all its codebooks."""
    found: dict[str, Choice] = {}
    for book in project.codebooks() if project else ():
        for entry in definitions(book):
            for choice in entry.choices if entry.code == VOICE else ():
                found.setdefault(choice.code, choice)
    return tuple(found.values())


class TickMenu(QMenu):
    """A menu of ticks that stays open while they are set: by click and Space; Enter closes it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what is clicked."""
        at = self.actionAt(event.position().toPoint())
        if not self._ticked(at):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick what is chosen with Space."""
        if event.key() != Qt.Key.Key_Space or not self._ticked(self.activeAction()):
            super().keyPressEvent(event)

    def _ticked(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class VoiceButton(QToolButton):
    """A button with a menu; ``chosen`` tells the codes of voices (a frozenset), none for all."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, str] = {}
        self._codes: frozenset[str] = frozenset()
        self._entries: dict[str, QAction] = {}
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(16, 16))
        self.setCheckable(True)
        self.choices = TickMenu(self)
        self.choices.aboutToShow.connect(self._fill)
        self.setMenu(self.choices)
        self.set_codes(frozenset())

    def set_project(self, project: Project | None, language: str) -> None:
        """Offer the voices of a project, called as in a language."""
        self._names = {c.code: in_language(c.name, language) for c in voices(project)}
        self.setVisible(bool(self._names))
        self._show()

    def set_codes(self, codes: frozenset[str]) -> None:
        """Show which voices are chosen, without telling anybody."""
        self._codes = codes
        self._show()

    def _show(self) -> None:
        names = [name for code, name in self._names.items() if code in self._codes]
        names += sorted(self._codes - self._names.keys())
        if len(names) > 1:
            words = tr("Voices: {voices}", voices=", ".join(names))
        else:
            words = tr("Voice: {voice}", voice=names[0]) if names else tr("Voice")
        self.setToolTip(words if names else tr("Show chosen voices only"))
        self.setAccessibleName(words)
        self.setChecked(bool(names))
        for code, entry in self._entries.items():
            entry.setChecked(code in self._codes if code else not self._codes)

    def _fill(self) -> None:
        self.choices.clear()
        self._entries = {}
        for code, name in [("", tr("All voices")), *self._names.items()]:
            entry = self.choices.addAction(name)
            entry.setCheckable(True)
            entry.triggered.connect(lambda _=False, code=code: self._toggle(code))
            self._entries[code] = entry
            if not code:
                self.choices.addSeparator()
        self._show()

    def _toggle(self, code: str) -> None:
        self.set_codes(self._codes ^ {code} if code else frozenset())
        self.chosen.emit(self._codes)
