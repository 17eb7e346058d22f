"""Shortcuts as the user has them: the table's, or others in their place, without conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from app.actions import (
    ACTIONS,
    EDITOR_HEARS,
    EDITOR_KEYS,
    EVERY_ACTION,
    LIST_KEYS,
    MENUS,
    SEARCH_KEYS,
    VIEW_KEYS,
    ActionSpec,
)
from app.i18n import tr
from app.settings import Settings

CHANGED = "shortcuts"
"""What ``Settings.changed`` carries when a shortcut was changed."""

_KEPT = "keys/{}"
_NONE = "none"
_BETWEEN = "\n"
"""Some keys have names of two words."""
_NATIVE = QKeySequence.SequenceFormat.NativeText
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_MEANT_IN_TEXT = (
    *("Tab", "Shift+Tab", "Esc", "Space", "N"),
    *(
        f"{held}{way}"
        for held in ("", "Shift+", "Ctrl+", "Ctrl+Shift+")
        for way in ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
    ),
)
"""Keys that move and select in a text; the table may give some of them a meaning, users not."""


def keys_of(settings: Settings, spec: ActionSpec) -> tuple[str, ...]:
    """Return an action's shortcuts in Qt's portable form."""
    kept = settings.state(_KEPT.format(spec.name))
    if not isinstance(kept, str) or not kept:
        return spec.shortcuts
    return () if kept == _NONE else tuple(kept.split(_BETWEEN))


def spec_of(name: str) -> ActionSpec:
    """Return the action of this name, which must be one."""
    return next(spec for spec in EVERY_ACTION if spec.name == name)


def keys_named(settings: Settings, name: str) -> tuple[str, ...]:
    """Return the shortcuts of the action of this name in Qt's portable form."""
    return keys_of(settings, spec_of(name))


def shown(keys: Iterable[str]) -> str:
    """Return shortcuts as the system writes them."""
    return ", ".join(QKeySequence(one).toString(_NATIVE) for one in keys)


def portable(sequence: QKeySequence) -> str:
    """Return the first key of what was typed, in Qt's portable form; "" for none."""
    return QKeySequence(_first(sequence)).toString(_PORTABLE) if sequence.count() else ""


def _first(sequence: QKeySequence) -> QKeyCombination:
    first: QKeyCombination = sequence[0]  # type: ignore[index]
    return first


def owner(settings: Settings, key: str, but: str) -> ActionSpec | None:
    """Return another action than the one named ``but`` that has a key where that one is heard."""
    return next(_owners(settings, key, but), None)


def _owners(settings: Settings, key: str, but: str) -> Iterator[ActionSpec]:
    wanted, asked = QKeySequence(key), spec_of(but)
    for spec in EVERY_ACTION:
        has = any(QKeySequence(k) == wanted for k in keys_of(settings, spec))
        if has and spec is not asked and _meet(asked, spec):
            yield spec


def _meet(one: ActionSpec, other: ActionSpec) -> bool:
    """Whether two actions are heard in one window, so that no key can mean both."""
    edits = [spec.context == "editor" for spec in (one, other)]
    return all(edits) or not any(edits) or bool({one.name, other.name} & EDITOR_HEARS)


def refusal(key: str, spec: ActionSpec) -> str:
    """Return why a key cannot be given to an action, "" where it can."""
    pressed = _first(QKeySequence(key))
    held = pressed.keyboardModifiers()
    modifiers = Qt.KeyboardModifier
    plain = not held & (modifiers.ControlModifier | modifiers.AltModifier | modifiers.MetaModifier)
    if key in spec.shortcuts:
        return ""
    if key in _MEANT_IN_TEXT:
        return tr("{key} moves and selects in the text; choose another key.", key=shown((key,)))
    code = pressed.key()
    if plain and Qt.Key.Key_A <= code <= Qt.Key.Key_Z:
        return tr("Plain letters belong to labels; hold Ctrl or Alt with it.")
    printed = Qt.Key.Key_Space <= code <= Qt.Key.Key_ydiaeresis
    if plain and printed and spec.context != "view":
        return tr("{key} is needed for writing; hold Ctrl or Alt with it.", key=shown((key,)))
    return ""


