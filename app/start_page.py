"""What stands in the window while no project is open: ways to begin, and recent projects."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app import icons
from app.i18n import DATE_AND_TIME, tr
from app.settings import Settings
from app.theme import chosen_theme, interface_font, reading_font
from app.widgets import parts

_MOST_LETTERS = 52


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
        mark = QLabel("Elocutio")
        mark.setFont(reading_font(46, interface_font().weight().DemiBold))
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(mark)
        left.addWidget(parts.text(tr("Read, mark, name what persuades."), "secondary"))
        left.addSpacing(18)
        self.buttons: list[QPushButton] = []
        for words, signal in (
            (tr("New project…"), self.new_clicked),
            (tr("Open a project…"), self.open_clicked),
            (tr("Open the sample"), self.sample_clicked),
            (tr("Take the tour: seven steps on the sample"), self.tour_clicked),
        ):
            button = QPushButton(words)
            button.setProperty("role", "choice")
            button.clicked.connect(signal)
            button.setMinimumWidth(340)
            left.addWidget(button)
            self.buttons.append(button)
        left.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(72, 88, 56, 40)
        row.setSpacing(64)
        row.addLayout(left)
        row.addLayout(self._right(), 1)
        self.refresh()

    def _right(self) -> QVBoxLayout:
        self._title = parts.text(tr("Recent projects"), "title")
        self._empty = parts.text(
            tr("Projects that you open are listed here. Begin with a new one, or with the tour."),
            "secondary",
            wrap=True,
        )
        inner = QWidget()
        inner.setObjectName("page")
        self._recent = QVBoxLayout(inner)
        self._recent.setContentsMargins(0, 0, 12, 0)
        self._recent.setSpacing(6)
        self._area = QScrollArea()
        self._area.setObjectName("page")
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._empty)
        column.addWidget(self._area, 1)
        # Takes what the list leaves where there is none.
        column.addStretch()
        return column

    def focus_first(self) -> None:
        """Put the keyboard on the first way to begin."""
        self.buttons[0].setFocus()

    def refresh(self) -> None:
        """Show the projects lately opened; those that are gone can be taken off the list."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        paths = self._settings.recent()
        self._empty.setVisible(not paths)
        self._area.setVisible(bool(paths))
        for path in paths:
            self._recent.addWidget(self._entry(Path(path)))
        self._recent.addStretch()

    def _entry(self, path: Path) -> QWidget:
        changed = last_change(path)
        where = _short(str(path.parent))
        told = tr("changed {time}", time=changed) if changed else tr("not there any more")
        button = QPushButton(f"{path.stem}\n{told}\n{where}")
        button.setProperty("role", "choice")
        button.setToolTip(str(path))
        button.setAccessibleName(tr("Open {name}, {told}", name=path.stem, told=told))
        button.setEnabled(bool(changed))
        button.clicked.connect(lambda: self.recent_clicked.emit(str(path)))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(button, 1)
        if not changed:
            line.addWidget(self._remover(path))
        return row

    def _remover(self, path: Path) -> QToolButton:
        remove = parts.icon_button(tr("Take {name} off the list", name=path.stem))
        remove.setIcon(icons.icon("x", chosen_theme(self._settings.get("theme"))))
        remove.clicked.connect(lambda: self._remove(path))
        return remove

    def _remove(self, path: Path) -> None:
        self._settings.remove_recent(str(path))
        self.refresh()
        self.focus_first()


def last_change(path: Path) -> str:
    """Return when a project file last changed, in local time; "" where there is none.

    What an open project has changed may stand in the log beside it.
    """
    times = []
    for file in (path, path.with_name(f"{path.name}-wal")):
        try:
            times.append(file.stat().st_mtime)
        except OSError:
            if file == path:
                return ""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(max(times))), DATE_AND_TIME)


def _short(where: str) -> str:
    """Return a folder with its middle left out where it is long."""
    if len(where) <= _MOST_LETTERS:
        return where
    half = _MOST_LETTERS // 2
    return f"{where[:half]}…{where[-half:]}"
