"""Every control of every window, dialog and panel has a name, a way by key, and a visible focus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from app.window.main_window import MainWindow
from tests.gui import access
from tests.gui.surfaces import Walk

_DRIVEN = {"label palette": "its field keeps the keyboard; the arrows there move in the list"}
"""Surfaces of which only what has the keyboard needs a key, with the reason."""


def test_that_every_control_has_a_name_a_key_and_a_visible_focus(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path
) -> None:
    found: set[str] = set()
    looked: set[str] = set()
    seen: list[QWidget] = []

    def look(name: str, top: QWidget) -> None:
        looked.add(name)
        for widget in list(access.controls(top)):
            # To take the keyboard from a field may store it, and make what is shown anew.
            if not shiboken6.isValid(widget):
                continue
            words = f"{name}: {access.described(widget)}"
            if not access.name_of(widget):
                found.add(f"{words} has no name")
            if name.partition(",")[0] not in _DRIVEN and not access.has_key(widget):
                found.add(f"{words} is reached by no key")
            if widget in seen or top.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
                continue
            if widget.visibleRegion().isEmpty():
                continue
            seen.append(widget)
            active = access.by_tab(widget) and QApplication.activeWindow() is top
            if active and not access.focus_shows(widget, top):
                found.add(f"{words} does not show that it has the keyboard")

    Walk(open_window, tmp_path, look).everything()
    assert len(looked) > 40
    assert len(seen) > 200
    assert sorted(found) == [], "\n".join(sorted(found))


def test_that_what_lacks_a_name_a_key_or_a_focus_is_found() -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    named, bare, unreachable, blind = QLineEdit(), QLineEdit(), QToolButton(), QPushButton("Do")
    named.setAccessibleName("Name")
    unreachable.setAccessibleName("Do")
    unreachable.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    blind.setStyleSheet("QPushButton, QPushButton:focus { border: 0; outline: 0; }")
    for widget in (named, bare, unreachable, blind):
        row.addWidget(widget)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    assert list(access.controls(window)) == [named, bare, unreachable, blind]
    assert [bool(access.name_of(w)) for w in (named, bare, unreachable)] == [True, False, True]
    assert [access.has_key(w) for w in (named, unreachable)] == [True, False]
    assert [access.focus_shows(w, window) for w in (named, blind)] == [True, False]
    unreachable.setText("&Do")
    assert access.has_key(unreachable)
    window.close()
