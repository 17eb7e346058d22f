"""What a colour would look like, and for whom it is told apart from its siblings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotations.model import Colour, Label
from app.codebook_editor.editing import Editing
from app.colour_choices import APART, CLOSE, Surroundings, legibility
from app.colour_distance import Sight, simulated
from app.i18n import decimal, mark, tr
from app.theme import THEMES, Theme, interface_font, reading_font
from app.widgets import parts
from app.widgets.token import HEIGHT, WIDTH, paint_token

_SIGHTS = {
    Sight.FULL: mark("Full colour sight"),
    Sight.DEUTAN: mark("Without green cones"),
    Sight.PROTAN: mark("Without red cones"),
    Sight.TRITAN: mark("Without blue cones"),
}
_MOST = 12


def verdict(distance: float) -> str:
    """Return in words how well two colours are told apart."""
    if distance >= APART:
        return tr("told apart at a glance")
    return tr("told apart side by side") if distance >= CLOSE else tr("look alike")


class Sample(QWidget):
    """The token, the name and a marked passage in one theme, on its page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._label: Label | None = None
        self._name = ""
        self.setFixedSize(QSize(252, 74))
        self.setAccessibleName(tr("Light") if theme.name == "light" else tr("Dark"))

    def show_label(self, label: Label, name: str) -> None:
        """Show a label, in the colour that it has."""
        self._label, self._name = label, name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as the text and the tree would."""
        label, theme = self._label, self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(theme.hairline))
            painter.setBrush(QColor(theme.page))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            if label is None:
                return
            made = theme.label(label.colour)
            paint_token(painter, QPointF(12, 12), label, theme)
            painter.setFont(interface_font())
            painter.setPen(QColor(made.name))
            name = QRectF(12 + WIDTH + 9, 10, self.width() - 52, HEIGHT + 4)
            shown = QFontMetrics(painter.font()).elidedText(
                self._name, Qt.TextElideMode.ElideRight, int(name.width())
            )
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, shown)
            self._paint_passage(painter, made.tint, made.ink)

    def _paint_passage(self, painter: QPainter, tint: str, ink: str) -> None:
        marked = tr("a marked passage")
        said = tr("Here and there {passage}").partition("{passage}")
        painter.setFont(reading_font(15))
        metrics = QFontMetrics(painter.font())
        before, width = metrics.horizontalAdvance(said[0]), metrics.horizontalAdvance(marked)
        painter.fillRect(QRectF(12 + before, 40, width, 19), QColor(tint))
        painter.setPen(QColor(self._theme.text))
        painter.drawText(QPointF(12, 54), f"{said[0]}{marked}{said[2]}")
        painter.fillRect(QRectF(12 + before, 60, width, 2.4), QColor(ink))


class Strip(QWidget):
    """A colour among those of its siblings, as somebody sees them."""

    def __init__(self) -> None:
        super().__init__()
        self._own = ""
        self._others: list[str] = []
        self.setFixedSize(QSize(30 + _MOST * 13, 20))

    def show_inks(self, own: str, others: list[str]) -> None:
        """Show inks ("#RRGGBB")."""
        self._own, self._others = own, others
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the colour wide, its siblings narrow, the nearest first."""
        with QPainter(self) as painter:
            if self._own:
                painter.fillRect(0, 2, 24, 16, QColor(self._own))
            for place, ink in enumerate(self._others):
                painter.fillRect(30 + place * 13, 2, 10, 16, QColor(ink))


class Facts(QWidget):
    """Samples, contrasts, distances."""

    def __init__(self, editing: Editing, theme: Theme) -> None:
        super().__init__()
        self._editing, self._theme = editing, theme
        self.samples = {name: Sample(other) for name, other in THEMES.items()}
        self.contrasts = {name: parts.text("", "faint") for name in THEMES}
        self.strips = {sight: Strip() for sight in _SIGHTS}
        self.verdicts: dict[Sight, QLabel] = {sight: parts.text("", wrap=True) for sight in _SIGHTS}
        samples = QHBoxLayout()
        samples.setSpacing(16)
        for name, sample in self.samples.items():
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(sample)
            column.addWidget(self.contrasts[name])
            samples.addLayout(column)
        samples.addStretch(1)
        self.body = QWidget()
        grid = QGridLayout(self.body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for row, (sight, words) in enumerate(_SIGHTS.items()):
            grid.addWidget(parts.text(tr(words), "secondary"), row, 0)
            grid.addWidget(self.strips[sight], row, 1)
            grid.addWidget(self.verdicts[sight], row, 2)
        cited = tr("Simulated after Machado, Oliveira and Fernandes (2009); distances: CIEDE2000.")
        self.cited = parts.text(cited, "faint")
        self.alone = parts.text(tr("It has no siblings yet: any colour is told apart."), "faint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(samples)
        column.addWidget(self.body)
        column.addWidget(self.cited)
        column.addWidget(self.alone)

    def show_colour(self, colour: Colour, label: Label, around: Surroundings) -> None:
        """Show what a colour would be for a label."""
        shown = replace(label, colour=colour)
        found = legibility(colour)
        for name, sample in self.samples.items():
            sample.show_label(shown, self._editing.name(label))
            words = tr(
                "{theme}: name {name}, stroke {ink} to 1",
                theme=sample.accessibleName(),
                name=decimal(found[name].name),
                ink=decimal(found[name].ink),
            )
            self.contrasts[name].setText(words)
        self.alone.setVisible(not around.siblings)
        self.body.setVisible(bool(around.siblings))
        for sight in _SIGHTS:
            self._show_sight(sight, colour, around)

    def _show_sight(self, sight: Sight, colour: Colour, around: Surroundings) -> None:
        order = around.by_distance(colour, sight)[:_MOST]
        inks = [self._theme.label(colour).ink]
        inks += [self._theme.label(entry.label.colour).ink for entry in order]
        own, *others = simulated(inks, sight)
        self.strips[sight].show_inks(own, others)
        if not order:
            return
        nearest = order[0]
        words = tr(
            "{verdict}: {name}, ΔE {distance}",
            verdict=verdict(nearest.distance),
            name=self._editing.name(nearest.label),
            distance=decimal(nearest.distance),
        )
        self.verdicts[sight].setText(words)
        weight = QFont.Weight.Normal if nearest.distance >= CLOSE else QFont.Weight.DemiBold
        self.verdicts[sight].setFont(interface_font(weight=weight))
