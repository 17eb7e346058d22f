"""The consistency window: what stands out, going to it, mending it as one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.project import Project
from app.dialogs.consistency import ConsistencyDialog
from app.dialogs.consistency_model import BETTER, NOW
from app.window.main_window import MainWindow

ONE = "La casse sociale, la casse sociale, une casse sociale."
TWO = "Ni la casse sociale, ni la dette."
KEYS = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023",)) as made:
        made.set_current_annotator("ana")
        one = made.add_document(ONE, title="Un").id
        two = made.add_document(TWO, title="Deux").id
        made.annotate(one, [(3, 16)], "Loaded_Language")
        made.annotate(one, [(21, 34)], "Loaded_Language")
        made.annotate(two, [(6, 19)], "Slogans")
        made.annotate(two, [(24, 31)], "Loaded_Language")
    return open_window(path)


def opened(window: MainWindow, qtbot: QtBot) -> ConsistencyDialog:
    QTest.keyClick(window, KEYS.Key_K, CONTROL | SHIFT)
    dialog = window.commands.consistency_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog._found), timeout=5000)
    return dialog


def cells(dialog: ConsistencyDialog, row: int) -> tuple[str, str]:
    model = dialog.model
    return model.index(row, NOW).data(), model.index(row, BETTER).data()


def test_that_each_kind_is_shown_with_its_proposal(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    assert cells(dialog, 0) == ("Slogans", "Loaded Language (2 of 3)")
    dialog._choose("untagged")
    assert cells(dialog, 0) == ("untagged", "Loaded Language (2 of 3)")
    dialog._choose("edges")
    assert cells(dialog, 0) == ("Loaded Language: inside a word", "“la dette”")


def test_that_enter_shows_the_place(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, KEYS.Key_Return)
    assert window.session.in_hand is not None
    assert window.session.in_hand.label == "Slogans"
    dialog._choose("untagged")
    QTest.keyClick(dialog.table, KEYS.Key_Return)
    assert window.session.document is not None
    assert window.session.document.title == "Un"
    assert window.session.selection == (40, 53)


def test_that_m_mends_all_selected_as_one_step(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    project = window.session.project
    assert project is not None
    before = len(project.history())
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, KEYS.Key_A, CONTROL)
    QTest.keyClick(dialog.table, KEYS.Key_M)
    qtbot.waitUntil(lambda: not dialog.model.rows, timeout=5000)
    assert len(project.history()) == before + 1
    labels = {a.label for d in project.documents() for a in project.annotations(d.id)}
    assert labels == {"Loaded_Language"}
    assert not dialog.do.isEnabled()
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 1, timeout=5000)


def test_that_only_ones_own_annotations_are_compared_unless_asked(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot)
    window.commands.set_annotator("ben")
    dialog.search()
    qtbot.waitUntil(lambda: not dialog._found, timeout=5000)
    dialog.mine.setChecked(False)
    qtbot.waitUntil(lambda: bool(dialog._found), timeout=5000)
    dialog._choose("untagged")
    said: list[str] = []
    window.session.failed.connect(said.append)
    dialog.mend()
    qtbot.waitUntil(lambda: said == ["1 place was left as it is."], timeout=5000)


def test_that_the_window_goes_with_the_project(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    assert dialog.isVisible()
    window.files.close()
    assert not dialog.isVisible()
