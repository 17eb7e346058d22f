"""The search over all documents at the bottom of the window: opening, closing, going to places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from app.i18n import tr
from app.theme import Theme

if TYPE_CHECKING:
    from app.concordance.panel import ConcordancePanel
    from app.window.main_window import MainWindow

_SHARE = 0.4
"""Of the window's height, when the search is first opened."""


class ConcordanceDock(QDockWidget):
    """Shares the bottom of the window with the list and the history: one of them at a time.

    The panel is made when it is first opened: the start of the program does not wait for it.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(tr("Search"), window)
        self._window = window
        self._panel: ConcordancePanel | None = None
        self.setObjectName("concordance")
        self.setTitleBarWidget(QWidget())
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self)
        self.hide()
        for other in (window.bottom, window.listing):
            other.visibilityChanged.connect(self._other_shown)
        window.session.project_changed.connect(self._project_changed)

    @property
    def panel(self) -> ConcordancePanel:
        """The panel; made now where it was never open."""
        if self._panel is None:
            from app.concordance.panel import ConcordancePanel

            self._panel = panel = ConcordancePanel(self._window.session)
            panel.set_theme(self._window.theme)
            panel.close_wanted.connect(self.close_search)
            panel.passage_wanted.connect(self.show_passage)
            panel.said.connect(self._window.show_message)
            self.setWidget(panel)
        return self._panel

    def set_theme(self, theme: Theme) -> None:
        """Recolour."""
        if self._panel is not None:
            self._panel.set_theme(theme)

    def toggle(self) -> None:
        """Open the search with the keyboard in its field; from there, close it."""
        if self.isVisible() and self.panel.bar.field.hasFocus():
            self.close_search()
        else:
            self.open_search()

    def open_search(self) -> None:
        """Show the search and put the keyboard into its field."""
        sized = self._panel is not None
        panel = self.panel
        self._window.bottom.hide()
        self._window.listing.put_away()
        self.show()
        if not sized:
            height = round(self._window.height() * _SHARE)
            self._window.resizeDocks([self], [height], Qt.Orientation.Vertical)
        panel.focus()
        self._window.state_changed()

    def close_search(self) -> None:
        """Hide the search and give the text the keyboard; what was found stays."""
        self.hide()
        self._window.view.setFocus()
        self._window.state_changed()

    def search_again(self) -> None:
        """Bring the lines that are shown up to date."""
        if self.isVisible():
            self.panel.search_again()

    def parsed(self) -> None:
        """Ask the documents that were parsed since."""
        if self._panel is not None:
            self._panel.parsed()

    def stop(self) -> None:
        """Let no thread outlive the window."""
        if self._panel is not None:
            self._panel.asker.stop()

    def _other_shown(self, on: bool) -> None:
        if on and self.isVisible():
            self.hide()
            self._window.state_changed()

    def _project_changed(self) -> None:
        if self._window.session.project is None:
            self.hide()

    def show_passage(self, document: str, start: int, end: int, leave: bool = False) -> None:
        """Select a passage (code points) in the text, whatever document it is in."""
        session, view = self._window.session, self._window.view
        there = session.attempt(lambda p: p.document(document))
        if there is None:
            return
        session.set_document(there)
        session.take_in_hand(0)
        view.set_selection(start, end)
        view.scroll_to(start)
        if leave:
            view.setFocus()
