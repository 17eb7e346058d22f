"""What the reading view shows at the moment: plain state that view, layout and margin share.

It refers to none of them, so that nothing here keeps a widget alive.
"""

from __future__ import annotations

from annotations.offsets import Fragment, Fragments
from annotations.spanindex import Marks
from app.reading.found import Found
from app.reading.marks import MarkTable
from app.reading.metrics import Columns, Look, Metrics, make_columns, make_metrics
from app.reading.paragraphs import Paragraphs
from app.reading.positions import PositionMap
from app.reading.styles import Inks, MarkStyles
from app.theme import Theme

_NOTHING = Marks.of(())


class Drag:
    """A grip being dragged: which annotation's which piece, and where its edge is now (Qt)."""

    __slots__ = ("edge", "old", "piece", "pieces", "position", "row")

    def __init__(self, row: int, pieces: Fragments, edge: str) -> None:
        self.row = row
        self.pieces = pieces
        self.edge = edge
        self.piece = 0 if edge == "start" else len(pieces) - 1
        self.old = pieces[self.piece][0 if edge == "start" else 1]
        self.position = self.old

    def moved(self) -> Fragment:
        """Return the piece with its edge where it is now."""
        start, end = self.pieces[self.piece]
        return (self.position, end) if self.edge == "start" else (start, self.position)

    def shown(self) -> Fragments:
        """Return all pieces, the moved one in its place."""
        pieces = list(self.pieces)
        pieces[self.piece] = self.moved()
        return tuple(pieces)


class Scene:
    """Text, marks, geometry and what is in hand or under the pointer."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.styles = MarkStyles()
        self.inks = Inks(theme, self.styles)
        self.look = Look()
        self.metrics: Metrics = make_metrics(self.look)
        self.columns: Columns = make_columns(800, 832, self.look)
        self.text = ""
        self.has_document = False
        self.message = ""
        self.relations: list[tuple[int, int, str]] = []
        self.in_hand = 0
        self.hovered = 0
        self.dimmed = False
        self.drag: Drag | None = None
        self.found = Found()
        self.load("", _NOTHING, self.styles)

    def load(self, text: str, marks: Marks, styles: MarkStyles) -> None:
        """Take another text and its annotations."""
        self.styles = styles
        self.inks = Inks(self.theme, styles)
        self.text = text
        self.positions = PositionMap(text)
        units, starts = self.positions.units, self.positions.starts
        self.paragraphs = Paragraphs(units, starts, self.positions.joined)
        # Only needed to find paragraphs; at 5 MB it is ten megabytes.
        del self.positions.units
        self.table = MarkTable(self.positions, marks, styles)
        self.in_hand = self.hovered = 0
        self.dimmed = False
        self.drag = None
        self.found = Found()
        self.relations = []

    def set_marks(self, marks: Marks) -> None:
        """Take other annotations of the same text."""
        revision = self.table.revision
        self.table = MarkTable(self.positions, marks, self.styles)
        self.table.revision += revision

    def set_styles(self, styles: MarkStyles) -> None:
        """Take other label styles and filters."""
        self.styles = styles
        self.inks = Inks(self.theme, styles)
        self.table.set_styles(styles)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self.theme = theme
        self.inks = Inks(theme, self.styles)
        self.table.revision += 1

    def dims(self, row: int) -> bool:
        """Return whether an annotation stands back behind the one under the pointer."""
        return self.dimmed and row not in (self.hovered, self.in_hand)

    def hot(self) -> tuple[int, ...]:
        """Return the rows drawn strongly, the one under the pointer last."""
        return tuple(row for row in dict.fromkeys((self.in_hand, self.hovered)) if row)
