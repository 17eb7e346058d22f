"""Chips side by side; those whose names have no room are in the menu of the last one, “+2”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from app.i18n import counted
from app.widgets.chip import Chip

_GAP = 6


class Shown(NamedTuple):
    """What a chip is about: ``key`` tells it from others, ``number`` is that of annotations."""

    key: object
    name: str
    number: int
    on: bool


class _More(QToolButton):
    """The chip whose menu holds what the row has no room for; lit while all of that is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText("+1")
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.hide()

    def nextCheckState(self) -> None:
        """Do nothing: a press opens the menu."""


class ChipRow(QWidget):
    """``toggled`` tells the key of a chip, and whether its annotations shall be shown."""

    toggled = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.chips: list[Chip] = []
        self.more = _More(self)
        self.more.menu().aboutToShow.connect(self._fill_menu)
        self._entries: tuple[Shown, ...] = ()
        self._behind: tuple[Shown, ...] = ()

    def show_chips(self, entries: Sequence[Shown]) -> None:
        """Show these; a chip that stays keeps the keyboard."""
        if [(e.key, e.name) for e in entries] != [(e.key, e.name) for e in self._entries]:
            for chip in self.chips:
                chip.hide()
                chip.deleteLater()
            self.chips = [self._chip(entry) for entry in entries]
        self._entries = tuple(entries)
        for chip, entry in zip(self.chips, entries, strict=True):
            chip.set_number(entry.number)
            chip.setChecked(entry.on)
        self.updateGeometry()
        self._arrange()

    def _chip(self, entry: Shown) -> Chip:
        chip = Chip(entry.name, entry.number)
        chip.setParent(self)
        chip.clicked.connect(lambda on: self.toggled.emit(entry.key, on))
        return chip

    def sizeHint(self) -> QSize:
        """Return the size with all names whole."""
        widths = [chip.sizeHint().width() for chip in self.chips]
        return QSize(sum(widths) + _GAP * max(0, len(widths) - 1), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the size of the last chip alone, behind which all others are."""
        return QSize(self._more_width(len(self.chips)) if self.chips else 0, self._height())

    def _more_width(self, number: int) -> int:
        """Return the width of the last chip with so many behind it."""
        metrics = self.more.fontMetrics()
        frame = self.more.sizeHint().width() - metrics.size(0, self.more.text()).width()
        return int(metrics.size(0, f"+{number}").width() + frame)

    def _height(self) -> int:
        return max((chip.sizeHint().height() for chip in self.chips), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as have room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Give the first chips the room that there is; a name is cut before its chip goes."""
        all_, room = len(self.chips), self.width()
        number = all_
        while number and self._narrowest(number) > room:
            number -= 1
        self._name_more(number)
        left = room - (self.more.sizeHint().width() + _GAP if number < all_ else 0)
        widths = self._widths(self.chips[:number], left)
        at, height = 0, self._height()
        top = max(0, (self.height() - height) // 2)
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < number)
            if place < number:
                chip.setGeometry(at, top, widths[place], height)
                at += widths[place] + _GAP
        self.more.setVisible(number < all_)
        self.more.setGeometry(at, top, self.more.sizeHint().width(), height)

    def _narrowest(self, number: int) -> int:
        """Return the width of the first chips with names cut as far as they may be."""
        widths = [chip.readable_width() for chip in self.chips[:number]]
        if number < len(self.chips):
            widths.append(self._more_width(len(self.chips) - number))
        return sum(widths) + _GAP * max(0, len(widths) - 1)

    @staticmethod
    def _widths(chips: Sequence[Chip], room: int) -> list[int]:
        """Return the chips' widths: what is too much is taken from the widest names."""
        widths = [chip.sizeHint().width() for chip in chips]
        least = [chip.readable_width() for chip in chips]
        over = sum(widths) + _GAP * max(0, len(widths) - 1) - room
        while widths and over > 0:
            place = max(range(len(widths)), key=lambda k: widths[k] if widths[k] > least[k] else 0)
            if widths[place] <= least[place]:
                break
            widths[place] -= 1
            over -= 1
        return widths

    def _name_more(self, first: int) -> None:
        """Say on the last chip what is behind it."""
        self._behind = self._entries[first:]
        number = len(self._behind)
        self.more.setText(f"+{len(self._behind)}")
        self.more.setChecked(all(entry.on for entry in self._behind))
        words = counted(number, "Show or hide {n} other kind", "Show or hide {n} other kinds")
        self.more.setAccessibleName(words)
        self.more.setToolTip("\n".join(_words(entry) for entry in self._behind))

    def _fill_menu(self) -> None:
        menu = self.more.menu()
        menu.clear()
        for entry in self._behind:
            action = menu.addAction(_words(entry).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(entry.on)
            action.triggered.connect(lambda on, key=entry.key: self.toggled.emit(key, on))


def _words(entry: Shown) -> str:
    return f"{entry.name}  {entry.number}"
