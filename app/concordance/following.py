"""Keeping what was found true while annotations and documents change under it.

A line that no longer answers the query stays where it is, marked, until it is searched again: who
tags lines one after another keeps the place and the selection. What is new comes in, and lines of
documents that are gone go.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from annotations.changes import Changes
from annotations.language.concordance import Line
from annotations.project.searching import Place

_PAUSE = 250
"""Milliseconds after a change: several of them in a row are looked at once."""

_OF_CONDITIONS = ("annotation", "label", "annotator", "codebook")


class Following(QObject):
    """Notes that the lines may be out of date; ``due`` tells when to look again."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pending = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.due)

    def note(self) -> None:
        """Look again soon: the lines may be out of date."""
        self.pending = True
        self._timer.start()

    def resume(self) -> None:
        """Look again soon where that is still to be done."""
        if self.pending:
            self._timer.start()

    def done(self) -> None:
        """Forget it: the lines are true again, or others are asked for."""
        self.pending = False
        self._timer.stop()


def concerns(changes: Changes, words: str) -> bool:
    """Return whether changes may make other lines answer a query."""
    return changes.touch("document") or ("::" in words and changes.touch(*_OF_CONDITIONS))


def place_of(line: Line) -> Place:
    """Return what tells a line from others, however the context is cut."""
    return line.document, (line.start, line.end)


def merged(
    shown: Sequence[Line], found: Sequence[Line], documents: Collection[str]
) -> tuple[list[Line], frozenset[Place]]:
    """Return what to show instead of lines, and which of it no longer answers.

    ``found`` answers now, in the order to show; ``documents`` are those that are there. What no
    longer answers stays behind the line it stood behind.
    """
    there = {place_of(line) for line in found}
    behind: dict[Place | None, list[Line]] = {}
    last: Place | None = None
    for line in shown:
        place = place_of(line)
        if place in there:
            last = place
        elif line.document in documents:
            behind.setdefault(last, []).append(line)
    lines = list(behind.get(None, ()))
    for line in found:
        lines += [line, *behind.get(place_of(line), ())]
    gone = frozenset(place_of(line) for some in behind.values() for line in some)
    return lines, gone
