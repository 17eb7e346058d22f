"""What stands in the window while no project is open: ways to begin, and recent projects."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import icons
from app.i18n import tr
from app.key_words import FollowKeys, key_of
from app.recent_projects import RecentProjects
from app.settings import Settings
from app.theme import Theme, chosen_theme
from app.widgets import parts
from app.widgets.word_mark import WordMark

_WIDEST, _HIGHEST = 1180, 720


class Way(QPushButton):
    """A large button: what it does, what that means, its key."""

    def __init__(self, words: str, meaning: str, icon: str = "") -> None:
        """``meaning`` may have several lines; ``icon`` names one of ``resources/icons``."""
        super().__init__()
        self.setProperty("role", "choice")
        self.setMinimumWidth(340)
        self.setAccessibleName(words)
        self.setAccessibleDescription(meaning)
        self.title = parts.text(words, "title")
        self.key = parts.text("", "faint")
        self._icon, self._picture = icon, QLabel()
        self._picture.setVisible(bool(icon))
        told = QVBoxLayout()
        told.setSpacing(2)
        for line in (self.title, parts.text(meaning, "secondary")):
            told.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(14)
        row.addWidget(self._picture)
        row.addLayout(told, 1)
        row.addWidget(self.key)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_theme(self, theme: Theme) -> None:
        """Recolour the icon."""
        if self._icon:
            self._picture.setPixmap(icons.pixmap(self._icon, theme.text_2, 18))

    def sizeHint(self) -> QSize:
        """Return the size of what stands on it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of what stands on it."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()


class StartPage(QWidget):
    """See the module."""

    new_clicked = Signal()
    open_clicked = Signal()
    sample_clicked = Signal()
    tour_clicked = Signal()
    recent_clicked = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        self.mark = WordMark()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.mark)
        left.addWidget(parts.text(tr("Read, mark, name what persuades."), "secondary"))
        left.addSpacing(18)
        self.buttons: list[Way] = []
        for icon, words, meaning, action, signal in (
            (
                "file-plus",
                tr("New project…"),
                tr("Choose codebooks, add texts"),
                "new_project",
                self.new_clicked,
            ),
            (
                "folder-open",
                tr("Open a project…"),
                tr("A file that ends in .elocutio"),
                "open_project",
                self.open_clicked,
            ),
            (
                "flask-conical",
                tr("Open the sample"),
                tr("Two editorials, tagged"),
                "",
                self.sample_clicked,
            ),
            (
                "book-open",
                tr("Take the tour"),
                tr("Seven steps on the sample"),
                "",
                self.tour_clicked,
            ),
        ):
            way = Way(words, meaning, icon)
            way.clicked.connect(signal)
            if action:
                FollowKeys(settings, way, partial(self._name_key, way, action))
            left.addWidget(way)
            self.buttons.append(way)
        left.addStretch()
        self._lay_out(left)
        self.set_theme(chosen_theme(settings.get("theme")))

    def _lay_out(self, left: QVBoxLayout) -> None:
        """Keep both columns together in the middle of a large window."""
        body = QWidget()
        body.setMaximumSize(_WIDEST, _HIGHEST)
        row = QHBoxLayout(body)
        row.setContentsMargins(72, 72, 56, 40)
        row.setSpacing(64)
        row.addLayout(left)
        row.addLayout(self._right(), 1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(body, 1000)
        across.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addStretch(2)
        page.addLayout(across, 1000)
        page.addStretch(3)

    def _name_key(self, way: Way, action: str) -> None:
        way.key.setText(key_of(self._settings, action))

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        self.mark.set_theme(theme)
        for way in self.buttons:
            way.set_theme(theme)
        self.refresh()

    def _right(self) -> QVBoxLayout:
        self._title = parts.text(tr("Recent projects"), "title")
        self._empty = parts.text(
            tr("Projects that you open are listed here. Begin with a new one, or with the tour."),
            "secondary",
            wrap=True,
        )
        self.recent = RecentProjects(self._settings)
        self.recent.chosen.connect(self.recent_clicked)
        self.recent.removed.connect(self._removed)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._empty)
        column.addWidget(self.recent, 1)
        # Takes what the list leaves where there is none.
        column.addStretch()
        return column

    def focus_first(self) -> None:
        """Put the keyboard on the first way to begin."""
        self.buttons[0].setFocus()

    def _removed(self) -> None:
        self.refresh()
        self.focus_first()

    def refresh(self) -> None:
        """Show the projects lately opened; those that are gone can be taken off the list."""
        paths = self._settings.recent()
        self._empty.setVisible(not paths)
        self.recent.setVisible(bool(paths))
        self.recent.refresh()
