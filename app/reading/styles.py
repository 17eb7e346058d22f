"""How annotations look: labels' names and colours, whose annotations they are, what is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from annotations.model import STATUS_CODES, Colour, Status
from app.theme import Theme

NOT_SHOWN = frozenset((STATUS_CODES[Status.REJECTED],))
"""The statuses that are not shown unless they are asked for."""


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """A label as the reading view shows it."""

    name: str
    key: str
    colour: Colour


@dataclass(frozen=True)
class MarkStyles:
    """What the reading view needs to know beside the marks themselves.

    ``labels`` by label row, ``annotators`` names by annotator row; annotations of another
    annotator than ``own_annotator`` are drawn thin; hidden ones are neither drawn nor picked;
    of ``only`` these annotations (rows) are shown, None for all; ``focus`` is the label row that
    alone keeps its colour, 0 for all.
    """

    labels: Mapping[int, LabelStyle] = field(default_factory=dict)
    annotators: Mapping[int, str] = field(default_factory=dict)
    own_annotator: int = 0
    hidden_labels: frozenset[int] = frozenset()
    hidden_annotators: frozenset[int] = frozenset()
    hidden_statuses: frozenset[int] = NOT_SHOWN
    only: frozenset[int] | None = None
    focus: int = 0

    def filters(self) -> tuple[frozenset[int] | None, ...]:
        """Return what decides which annotations are shown."""
        return self.hidden_labels, self.hidden_annotators, self.hidden_statuses, self.only


@dataclass(frozen=True, slots=True)
class Ink:
    """A label's colours in the present theme, ready to paint with."""

    ink: QColor
    tint: QColor
    strong: QColor
    name: QColor
    leader: QColor


_UNKNOWN = LabelStyle("?", "", Colour(0.0, 0.0, 0.0))
_LEADER_OPACITY = 0.55


class Inks:
    """Labels' colours by label row, derived once for each theme."""

    def __init__(self, theme: Theme, styles: MarkStyles) -> None:
        self.theme = theme
        self.styles = styles
        self._made: dict[int, Ink] = {}
        self.page = QColor(theme.page)
        self.text = QColor(theme.text)
        self.text_2 = QColor(theme.text_2)
        self.text_3 = QColor(theme.text_3)
        self.selection = QColor(theme.selection)
        self.accent = QColor(theme.accent)
        self.on_accent = QColor(theme.on_accent)

    def style(self, label: int) -> LabelStyle:
        """Return a label's name, key and colour identity."""
        return self.styles.labels.get(label, _UNKNOWN)

    def of(self, label: int) -> Ink:
        """Return a label's colours."""
        made = self._made.get(label)
        if made is None:
            made = self._make(label)
            self._made[label] = made
        return made

    def _make(self, label: int) -> Ink:
        theme, focus = self.theme, self.styles.focus
        if focus and label != focus:
            away = theme.away, theme.page, theme.hover, theme.text_3, theme.border
            return Ink(*map(QColor, away))
        colours = theme.label(self.style(label).colour)
        leader = QColor(colours.ink)
        leader.setAlphaF(_LEADER_OPACITY)
        ink, tint, strong = QColor(colours.ink), QColor(colours.tint), QColor(colours.strong)
        return Ink(ink, tint, strong, QColor(colours.name), leader)

    def initial(self, annotator: int) -> str:
        """Return the first letter of an annotator's name, for the margin."""
        name = self.styles.annotators.get(annotator, "").strip()
        return name[:1].upper() or "?"
