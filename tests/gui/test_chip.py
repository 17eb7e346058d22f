"""A chip in little room: its name is cut, its number stays whole."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.widgets.chip import Chip


@pytest.fixture
def chip(qtbot: QtBot) -> Chip:
    made = Chip("Ana & Ruiz", 1298)
    qtbot.addWidget(made)
    made.show()
    return made


def test_that_a_name_with_room_is_whole(chip: Chip) -> None:
    chip.resize(chip.sizeHint())
    assert chip.text() == "Ana && Ruiz  1298"
    assert chip.toolTip() == ""


def test_that_the_number_is_never_cut(chip: Chip) -> None:
    whole = chip.sizeHint()
    frame = whole.width() - chip.fontMetrics().size(0, "Ana & Ruiz  1298").width()
    for width in range(whole.width(), chip.minimumSizeHint().width() - 1, -1):
        chip.resize(width, whole.height())
        assert chip.text().endswith("1298")
        needs = chip.fontMetrics().size(0, chip.text().replace("&&", "&")).width()
        assert needs <= width - frame
    assert chip.text() == "1298"
    assert chip.toolTip() == "Ana & Ruiz  1298"
    chip.resize(whole)
    assert chip.text() == "Ana && Ruiz  1298"
