"""What people need who do not see, or use no mouse: names, ways by key, a focus to be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

_KINDS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_WHOLE = (QComboBox, QAbstractSpinBox, QKeySequenceEdit, QLineEdit, QTabBar, QAbstractItemView)
"""What brings pieces of its own, which are reached through it."""
_PIECES = (QHeaderView, QScrollBar)
_AROUND = 4


def controls(top: QWidget) -> Iterator[QWidget]:
    """Yield what can be worked with in a window now; pieces of one control count as one."""
    for widget in top.findChildren(QWidget):
        if not shiboken6.isValid(widget):
            continue
        if not isinstance(widget, _KINDS) or isinstance(widget, _PIECES):
            continue
        if widget.isVisible() and widget.isEnabled() and not _is_piece(widget, top):
            yield widget


def _is_piece(widget: QWidget, top: QWidget) -> bool:
    around = widget.parentWidget()
    while around is not None and around is not top:
        if isinstance(around, _WHOLE):
            return True
        around = around.parentWidget()
    # The details of a message box are Qt's own.
    return top.inherits("QMessageBox") and isinstance(widget, QTextEdit)


def name_of(widget: QWidget) -> str:
    """Return what a screen reader says of a control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def described(widget: QWidget) -> str:
    """Return a control in words for whoever mends it."""
    names = []
    around: QWidget | None = widget
    while around is not None and len(names) < 3:
        names.append(around.objectName() or type(around).__name__)
        around = around.parentWidget()
    return f"{' < '.join(names)} “{name_of(widget)[:40]}”"


def has_key(widget: QWidget) -> bool:
    """Whether a control is reached by Tab, by the letter in its words, or by a shortcut."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return True
    if isinstance(widget, QAbstractButton):
        if re.search(r"&[^&\s]", widget.text()) or not widget.shortcut().isEmpty():
            return True
        group = widget.group()
        if group is not None and any(
            button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in group.buttons()
        ):
            return True
    if isinstance(widget, QToolButton):
        action = widget.defaultAction()
        return action is not None and _action_has_key(action)
    return isinstance(widget.parentWidget(), QDialogButtonBox)


def _action_has_key(action: QAction) -> bool:
    in_menu = any(isinstance(owner, QMenu) for owner in action.associatedObjects())
    return in_menu or any(not QKeySequence(key).isEmpty() for key in action.shortcuts())


def focus_shows(widget: QWidget, top: QWidget) -> bool:
    """Whether a control looks otherwise while it has the keyboard; the focus is given back."""
    if widget.visibleRegion().isEmpty():
        return True  # scrolled out of sight
    former = QApplication.focusWidget()
    if former is widget:
        other = next((w for w in controls(top) if w is not widget and by_tab(w)), None)
        if other is None:
            return True
        other.setFocus(Qt.FocusReason.TabFocusReason)
    before = _picture(widget, top)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if QApplication.focusWidget() not in (widget, widget.focusProxy()):
        return True  # it hands the keyboard on; the one that gets it is looked at itself
    if not shiboken6.isValid(widget):
        return True
    after = _picture(widget, top)
    if former is not None and shiboken6.isValid(former):
        former.setFocus(Qt.FocusReason.OtherFocusReason)
    return before != after


def by_tab(widget: QWidget) -> bool:
    """Whether Tab leads to a control."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _picture(widget: QWidget, top: QWidget) -> object:
    corner = widget.mapTo(top, widget.rect().topLeft())
    around = QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return top.grab(around.intersected(top.rect())).toImage()
