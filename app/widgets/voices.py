"""Choosing one voice (author, quoted, …) whose annotations alone are shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
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


class VoiceButton(QToolButton):
    """A button with a menu; ``chosen`` tells the code of a voice, or "" for all."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, str] = {}
        self._code = ""
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(16, 16))
        self.setCheckable(True)
        self.choices = QMenu(self)
        self.choices.aboutToShow.connect(self._fill)
        self.setMenu(self.choices)
        self.set_code("")

    def set_project(self, project: Project | None, language: str) -> None:
        """Offer the voices of a project, called as in a language."""
        self._names = {c.code: in_language(c.name, language) for c in voices(project)}
        self.setVisible(bool(self._names))
        self._show()

    def set_code(self, code: str) -> None:
        """Show which voice is chosen, without telling anybody."""
        self._code = code
        self._show()

    def _show(self) -> None:
        name = self._names.get(self._code, self._code)
        words = tr("Voice: {voice}", voice=name) if self._code else tr("Voice")
        self.setToolTip(words if self._code else tr("Show one voice only"))
        self.setAccessibleName(words)
        self.setChecked(bool(self._code))

    def _fill(self) -> None:
        self.choices.clear()
        for code, name in [("", tr("All voices")), *self._names.items()]:
            entry = self.choices.addAction(name)
            entry.setCheckable(True)
            entry.setChecked(code == self._code)
            entry.triggered.connect(lambda _=False, code=code: self._choose(code))

    def _choose(self, code: str) -> None:
        self.set_code(code)
        self.chosen.emit(code)
