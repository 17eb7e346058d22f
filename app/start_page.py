"""What stands in the window while no project is open: three ways to begin, recent projects."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.i18n import tr
from app.settings import Settings
from app.theme import interface_font, reading_font
from app.widgets import parts


class StartPage(QWidget):
    """See the module."""

    new_clicked = Signal()
    open_clicked = Signal()
    sample_clicked = Signal()
    recent_clicked = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settings = settings
        mark = QLabel("Elocutio")
        font = reading_font(46, interface_font().weight().DemiBold)
        mark.setFont(font)
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
        ):
            button = QPushButton(words)
            button.setProperty("role", "choice")
            button.clicked.connect(signal)
            button.setFixedWidth(340)
            left.addWidget(button)
            self.buttons.append(button)
        left.addStretch()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(72, 96, 72, 40)
        row.setSpacing(72)
        row.addLayout(left)
        row.addLayout(self._recent, 1)
        self.refresh()

    def focus_first(self) -> None:
        """Put the keyboard on the first way to begin."""
        self.buttons[0].setFocus()

    def refresh(self) -> None:
        """Show the projects lately opened that are still there."""
        while self._recent.count():
            item = self._recent.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        paths = [path for path in self._settings.recent() if Path(path).exists()]
        if paths:
            self._recent.addWidget(parts.text(tr("Recent projects"), "title"))
        for path in paths:
            button = QPushButton(f"{Path(path).stem}\n{Path(path).parent}")
            button.setProperty("role", "choice")
            button.setAccessibleName(tr("Open {name}", name=Path(path).stem))
            button.clicked.connect(lambda _=False, p=path: self.recent_clicked.emit(p))
            self._recent.addWidget(button)
        self._recent.addStretch()
