"""The projects lately opened: where they lie, what is in them, when they last changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotations.model import in_language
from app import icons, languages
from app.i18n import counted, tr
from app.places import from_home
from app.portrait import Portrait, Share, portraits
from app.settings import Settings
from app.theme import Theme, chosen_theme, reading_font
from app.widgets import parts
from app.widgets.elided import Elided

_NAME = 17
_SHARES = 236
_NARROW = 560
"""Logical pixels; below, there is no room for what is in the projects."""
_BAR, _GAP = 6, 1
_MOST_LETTERS = 52
_DATE = 16
"""Characters of the longest times."""


class RecentProjects(QScrollArea):
    """A row a project. ``chosen`` tells a path, ``removed`` that one was taken off the list."""

    chosen = Signal(str)
    removed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._stale = True
        self.setObjectName("page")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("page")
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 12, 0)
        self._rows.setSpacing(0)
        self.setWidget(inner)

    def refresh(self) -> None:
        """Show them anew, at the latest when they are seen; those that are gone can be removed."""
        self._stale = not self.isVisible()
        if not self._stale:
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed while nobody saw it."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self._fill()

    def _fill(self) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        kept, theme = portraits(self._settings), chosen_theme(self._settings.get("theme"))
        for place in self._settings.recent():
            self._rows.addWidget(self._row(Path(place), kept.get(place), theme))
        self._rows.addStretch()
        self._fit()

    def _row(self, path: Path, portrait: Portrait | None, theme: Theme) -> QWidget:
        entry = RecentProject(path, portrait, theme)
        entry.clicked.connect(lambda: self.chosen.emit(str(path)))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(entry, 1)
        if not entry.isEnabled():
            remove: QToolButton = parts.icon_button(tr("Take {name} off the list", name=path.stem))
            remove.setIcon(icons.icon("x", theme))
            remove.clicked.connect(lambda: self._remove(path))
            # Aligned: else the row is no higher than this button can be.
            line.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _remove(self, path: Path) -> None:
        self._settings.remove_recent(str(path))
        self.removed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the names where there is little."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for entry in self.findChildren(RecentProject):
            entry.show_contents(self.width() >= _NARROW)


class RecentProject(QPushButton):
    """A project's name and folder, what is in it, when it last changed."""

    def __init__(self, path: Path, portrait: Portrait | None, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "row")
        changed = last_change(path)
        self.setEnabled(bool(changed))
        told = tr("changed {time}", time=changed) if changed else tr("not there any more")
        self.setToolTip(str(path))
        self.setAccessibleName(tr("Open {name}, {told}", name=path.stem, told=told))
        self._contents = QWidget()
        self._contents.setFixedWidth(_SHARES)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 10, 12, 10)
        line.setSpacing(16)
        line.addLayout(_named(path), 1)
        line.addWidget(self._contents)
        line.addLayout(_dated(changed or told, portrait))
        if portrait is not None:
            self._fill(portrait, theme)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _fill(self, portrait: Portrait, theme: Theme) -> None:
        words = counted(portrait.annotations, "{n} annotation", "{n} annotations")
        names = [in_language(name, languages.current()) for name in portrait.codebooks]
        told = ", ".join([words, " + ".join(name for name in names if name)][: 1 + bool(names)])
        self.setAccessibleDescription(told)
        below = Elided("secondary")
        below.set_words(told)
        column = QVBoxLayout(self._contents)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(5)
        column.addWidget(Composition(portrait.shares, theme))
        column.addWidget(below)

    def show_contents(self, on: bool) -> None:
        """Show what is in the project, or leave the room to its name."""
        self._contents.setVisible(on)

    def sizeHint(self) -> QSize:
        """Return the size of what stands on it."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size of what stands on it."""
        return self.sizeHint()


class Composition(QWidget):
    """A bar: a segment a group of labels, as wide as its share of the annotations."""

    def __init__(self, shares: tuple[Share, ...], theme: Theme) -> None:
        super().__init__()
        self._shares, self._theme = shares, theme
        self.setFixedHeight(_BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; an empty bar is a grey line."""
        total, width = sum(share.number for share in self._shares), self.width()
        with QPainter(self) as painter:
            if not total:
                painter.fillRect(QRectF(0, 0, width, _BAR), QColor(self._theme.hairline))
            room, left = width - _GAP * (len(self._shares) - 1), 0.0
            for share in self._shares:
                wide = room * share.number / total
                ink = QColor(self._theme.label(share.colour).ink)
                painter.fillRect(QRectF(left, 0, wide, _BAR), ink)
                left += wide + _GAP


def _named(path: Path) -> QVBoxLayout:
    name, folder = Elided(), Elided("secondary")
    name.setFont(reading_font(_NAME))
    for label, words in ((name, path.stem), (folder, shown_folder(path.parent))):
        label.set_words(words)
        # They take what is left: what stands beside them is not cut.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return _two(name, folder)


def _dated(changed: str, portrait: Portrait | None) -> QVBoxLayout:
    number = portrait.documents if portrait is not None else 0
    words = counted(number, "{n} document", "{n} documents") if portrait is not None else ""
    upper, lower = parts.text(changed, "secondary"), parts.text(words, "faint")
    # The bars of all rows stand below each other, whatever the day.
    upper.setMinimumWidth(upper.fontMetrics().horizontalAdvance("0" * _DATE))
    for label in (upper, lower):
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return _two(upper, lower)


def _two(upper: QLabel, lower: QLabel) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(upper)
    column.addWidget(lower)
    return column


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
    return _when(QDateTime.fromSecsSinceEpoch(int(max(times))))


def _when(time: QDateTime) -> str:
    """Return a time of today or yesterday, or an earlier day."""
    locale = QLocale()
    hour = locale.toString(time.time(), "HH:mm")
    match time.daysTo(QDateTime.currentDateTime()):
        case 0:
            return tr("today, {time}", time=hour)
        case 1:
            return tr("yesterday, {time}", time=hour)
    return locale.toString(time.date(), "d MMM yyyy")


def shown_folder(folder: Path) -> str:
    """Return a folder, from the home folder on where it lies there, its middle cut if long."""
    where = from_home(str(folder))
    if len(where) <= _MOST_LETTERS:
        return where
    half = _MOST_LETTERS // 2
    return f"{where[:half]}…{where[-half:]}"
