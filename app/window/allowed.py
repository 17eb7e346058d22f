"""When the actions of the window can be used."""

from __future__ import annotations

from annotations.model import Status
from app.action_spec import When
from app.session import Session


def states(session: Session, *, undo: bool, redo: bool) -> dict[When, bool]:
    """Return what is the case now; ``undo`` and ``redo`` say whether a step could be taken."""
    held, writable = session.in_hand, session.writable
    selected, document = session.selection is not None, session.document is not None
    waits = held is not None and held.status is Status.SUGGESTED and not selected
    return {
        When.ALWAYS: True,
        When.PROJECT: session.project is not None,
        When.WRITABLE: writable,
        When.DOCUMENT: document,
        When.WRITABLE_DOCUMENT: writable and document,
        When.SELECTION: selected,
        When.IN_HAND: held is not None or bool(session.focus),
        When.IN_HAND_WRITABLE: held is not None and writable,
        When.DELETABLE: held is not None and writable and not waits,
        When.SUGGESTION: waits and writable,
        When.FRAGMENT: writable and held is not None and selected,
        When.LABELLING: writable and (held is not None or selected),
        When.PALETTE: writable and (selected or (held is not None and not waits)),
        When.CAN_UNDO: writable and undo,
        When.CAN_REDO: writable and redo,
    }
