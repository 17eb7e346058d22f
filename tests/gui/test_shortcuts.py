"""Shortcuts of one's own: at once in effect, without conflicts, kept, reset and printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from annotations.project import Project
from app import keys
from app.actions import ACTIONS
from app.dialogs.shortcuts import ShortcutsDialog
from app.settings import Settings
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as made:
        document = made.add_document("Un deux trois.", title="Un")
        made.annotate(document.id, [(0, 2)], "Doubt", annotator="ana")
    window = open_window(path)
    window.activateWindow()
    return window


@pytest.fixture
def dialog(window: MainWindow) -> ShortcutsDialog:
    made = ShortcutsDialog(window.settings, window)
    made.open()
    return made


def _type(dialog: ShortcutsDialog, name: str, pressed: str) -> None:
    dialog.choose(name)
    dialog.field.setKeySequence(QKeySequence(pressed))


def _keys(window: MainWindow, name: str) -> list[str]:
    return [one.toString() for one in window.actions_[name].shortcuts()]


def test_that_another_key_works_at_once_and_is_kept(
    window: MainWindow, dialog: ShortcutsDialog
) -> None:
    _type(dialog, "find", "Ctrl+Alt+J")
    dialog.set.click()
    dialog.reject()
    window.activateWindow()
    window.view.setFocus()
    QTest.qWait(50)
    assert _keys(window, "find") == ["Ctrl+Alt+J"]
    bar = window.area.find_bar
    QTest.keyClick(window.view, Qt.Key.Key_F, CTRL)
    assert not bar.isVisible()
    QTest.keyClick(window.view, Qt.Key.Key_J, CTRL | ALT)
    assert bar.isVisible()
    find = next(spec for spec in ACTIONS if spec.name == "find")
    assert keys.keys_of(Settings(), find) == ("Ctrl+Alt+J",)


def test_that_a_key_in_use_is_named_and_taken_over_only_when_asked(
    window: MainWindow, dialog: ShortcutsDialog
) -> None:
    _type(dialog, "find", "Ctrl+Y")
    assert "Redo" in dialog.says.text()
    assert dialog.set.text() == "&Take over"
    assert _keys(window, "redo") == ["Ctrl+Shift+Z", "Ctrl+Y"]
    dialog.set.click()
    assert _keys(window, "find") == ["Ctrl+Y"]
    assert _keys(window, "redo") == ["Ctrl+Shift+Z"]
    everything = [key for spec in ACTIONS for key in _keys(window, spec.name)]
    assert len(everything) == len(set(everything))


@pytest.mark.parametrize(
    ("pressed", "why"),
    [
        ("A", "belong to labels"),
        ("Shift+Q", "belong to labels"),
        ("Tab", "moves and selects"),
        ("Ctrl+Right", "moves and selects"),
        ("5", "needed for writing"),
    ],
)
def test_that_keys_that_mean_something_in_the_text_are_refused(
    dialog: ShortcutsDialog, pressed: str, why: str
) -> None:
    _type(dialog, "find", pressed)
    assert why in dialog.says.text()
    assert not dialog.set.isEnabled()


def test_that_the_tables_keys_come_back_without_a_conflict(
    window: MainWindow, dialog: ShortcutsDialog
) -> None:
    _type(dialog, "export", "Ctrl+F")
    dialog.set.click()
    assert _keys(window, "find") == []
    dialog.choose("find")
    dialog.reset.click()
    assert (_keys(window, "find"), _keys(window, "export")) == (["Ctrl+F"], [])
    dialog.choose("find")
    dialog.take_off.click()
    assert _keys(window, "find") == []
    dialog.reset_all.click()
    for spec in ACTIONS:
        assert _keys(window, spec.name) == [QKeySequence(key).toString() for key in spec.shortcuts]


def test_that_keys_of_the_codebook_editor_are_changed_apart_from_the_windows(
    window: MainWindow, dialog: ShortcutsDialog
) -> None:
    editor = window.commands.edit_codebooks()
    _type(dialog, "new_label", "Ctrl+O")
    assert dialog.says.text() == ""  # opens a project, but not from the editor
    dialog.set.click()
    assert _keys(window, "open_project") == ["Ctrl+O"]
    assert "(Ctrl+O)" in editor.labels.buttons["new_label"].toolTip()
    _type(dialog, "new_group", "Ctrl+F")
    assert "Find" in dialog.says.text()
    dialog.set.click()
    assert _keys(window, "find") == []
    dialog.choose("new_label")
    dialog.reset.click()
    assert keys.keys_named(window.settings, "new_label") == ("Ctrl+N",)
    assert _keys(window, "new_project") == ["Ctrl+N"]
    dialog.reject()
    keys.give(window.settings, "new_label", "Ctrl+Alt+K")
    editor.activateWindow()
    editor.labels.tree.setFocus()
    QTest.qWait(50)
    QTest.keyClick(editor.labels.tree, Qt.Key.Key_K, CTRL | ALT)
    asked = editor.labels.acts.dialog
    assert asked is not None
    asked.reject()
    editor.close()


def test_that_the_list_of_annotations_follows(window: MainWindow) -> None:
    keys.give(window.settings, "delete", "Ctrl+Alt+K")
    window.listing.toggle()
    QTest.qWait(200)
    table = window.listing.panel.table
    table.selectAll()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_K, CTRL | ALT)
    QTest.qWait(50)
    assert window.session.project.counts_by_document() == {}


def test_that_keys_of_the_text_itself_cannot_be_chosen(dialog: ShortcutsDialog) -> None:
    group = dialog.table.topLevelItem(0)
    dialog.table.setCurrentItem(group.child(0))
    assert dialog.current() is None
    assert not dialog.field.isEnabled()


def test_that_the_overview_lists_every_key(dialog: ShortcutsDialog, tmp_path: Path) -> None:
    page, pdf = tmp_path / "keys.html", tmp_path / "keys.pdf"
    dialog.write(page)
    words = page.read_text("utf-8")
    for spec in ACTIONS:
        assert all(QKeySequence(key).toString() in words for key in spec.shortcuts), spec.name
    dialog.write(pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "Saved as" in dialog.says.text()
    dialog.write(tmp_path / "none" / "keys.pdf")
    assert "No such file" in dialog.says.text()
