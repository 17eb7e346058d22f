"""Undo and redo by name: the two actions say which step of the history they would take."""

from __future__ import annotations

from PySide6.QtGui import QAction

from annotations.project import Project
from app.i18n import step_text, tr


def name_flippers(
    undo: QAction, redo: QAction, project: Project | None, language: str
) -> tuple[str, str]:
    """Name the actions after the steps that they would take; return the names, "" for no step.

    The tool tips hold the names as they are, the texts with what menus need.
    """
    back = project.next_undo() if project else None
    again = project.next_redo() if project else None
    books = project.codebooks() if project else ()
    names = (
        tr("Undo {step}", step=step_text(back, books, language)) if back else tr("Undo"),
        tr("Redo {step}", step=step_text(again, books, language)) if again else tr("Redo"),
    )
    for action, name in zip((undo, redo), names, strict=True):
        action.setText(name.replace("&", "&&"))
        action.setToolTip(name)
    return names[0] if back else "", names[1] if again else ""
