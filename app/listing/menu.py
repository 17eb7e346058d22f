"""The context menu of the list: everything that can be done to the selected annotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from annotations.model import AttributeDefinition, AttributeType, Status, in_language
from app import keys
from app.actions import ACTIONS
from app.i18n import mark, tr
from app.session import Session

if TYPE_CHECKING:
    from app.listing.panel import AnnotationList

_STATUSES = (
    (mark("Accept"), Status.ACCEPTED, "accept"),
    (mark("Reject"), Status.REJECTED, "reject"),
    (mark("Make a suggestion again"), Status.SUGGESTED, ""),
)


def context_menu(panel: AnnotationList, session: Session) -> QMenu:
    """Return the menu for what is selected now."""
    menu, acts, table = QMenu(panel), panel.acts, panel.table
    writable = session.writable

    pressed = {spec.name: (keys.keys_of(session.settings, spec) or ("",))[0] for spec in ACTIONS}

    def add(words: str, action: object, key: str = "", *, changes: bool = True) -> None:
        entry = menu.addAction(tr(words))
        entry.triggered.connect(lambda _=False: action())  # type: ignore[operator]
        entry.setEnabled(writable or not changes)
        if key:
            # Shown only: the table itself listens to the key.
            entry.setText(f"{tr(words)}\t{_native(key)}")

    add(mark("Show in the text"), lambda: panel.open_current(), "Return", changes=False)
    menu.addSeparator()
    add(mark("Relabel…"), panel.open_palette)
    for words, status, name in _STATUSES:
        add(words, lambda s=status: acts.set_status(s), pressed.get(name, ""))
    add(mark("Note…"), acts.ask_note, pressed["edit_note"])
    for definition in acts.attributes():
        _add_attribute(menu, panel, definition, session).setEnabled(writable)
    menu.addSeparator()
    add(mark("Copy as a table"), acts.copy_table, pressed["copy"], changes=False)
    add(mark("Copy as text"), acts.copy_text, changes=False)
    add(mark("Select all"), table.selectAll, "Ctrl+A", changes=False)
    menu.addSeparator()
    add(mark("Delete"), acts.delete, pressed["delete"])
    return menu


def _add_attribute(
    menu: QMenu, panel: AnnotationList, definition: AttributeDefinition, session: Session
) -> QMenu:
    below = menu.addMenu(in_language(definition.name, session.language) or definition.code)
    if definition.type is AttributeType.YES_NO:
        choices: list[tuple[object, str]] = [(True, tr("Yes")), (False, tr("No"))]
    else:
        choices = [
            (choice.code, in_language(choice.name, session.language) or choice.code)
            for choice in definition.choices
        ]
    for value, shown in [*choices, (None, tr("Take off"))]:
        entry = below.addAction(shown)
        entry.triggered.connect(
            lambda _=False, v=value: panel.acts.set_attribute(definition.code, v)
        )
    return below


def _native(portable: str) -> str:
    return QKeySequence(portable).toString(QKeySequence.SequenceFormat.NativeText)
