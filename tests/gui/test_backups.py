"""Backups in the window: made beside the work, listed, restored without losing anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from annotations.project import Project, backups
from app.window import backing_up
from app.window.backing_up import BackingUp
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as made:
        made.add_document("Un deux trois.", title="Un")
        made.set_current_annotator("ana")
    return path


def _backing_up(window: MainWindow) -> BackingUp:
    (found,) = window.findChildren(BackingUp)
    return found


def _annotate(window: MainWindow, start: int) -> None:
    window.view.set_selection(start, start + 2)
    window.session.annotate(window.session.project.label("Doubt"))


def test_that_a_project_is_copied_soon_after_it_was_opened(
    open_window: Open, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "FIRST_AFTER", 10)
    window = open_window(path)
    qtbot.waitUntil(lambda: len(backups.of(path)) == 1, timeout=3000)
    assert window.status.saved.text() == "All saved"


def test_that_only_work_is_copied_again(open_window: Open, path: Path, qtbot: QtBot) -> None:
    window = open_window(path)
    at_work = _backing_up(window)
    with qtbot.waitSignal(at_work.finished):
        at_work.run()
    at_work._due()
    assert at_work._thread is not None
    at_work._thread.join()
    assert len(backups.of(path)) == 1
    _annotate(window, 0)
    with qtbot.waitSignal(at_work.finished):
        at_work._due()
    assert [backup.annotations for backup in backups.of(path)] == [1, 0]


def test_that_the_interval_is_that_of_the_settings_and_never_means_never(
    open_window: Open, path: Path
) -> None:
    window = open_window(path)
    at_work = _backing_up(window)
    assert at_work._every.interval() == 20 * 60_000
    assert at_work._every.isActive()
    window.settings.set("backup_minutes", 5)
    assert at_work._every.interval() == 5 * 60_000
    window.settings.set("backup_minutes", 0)
    assert not at_work._every.isActive()
    assert not at_work._first.isActive()


def test_that_a_folder_that_is_gone_is_one_sentence_in_the_status_bar(
    open_window: Open, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(path)
    window.settings.set("backup_folder", str(tmp_path / "gone"))
    at_work = _backing_up(window)
    with qtbot.waitSignal(at_work.finished):
        at_work.run()
    qtbot.waitUntil(lambda: "No backup was made" in window.status.saved.text(), timeout=1000)
    assert "connect its disk or choose another" in window.status.saved.toolTip()
    assert window.findChildren(QMessageBox) == []


def test_that_a_project_closes_into_one_file_while_it_is_copied(
    open_window: Open, path: Path
) -> None:
    with Project.open(path) as project:
        project.add_document("x" * 20_000_000, title="Long")
    window = open_window(path)
    _annotate(window, 0)
    at_work = _backing_up(window)
    at_work.run()
    window.files.close()
    assert sorted(entry.name for entry in path.parent.iterdir()) == [path.name]
    assert at_work._thread is None
    with Project.open(path) as project:
        assert project.check() == []


def test_that_a_backup_is_restored_as_a_copy(open_window: Open, path: Path, qtbot: QtBot) -> None:
    window = open_window(path)
    backups.make(path)
    _annotate(window, 0)
    window.actions_["restore"].trigger()
    dialog = window.commands.restoring.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.copy.isEnabled, timeout=3000)
    assert dialog.table.topLevelItem(0).text(2) == "0"
    dialog.copy.click()
    qtbot.waitUntil(lambda: window.session.project.path != path, timeout=3000)
    assert window.session.project.path.parent == path.parent
    assert window.session.project.counts_by_document() == {}
    with Project.open(path) as project:
        assert len(project.annotations(project.documents()[0].id)) == 1


def test_that_a_backup_takes_the_place_of_the_project_after_that_was_backed_up(
    open_window: Open, path: Path, qtbot: QtBot
) -> None:
    window = open_window(path)
    backups.make(path)
    _annotate(window, 0)
    dialog = window.commands.restoring.open()
    qtbot.waitUntil(dialog.replace.isEnabled, timeout=3000)
    dialog.replace.click()
    (box,) = dialog.findChildren(QMessageBox)
    qtbot.waitUntil(box.isVisible, timeout=1000)
    next(button for button in box.buttons() if button.text() == "Restore").click()
    qtbot.waitUntil(
        lambda: (
            window.session.project is not None and window.session.project.counts_by_document() == {}
        ),
        timeout=3000,
    )
    assert window.session.project.path == path
    assert [backup.annotations for backup in backups.of(path)] == [1, 0]


def test_that_a_project_that_cannot_be_opened_is_restored_from_the_start_page(
    open_window: Open, path: Path, qtbot: QtBot
) -> None:
    window = open_window(path)
    backups.make(path)
    window.files.close()
    path.write_bytes(b"")
    dialog = window.commands.restoring.open()
    assert dialog.project.currentData() == path
    qtbot.waitUntil(dialog.replace.isEnabled, timeout=3000)
    window.commands.restoring.replace(dialog.current(), path)
    qtbot.waitUntil(lambda: window.session.project is not None, timeout=3000)
    assert len(window.session.project.documents()) == 1