def give(settings: Settings, name: str, key: str) -> None:
    """Make a key an action's only shortcut ("": none), and take it from whose it was."""
    if key:
        _take(settings, name, key)
    settings.set_state(_KEPT.format(name), key or _NONE)
    settings.changed.emit(CHANGED)


def reset(settings: Settings, name: str = "") -> None:
    """Give an action, or all of them, the table's shortcuts again.

    A key that another action has got meanwhile is taken from it.
    """
    for spec in EVERY_ACTION:
        if name in ("", spec.name):
            settings.set_state(_KEPT.format(spec.name), "")
    for key in spec_of(name).shortcuts if name else ():
        _take(settings, name, key)
    settings.changed.emit(CHANGED)


def _take(settings: Settings, name: str, key: str) -> None:
    """Take a key from all actions but one that are heard where that one is."""
    wanted = QKeySequence(key)
    for other in list(_owners(settings, key, name)):
        left = [k for k in keys_of(settings, other) if QKeySequence(k) != wanted]
        settings.set_state(_KEPT.format(other.name), _BETWEEN.join(left) or _NONE)


def is_own(settings: Settings, spec: ActionSpec) -> bool:
    """Whether an action has other shortcuts than the table's."""
    return keys_of(settings, spec) != spec.shortcuts


def plain(words: str) -> str:
    """Return a menu text without its underlined letter and dots."""
    return words.replace("&", "").rstrip("…")


def groups(settings: Settings) -> list[tuple[str, list[tuple[str, str, ActionSpec | None]]]]:
    """Return all keys: groups of (what it does, keys, its action where it has one)."""
    fixed = (
        (tr("In the text"), VIEW_KEYS),
        (tr("In the annotation list"), LIST_KEYS),
        (tr("In the search over all documents"), SEARCH_KEYS),
        (tr("In the codebook editor"), EDITOR_KEYS),
    )
    found: list[tuple[str, list[tuple[str, str, ActionSpec | None]]]] = [
        (name, [(tr(what), _of_place(settings, keys), _own(keys)) for keys, what in table])
        for name, table in fixed
    ]
    for menu in MENUS:
        rows: list[tuple[str, str, ActionSpec | None]] = [
            (plain(tr(spec.text)), shown(keys_of(settings, spec)), spec)
            for spec in ACTIONS
            if spec.menu.partition("/")[0] == menu
        ]
        found.append((tr(menu), rows))
    return found


def of_action(keys: str) -> ActionSpec | None:
    """Return the action whose keys an entry of a table of keys stands for, None for none."""
    if not keys.startswith("{"):
        return None
    return spec_of(keys[1:-1])


def _own(keys: str) -> ActionSpec | None:
    """Return the action of a place's table that stands in no menu, where it can be changed."""
    spec = of_action(keys)
    return spec if spec is not None and not spec.menu else None


def _of_place(settings: Settings, keys: str) -> str:
    spec = of_action(keys)
    return tr(keys) if spec is None else shown(keys_of(settings, spec))


def overview(settings: Settings) -> str:
    """Return all keys that there are as a page of HTML, to print."""
    parts = []
    for name, rows in groups(settings):
        lines = "".join(
            f"<tr><td width='60%'>{escape(what)}</td><td><b>{escape(keys)}</b></td></tr>"
            for what, keys, _ in rows
            if keys
        )
        if lines:
            parts.append(f"<h2>{escape(name)}</h2><table width='100%'>{lines}</table>")
    title = escape(tr("Keyboard shortcuts"))
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'>"
        f"<title>Elocutio: {title}</title><style>body {{ font-family: sans-serif; }} "
        "h1 { font-size: 16pt; } h2 { font-size: 11pt; } td { font-size: 9pt; padding: 1pt; }"
        f"</style></head><body><h1>Elocutio: {title}</h1>{''.join(parts)}</body></html>"
    )
