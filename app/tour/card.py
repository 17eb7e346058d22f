"""The card of the tour: what to do now, beside where it is done; it never takes the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.i18n import tr
from app.widgets import parts

_WIDTH = 440
_GAP = 14
_EDGE = 2
"""Logical pixels that the style sheet's frame takes."""


class TourCard(QFrame):
    """Lies over the window; its buttons have letters of their own."""

    next_clicked = Signal()
    back_clicked = Signal()
    show_clicked = Signal()
    skip_clicked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self.setAccessibleName(tr("Guided tour"))
        self.setFixedWidth(_WIDTH)
        self.number = parts.text("", "secondary")
        self.title = parts.text("", "title")
        self.words = parts.text("", wrap=True)
        self.state = QLabel()
        self.state.setProperty("role", "title")
        self.skip = QPushButton(tr("End the to&ur"))
        self.back = QPushButton(tr("&Back"))
        self.show_me = QPushButton(tr("Sho&w me"))
        self.next = QPushButton(tr("Ne&xt"))
        for button, signal in (
            (self.skip, self.skip_clicked),
            (self.back, self.back_clicked),
            (self.show_me, self.show_clicked),
            (self.next, self.next_clicked),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.number)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.skip)
        below.addStretch()
        for button in (self.back, self.show_me, self.next):
            below.addWidget(button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.state)
        column.addLayout(below)

    def show_step(self, number: int, of: int, title: str, words: str) -> None:
        """Show a step (from 1) that is still to be done."""
        self.number.setText(tr("{n} of {all}", n=number, all=of))
        self.title.setText(title)
        self.words.setText(words)
        self.back.setVisible(number > 1)
        self.show_me.setVisible(True)
        self.next.setText(tr("Ne&xt"))
        self.set_done(False)

    def show_end(self, title: str, words: str) -> None:
        """Show what comes after the last step."""
        self.number.setText("")
        self.title.setText(title)
        self.words.setText(words)
        self.state.setText("")
        for button in (self.back, self.show_me, self.skip):
            button.hide()
        self.next.setText(tr("Close"))
        self.set_done(True, "")

    def set_done(self, done: bool, words: str | None = None) -> None:
        """Show whether the step is done; only then it goes on."""
        told = tr("✓ Done") if words is None else words
        self.state.setText(told if done else tr("Your turn"))
        self.next.setEnabled(done)
        self.next.setDefault(done)
        self.show_me.setEnabled(not done)

    def stand_beside(self, target: QRect) -> None:
        """Move next to a place of the window without covering it, where there is room."""
        window = self.parentWidget()
        assert window is not None
        # The words' height is known only once the width is.
        self._column.activate()
        self.resize(_WIDTH, self._column.heightForWidth(_WIDTH - 2 * _EDGE) + 2 * _EDGE)
        inside = window.rect().adjusted(8, 8, -8, -36)
        size = self.size()
        wanted = (
            QPoint(target.left(), target.bottom() + _GAP),
            QPoint(target.left() - size.width() - _GAP, target.top()),
            QPoint(target.right() + _GAP, target.top()),
            QPoint(target.left(), target.top() - size.height() - _GAP),
        )
        for corner in wanted:
            moved = _inside(QRect(corner, size), inside)
            if not moved.intersects(target):
                break
        else:
            moved = _inside(QRect(QPoint(inside.right(), inside.bottom()), size), inside)
        self.move(moved.topLeft())
        self.show()
        self.raise_()


def _inside(rect: QRect, limits: QRect) -> QRect:
    """Return a rectangle moved into limits."""
    left = max(limits.left(), min(rect.left(), limits.right() - rect.width()))
    top = max(limits.top(), min(rect.top(), limits.bottom() - rect.height()))
    return QRect(QPoint(left, top), rect.size())
