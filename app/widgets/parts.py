"""Small pieces that several panels share: titles, lines, icon buttons, segmented choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from app import icons
from app.i18n import tr
from app.theme import Theme

INSET = 14
FIELD_INSET = 10
_SEGMENT_PAD = 8


def text(words: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label; ``role`` is "title", "secondary", "faint", "error" or ""."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    label.setWordWrap(wrap)
    return label


def strong(markup: str) -> str:
    """Return markup in the strongest weight that the interface's face has; Qt would smear ``b``."""
    return f"<span style='font-weight:600'>{markup}</span>"


def paragraphs(markup: Sequence[str]) -> str:
    """Return lines of markup as paragraphs that stand a little apart."""
    first, rest = "margin: 0", "margin: 8px 0 0 0"
    return "".join(f"<p style='{rest if k else first}'>{line}</p>" for k, line in enumerate(markup))


def show_short(label: QLabel, words: str, width: int) -> None:
    """Show words in at most ``width`` logical pixels; all of them in the tool tip if they are cut.

    What a person hears is never cut.
    """
    shown = label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
    label.setText(shown)
    label.setAccessibleName(words)
    label.setToolTip(words if shown != words else "")


def say(button: QWidget, words: str) -> None:
    """Say what a button does, to those who point at it and to those who hear it."""
    button.setToolTip(words)
    button.setAccessibleName(words)


def fit_to_window(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog a size (logical pixels), no higher than the window that it stands over."""
    above = dialog.parentWidget()
    room = above.window().height() - 24 if above is not None else height
    dialog.resize(width, min(height, max(room, dialog.minimumSizeHint().height())))


def line() -> QFrame:
    """Return a hairline."""
    frame = QFrame()
    frame.setProperty("role", "line")
    return frame


def icon_button(name: str, action: QAction | None = None) -> QToolButton:
    """Return a flat button with a 16 px icon; ``name`` is what screen readers say."""
    button = QToolButton()
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(name)
    button.setToolTip(name)
    if action is not None:
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button


def panel_head(title: str, *beside: QWidget, height: int = 34) -> QWidget:
    """Return a panel's title row; the first of ``beside`` takes the room between."""
    row = QHBoxLayout()
    row.setContentsMargins(INSET, 0, 8, 0)
    row.addWidget(text(title, "title"))
    row.addSpacing(4)
    for place, widget in enumerate(beside):
        row.addWidget(widget, 1 if place == 0 else 0)
    head = QWidget()
    head.setFixedHeight(height)
    head.setLayout(row)
    return head


def filter_row(field: QWidget) -> QHBoxLayout:
    """Return the row of a panel's filter field."""
    row = QHBoxLayout()
    row.setContentsMargins(FIELD_INSET, 0, FIELD_INSET, 6)
    row.addWidget(field)
    return row


class FilterField(QLineEdit):
    """A search field: arrows and Enter go on to the list below, Escape clears."""

    forward = Signal(QKeyEvent)
    left = Signal()

    def __init__(self, prompt: str, name: str) -> None:
        super().__init__()
        self.setPlaceholderText(prompt)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self._icon = self.addAction(
            icons.icon("search", default_theme()), QLineEdit.ActionPosition.LeadingPosition
        )

    def set_theme(self, theme: Theme) -> None:
        """Recolour the icon."""
        self._icon.setIcon(icons.icon("search", theme, colour=theme.text_3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand keys that move in a list to the list."""
        keys = Qt.Key
        moving = (keys.Key_Up, keys.Key_Down, keys.Key_PageUp, keys.Key_PageDown)
        if event.key() in (*moving, keys.Key_Return, keys.Key_Enter):
            self.forward.emit(event)
        elif event.key() == keys.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)


def default_theme() -> Theme:
    """Return the theme that icons are drawn in until a window says which."""
    from app.theme import LIGHT_THEME

    return LIGHT_THEME


class Segments(QWidget):
    """One choice of a few, as buttons side by side; choosing the chosen one takes it off."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """``choices`` are (code, shown name)."""
        super().__init__()
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._buttons: dict[str, QToolButton] = {}
        last = len(choices) - 1
        for place, (code, shown) in enumerate(choices):
            button = QToolButton()
            button.setText(shown)
            button.setCheckable(True)
            button.setAccessibleName(tr("{name}: {choice}", name=name, choice=shown))
            button.setSizePolicy(
                button.sizePolicy().Policy.Ignored, button.sizePolicy().Policy.Fixed
            )
            button.setProperty("segment", _segment(place, last))
            button.setFixedHeight(23)
            button.clicked.connect(lambda checked, code=code: self._click(code, checked))
            self._group.addButton(button)
            self._buttons[code] = button
            row.addWidget(button)

    def width_of_words(self) -> int:
        """Return the width in which all choices can be read, in logical pixels."""
        buttons = self._buttons.values()
        widest = max(b.fontMetrics().horizontalAdvance(b.text()) for b in buttons)
        return len(buttons) * (widest + 2 * _SEGMENT_PAD)

    def _click(self, code: str, checked: bool) -> None:
        self.set_value(code if checked else None)
        self.chosen.emit(code if checked else None)

    def set_value(self, code: str | None) -> None:
        """Show a choice (None: none) without telling anybody."""
        for other, button in self._buttons.items():
            button.setChecked(other == code)


class Drop(QComboBox):
    """One choice of many, in a list that drops down; its first line takes the choice off."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """``choices`` are (code, shown name)."""
        super().__init__()
        self.setAccessibleName(name)
        self.addItem("–", None)
        for code, shown in choices:
            self.addItem(shown, code)
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))

    def set_value(self, code: str | None) -> None:
        """Show a choice (None: none) without telling anybody."""
        self.setCurrentIndex(max(0, self.findData(code)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list instead of walking through the choices, each of which would be stored."""
        keys = Qt.Key
        if event.key() in (keys.Key_Up, keys.Key_Down, keys.Key_Return, keys.Key_Enter):
            self.showPopup()
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel: who scrolls past must not change a value."""
        event.ignore()


def _segment(place: int, last: int) -> str:
    """Return which corners of a button are round."""
    if last == 0:
        return "only"
    return {0: "first", last: "last"}.get(place, "mid")


def act_button(words: str, tip: str) -> QToolButton:
    """Return a button with room for an icon before its words; ``tip`` says what it does."""
    button = QToolButton()
    button.setProperty("role", "act")
    button.setText(f" {words}")
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setIconSize(QSize(14, 14))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
