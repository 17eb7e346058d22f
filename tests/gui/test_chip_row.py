"""Chips in a row: what has no room for its name is in a menu, never a bare number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.widgets.chip_row import ChipRow, Shown

ENTRIES = (
    Shown(1, "Ana Ruiz", 107, True),
    Shown(2, "Bruno Keller", 10, True),
    Shown(3, "Rules", 43, True),
    Shown("accepted", "Accepted", 114, True),
    Shown("suggested", "Suggestions", 46, False),
)


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    made = ChipRow()
    qtbot.addWidget(made)
    made.show_chips(ENTRIES)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_that_all_names_are_whole_where_there_is_room(row: ChipRow) -> None:
    assert [chip.text() for chip in row.chips] == [f"{e.name}  {e.number}" for e in ENTRIES]
    assert not row.more.isVisible()


def test_that_short_names_need_no_menu(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    row.show_chips((Shown(1, "Ana", 2, True), Shown(2, "Rules", 48, True)))
    row.resize(row.sizeHint())
    row.show()
    assert [chip.text() for chip in row.chips if chip.isVisible()] == ["Ana  2", "Rules  48"]
    assert not row.more.isVisible()


def test_that_no_chip_shows_a_bare_number(row: ChipRow) -> None:
    whole = row.sizeHint()
    for width in range(whole.width(), row.minimumSizeHint().width() - 1, -3):
        row.resize(width, whole.height())
        shown = [chip for chip in row.chips if chip.isVisible()]
        for chip, entry in zip(shown, ENTRIES, strict=False):
            name, number = chip.text().rsplit("  ", 1)
            assert number == str(entry.number)
            assert len(name) >= 5
            assert chip.geometry().right() < row.width()
        behind = row.more.toolTip().splitlines()
        assert behind == [f"{e.name}  {e.number}" for e in ENTRIES[len(shown) :]]
        assert row.more.isVisible() == bool(behind)
        row.updateGeometry()
        row.minimumSizeHint()
        if behind:
            assert row.more.text() == f"+{len(behind)}"
            assert row.more.geometry().right() < row.width()
    assert not any(chip.isVisible() for chip in row.chips)


def test_that_the_menu_shows_and_hides_what_is_behind(row: ChipRow, qtbot: QtBot) -> None:
    row.resize(200, row.height())
    assert not row.more.isChecked(), "suggestions are hidden"
    menu = row.more.menu()
    menu.aboutToShow.emit()
    assert len(menu.actions()) == int(row.more.text())
    action = menu.actions()[-1]
    assert not action.isChecked()
    with qtbot.waitSignal(row.toggled) as told:
        action.trigger()
    assert told.args == ["suggested", True]


def test_that_a_chip_keeps_the_keyboard_when_numbers_change(row: ChipRow, qtbot: QtBot) -> None:
    row.activateWindow()
    chip = row.chips[1]
    chip.setFocus()
    with qtbot.waitSignal(row.toggled) as told:
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert told.args == [2, False]
    row.show_chips([entry._replace(number=5, on=entry.key != 2) for entry in ENTRIES])
    assert row.chips[1] is chip
    assert chip.text() == "Bruno Keller  5"
    assert not chip.isChecked()
    assert chip.accessibleName().endswith("5")
