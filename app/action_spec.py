"""What an action is: a row of the ``ACTIONS`` table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """What must be the case for an action to be enabled."""

    ALWAYS = "always"
    PROJECT = "project"
    WRITABLE = "writable"
    DOCUMENT = "document"
    SELECTION = "selection"
    IN_HAND = "in_hand"
    IN_HAND_WRITABLE = "in_hand_writable"
    SUGGESTION = "suggestion"
    DELETABLE = "deletable"
    PALETTE = "palette"
    WRITABLE_DOCUMENT = "writable_document"
    FRAGMENT = "fragment"
    LABELLING = "labelling"
    CAN_UNDO = "can_undo"
    CAN_REDO = "can_redo"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action. ``menu`` is "Menu" or "Menu/Submenu"; "" keeps it out of the menus.

    ``shortcuts`` are in Qt's portable form. ``context`` "view" means that the shortcut works only
    while the reading view has the keyboard, so that it stays a plain key in text fields; "editor"
    that it belongs to the codebook editor, which has a window of its own.
    """

    name: str
    text: str
    menu: str
    when: When
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    context: str = "window"
    checkable: bool = False
    separator: bool = False
    hint: str = ""
