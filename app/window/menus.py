"""The window's actions and menus, built from the ``ACTIONS`` table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from app import icons, keys
from app.action_spec import ActionSpec, When
from app.actions import ACTIONS, MENUS, menu_text
from app.i18n import tr
from app.settings import Settings
from app.theme import Theme

Handler = Callable[[], object]


class Actions:
    """The QActions by name. Every action of the table needs a handler."""

    def __init__(
        self,
        window: QMainWindow,
        view: QWidget,
        handlers: Mapping[str, Handler],
        settings: Settings,
    ) -> None:
        """``view`` gets the actions whose keys work in the text only."""
        self._settings = settings
        self._made: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = self._make(spec, window, view)
            action.triggered.connect(_called(handlers[spec.name]))
            self._made[spec.name] = action
        self._set_keys(keys.CHANGED)
        settings.changed.connect(self._set_keys)

    def _set_keys(self, name: str) -> None:
        """Give the actions the keys that the user has chosen."""
        if name == keys.CHANGED:
            for spec in ACTIONS:
                pressed = keys.keys_of(self._settings, spec)
                self._made[spec.name].setShortcuts([QKeySequence(one) for one in pressed])

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def _make(self, spec: ActionSpec, window: QMainWindow, view: QWidget) -> QAction:
        action = QAction(tr(spec.text), window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        if spec.hint:
            action.setStatusTip(tr(spec.hint))
        if spec.context == "view":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            view.addAction(action)
        else:
            window.addAction(action)
        return action

    def fill_menus(self, window: QMainWindow) -> dict[str, QMenu]:
        """Put the actions into the menu bar; return the menus by name."""
        menus: dict[str, QMenu] = {}
        for name in MENUS:
            menus[name] = window.menuBar().addMenu(tr(menu_text(name)))
        for spec in ACTIONS:
            top, _, below = spec.menu.partition("/")
            menu = menus[top]
            if below:
                if spec.menu not in menus:
                    menus[spec.menu] = menu.addMenu(tr(below))
                menu = menus[spec.menu]
            if spec.separator:
                menu.addSeparator()
            menu.addAction(self._made[spec.name])
        return menus

    def set_theme(self, theme: Theme) -> None:
        """Recolour the icons."""
        for spec in ACTIONS:
            if spec.icon:
                self._made[spec.name].setIcon(icons.icon(spec.icon, theme))

    def enable(self, states: Mapping[When, bool]) -> None:
        """Enable what is allowed now."""
        for spec in ACTIONS:
            self._made[spec.name].setEnabled(states[spec.when])


def _called(handler: Handler) -> Callable[..., None]:
    """Return a slot that ignores the checked state."""

    def slot(_checked: bool = False) -> None:
        handler()

    return slot
