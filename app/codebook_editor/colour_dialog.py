"""Choosing a label's colour: suggestions, all colours, and what each would mean for whom."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from annotations.model import Colour, Label
from app.codebook_editor.ask import Ask
from app.codebook_editor.colour_facts import Facts
from app.codebook_editor.colour_grid import ColourGrid
from app.codebook_editor.editing import Editing
from app.colour_choices import VIVIDNESS, Surroundings
from app.i18n import decimal, mark, tr
from app.theme import Theme
from app.widgets import parts
from app.widgets.token import token_icon, token_size

_OFFERED = 8
_VIVID = {1.0: mark("Vivid"), 0.7: mark("Calm"), 0.4: mark("Greyish")}


class ColourDialog(Ask):
    """``colour``: what is picked; it becomes the label's when the dialog is accepted."""

    def __init__(self, editing: Editing, theme: Theme, label: Label, parent: QWidget) -> None:
        name = editing.name(label)
        super().__init__(editing, tr("Colour of {name}", name=name), tr("Use it"), parent)
        self._theme, self._label = theme, label
        self.colour: Colour = label.colour
        book = editing.book
        assert book is not None
        self.around = Surroundings(book, label.code, label.parent)
        self.grid = ColourGrid(editing, theme)
        self.facts = Facts(editing, theme)
        self.free = self.around.suggest(_OFFERED)
        self.offers: list[QToolButton] = []
        self._vividness = min(VIVIDNESS, key=lambda v: abs(v - label.colour.vividness))
        self.vividness = parts.Segments(
            tr("Vividness"), [(str(v), tr(_VIVID[v])) for v in VIVIDNESS]
        )
        self._lay_out()
        self.setMinimumWidth(self.grid.width() + 290)
        self.grid.picked.connect(self.pick)
        self.grid.chosen.connect(self._choose)
        self.vividness.chosen.connect(self._vividness_chosen)
        self._show_grid()
        self.grid.go_to(self.colour)
        self.pick(self.colour)
        self.grid.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words that wrap ask for, which a form by itself does not see to."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.minimumWidth()))

    def _lay_out(self) -> None:
        offers = QHBoxLayout()
        offers.setSpacing(6)
        for number, colour in enumerate(self.free):
            offers.addWidget(self._offer(colour, number))
        self.suggest_button = QPushButton(tr("Suggest a free colour"))
        self.suggest_button.setAutoDefault(False)
        self.suggest_button.clicked.connect(self.suggest)
        offers.addSpacing(6)
        offers.addWidget(self.suggest_button)
        offers.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(12)
        self.vividness.setFixedWidth(220)
        above.addWidget(self.vividness)
        above.addStretch(1)
        self.form.addRow(tr("Free"), offers)
        self.form.addRow(tr("Vividness"), above)
        self.form.addRow(tr("All"), self.grid)
        legend = tr(
            "A letter: the sibling whose colour is like it. A dot: a label of another group is "
            "like it. Arrows go about, Enter uses the colour."
        )
        self.form.addRow("", parts.text(legend, "faint", wrap=True))
        self.form.addRow(tr("Picked"), self.facts)

    def _offer(self, colour: Colour, number: int) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setIcon(token_icon(replace(self._label, colour=colour), self._theme))
        button.setIconSize(token_size())
        button.setFixedSize(QSize(33, 28))
        button.setAccessibleName(tr("Free colour {n}", n=number + 1))
        nearest = self.around.nearest_sibling(colour)
        if nearest is not None:
            name = self.editing.name(nearest.label)
            far = decimal(nearest.distance)
            button.setToolTip(tr("Nearest: {name}, ΔE {distance}", name=name, distance=far))
        button.clicked.connect(lambda: self.show_picked(colour))
        self.offers.append(button)
        return button

    # -- picking

    def pick(self, colour: Colour) -> None:
        """Take a colour in hand and say what it means."""
        self.colour = colour
        self.facts.show_colour(colour, self._label, self.around)
        for button, offered in zip(self.offers, self.free, strict=True):
            button.setChecked(offered == colour)

    def show_picked(self, colour: Colour) -> None:
        """Pick a colour and put the grid's cursor on it."""
        if colour.vividness in VIVIDNESS and colour.vividness != self._vividness:
            self._vividness = colour.vividness
            self._show_grid()
        self.grid.go_to(colour)
        self.pick(colour)

    def suggest(self) -> None:
        """Pick the colour that is farthest from all that are taken; the next one if it is."""
        at = self.free.index(self.colour) + 1 if self.colour in self.free else 0
        self.show_picked(self.free[at % len(self.free)])

    def _vividness_chosen(self, value: object) -> None:
        # A click on the chosen part would leave none chosen.
        if value:
            self._vividness = float(str(value))
        self._show_grid()
        self.pick(self.grid.colour())

    def _show_grid(self) -> None:
        self.vividness.set_value(str(self._vividness))
        self.grid.show_colours(self.around, self._vividness)

    def _choose(self, colour: Colour) -> None:
        self.pick(colour)
        self.attempt()

    def act(self) -> str:
        """Give the label the colour."""
        colour, code = self.colour, self._label.code
        return self.editing.attempt(lambda p, id_: p.edit_label(id_, code, colour=colour))
