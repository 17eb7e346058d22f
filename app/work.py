"""Changes of many things at once: small ones now, large ones in a thread, with progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from annotations.project import Project
from app import background
from app.i18n import tr
from app.session import Session

AT_ONCE = 1_500
"""So many annotations are changed within the time of a key press."""

Progress = Callable[[int, int], None]
Change = Callable[[Project, Progress | None], Any]


def attempt(
    session: Session,
    parent: QWidget,
    number: int,
    title: str,
    change: Change,
    *,
    failed: Callable[[BaseException], None] | None = None,
    can_stop: bool = True,
) -> None:
    """Run a change of ``number`` things; the session tells troubles, then ``failed`` gets them."""
    project = session.project
    if project is None:
        return

    def told(error: BaseException) -> None:
        session.told(error)
        if failed is not None:
            failed(error)

    if number > AT_ONCE:
        background.run(
            parent,
            title,
            lambda report: change(project, report),
            lambda _: None,
            told,
            can_stop=can_stop,
        )
        return
    try:
        change(project, None)
    except Exception as error:  # noqa: BLE001 - told
        told(error)


def flip(session: Session, parent: QWidget, *, undo: bool) -> None:
    """Take the last step of the history back, or do it again."""
    project = session.project
    step = (project.next_undo() if undo else project.next_redo()) if project else None
    number = step.detail.get("number") if step else 0
    attempt(
        session,
        parent,
        number if isinstance(number, int) else 0,
        tr("Undoing…") if undo else tr("Redoing…"),
        lambda p, _: p.undo() if undo else p.redo(),
        can_stop=False,
    )
