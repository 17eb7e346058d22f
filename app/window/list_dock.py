"""The annotation list at the bottom of the window: opening, closing, remembering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QSizePolicy, QWidget

from app.i18n import tr
from app.listing.panel import AnnotationList

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

_OPEN = "annotation_list_open"
_SHARE = 0.36
"""Of the window's height, when the list is first opened."""


class ListDock(QDockWidget):
    """Shares the bottom of the window with the history: one of them at a time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(tr("Annotations"), window)
        self._window = window
        self._sized = False
        self.panel = AnnotationList(window.session)
        self.setObjectName("annotation_list")
        self.setTitleBarWidget(QWidget())
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setWidget(self.panel)
        below = Qt.DockWidgetArea.BottomDockWidgetArea
        window.addDockWidget(below, self)
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            window.setCorner(corner, below)
        self.hide()
        self.panel.close_wanted.connect(self.close_list)
        self.panel.text_wanted.connect(self._to_text)
        self.panel.said.connect(window.show_message)
        window.bottom.visibilityChanged.connect(self._history_shown)

    def toggle(self) -> None:
        """Open the list with the keyboard in its filter; from there, close it."""
        if self.isVisible() and self.panel.filter.hasFocus():
            self.close_list()
        else:
            self._open(True)
            self.panel.focus_filter()

    def close_list(self) -> None:
        """Close the list and give the text the keyboard."""
        self._open(False)
        self._to_text()

    def put_away(self) -> None:
        """Close the list for something else that needs its room."""
        if self.isVisible():
            had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self._window)
            self._open(False)
            if had_keyboard:
                self._to_text()

    def follow(self) -> None:
        """Come back with a project where the list was open, and go with the project."""
        there = self._window.session.project is not None
        # Out of sight, the start page (and the paths on it) would keep the window large.
        policies = QSizePolicy.Policy
        policy = policies.Ignored if there else policies.Preferred
        self._window.start.setSizePolicy(policy, policy)
        self._show(there and self._window.settings.state(_OPEN) in (True, "true"))

    def _open(self, on: bool) -> None:
        self._window.settings.set_state(_OPEN, on)
        self._show(on)
        self._window.state_changed()

    def _show(self, on: bool) -> None:
        if on and not self.isVisible():
            self._window.bottom.hide()
            self.show()
            if not self._sized and not self._window.settings.state("layout"):
                height = round(self._window.height() * _SHARE)
                self._window.resizeDocks([self], [height], Qt.Orientation.Vertical)
            self._sized = True
        elif not on:
            self.hide()

    def _history_shown(self, on: bool) -> None:
        if on:
            self.put_away()

    def _to_text(self) -> None:
        self._window.view.setFocus()
