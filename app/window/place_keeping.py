"""Where somebody is in a project, kept in it: document, caret, scroll, selection, what is in hand.

The window's layout is kept in the settings, of all projects alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject

from annotations.errors import UserError
from app import portrait

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

_GEOMETRY, _LAYOUT, _SPLIT, _BELOW = "geometry", "layout", "split", "panel_below"


class PlaceKeeper(QObject):
    """Keeps the place when a project closes, and goes back to it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._session.project_closing.connect(self.keep)
        self._session.project_closing.connect(self._keep_portrait)
        self._shown = False

    def keep(self) -> None:
        """Note in the project where its analyst is."""
        project, document = self._session.project, self._session.document
        if project is None or document is None:
            return
        view, held = self._window.view, self._session.in_hand
        project.set_state(f"caret/{document.id}", view.caret())
        place = {
            "top": view.top(),
            "selection": list(self._session.selection or ()),
            "in_hand": held.id if held is not None else "",
        }
        project.set_state(f"place/{document.id}", place)
        project.set_state("document", document.id)

    def _keep_portrait(self) -> None:
        """Note in the settings what the start page tells of the project."""
        project = self._session.project
        if project is None:
            return
        try:
            told = portrait.portrait_of(project)
        except UserError:  # its file is gone or damaged, which whoever needs it tells
            return
        portrait.keep(self._window.settings, project.path.resolve(), told)

    def go_back(self) -> None:
        """Go to where the document now shown was left."""
        project, document = self._session.project, self._session.document
        if project is None or document is None:
            return
        view, length = self._window.view, document.length
        caret = project.state(f"caret/{document.id}", 0)
        view.set_caret(min(int(caret), length))
        place = project.state(f"place/{document.id}", {})
        # Written by another version, or for a text that has changed: only what fits counts.
        place = place if isinstance(place, dict) else {}
        match place.get("selection"):
            case [int(start), int(end)] if 0 <= start < end <= length:
                view.set_selection(start, end)
        match place.get("in_hand"):
            case str(id_) if id_:
                self._take(id_)
        match place.get("top"):
            case int(top) if 0 <= top < length:
                view.return_to(top)
            case _:
                view.scroll_to(view.caret())

    def _take(self, id_: str) -> None:
        project, document = self._session.project, self._session.document
        assert project is not None
        assert document is not None
        try:
            there = project.annotation(id_)
        except UserError:  # it was deleted elsewhere
            return
        if there.document == document.id:
            self._window.view.take_in_hand(there.row, reveal=False)

    # -- the window's layout

    def keep_layout(self) -> None:
        """Note size and panels of the window; its panels only while a project shows them."""
        window = self._window
        window.settings.set_state(_GEOMETRY, window.saveGeometry())
        if self._session.project is not None:
            window.settings.set_state(_LAYOUT, window.saveState())
            window.settings.set_state(_SPLIT, window.split.saveState())
            below = {
                "history": window.bottom.isVisible(),
                "review": window.suggesting.isVisible(),
                "search": window.concordance.isVisible(),
            }
            window.settings.set_state(_BELOW, next((n for n, on in below.items() if on), ""))

    def restore_layout(self) -> None:
        """Give the window the size and panels that it had."""
        window = self._window
        for name, restore in (
            (_GEOMETRY, window.restoreGeometry),
            (_LAYOUT, window.restoreState),
            (_SPLIT, window.split.restoreState),
        ):
            kept = window.settings.state(name)
            if isinstance(kept, QByteArray):
                restore(kept)

    def show_panel(self) -> None:
        """Open the panel at the bottom that was open, when the window shows its first project."""
        if self._shown or self._session.project is None:
            return
        self._shown = True
        window = self._window
        match window.settings.state(_BELOW):
            case "history":
                window.bottom.show()
            case "review":
                window.suggesting.open_review()
            case "search":
                window.concordance.open_search()
