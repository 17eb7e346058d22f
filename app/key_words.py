"""Sentences that name keys: those that the user has, or the menu where an action has none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from app import keys
from app.i18n import tr
from app.settings import Settings
from app.widgets import parts


def key_of(settings: Settings, name: str) -> str:
    """Return the first key of an action as the system writes it, "" where it has none."""
    known = keys.keys_named(settings, name)
    # People call it Enter, whichever of the two keys it is.
    enter = [key for key in known if key.endswith("Enter") and known[0].endswith("Return")]
    return keys.shown((enter or known)[:1])


def way_to(settings: Settings, name: str) -> str:
    """Return an action's first key, or where it stands in the menus."""
    spec = keys.spec_of(name)
    menu = tr(spec.menu.partition("/")[0])
    return key_of(settings, name) or tr(
        "{menu} → {action}", menu=menu, action=keys.plain(tr(spec.text))
    )


def with_key(words: str, settings: Settings, name: str) -> str:
    """Return words with an action's first key behind them, where it has one."""
    key = key_of(settings, name)
    return tr("{words} ({key})", words=words, key=key) if key else words


def name_key(button: QAbstractButton, words: str, settings: Settings, name: str) -> None:
    """Say what a button does, with the key that does it as well, also when that changes."""
    FollowKeys(settings, button, lambda: parts.say(button, with_key(words, settings, name)))


class FollowKeys(QObject):
    """Calls ``show`` now and whenever keys are changed, as long as ``parent`` is there."""

    def __init__(self, settings: Settings, parent: QObject, show: Callable[[], None]) -> None:
        super().__init__(parent)
        self._show = show
        settings.changed.connect(self._changed)
        show()

    def _changed(self, name: str) -> None:
        if name == keys.CHANGED:
            self._show()
