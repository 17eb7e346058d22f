"""Dialogs and files dropped on the window, worked through as a user would."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QToolButton

from annotations import codebooks
from annotations.formats import jsonl
from annotations.project import Project
from app import looking
from app.actions import ACTIONS
from app.dialogs.add_documents import AddDocumentsDialog
from app.dialogs.exchange import ImportDialog
from app.dialogs.new_project import NewProjectDialog
from app.dialogs.shortcuts import ShortcutsDialog
from app.recent_projects import RecentProject
from app.settings import Settings
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]


def in_dialog(act: Callable[[QDialog], None]) -> None:
    """Do something in the modal dialog that the next call opens."""

    def found() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        if isinstance(dialog, ImportDialog):
            wait(lambda: not dialog.looking)
        act(dialog)

    QTimer.singleShot(100, found)


def wait(condition: Callable[[], object]) -> None:
    for _ in range(500):
        if condition():
            return
        QTest.qWait(20)
    raise AssertionError("it did not happen within ten seconds")


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(300, 300), copy, data, left, none))


def box() -> QMessageBox | None:
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    return next((w for w in shown if isinstance(w, QMessageBox)), None)


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as project:
        document = project.add_document("Jamais, jamais !", title="Un")
        project.annotate(document.id, [(0, 6)], "Doubt", annotator="ana")
        project.set_current_annotator("ana")
    return open_window(path)


def test_that_a_new_project_is_made_as_asked(open_window: Open, tmp_path: Path) -> None:
    window = open_window(None)

    def fill(dialog) -> None:
        dialog.place.folder.setText(str(tmp_path))
        dialog.place.name.setText("neu")
        dialog.place.annotator.setText("Zoé")
        dialog.next.click()
        listed = dialog.books.books
        shown = [listed.item(row) for row in range(listed.count())]
        assert [item.data(Qt.ItemDataRole.UserRole) for item in shown] == [
            "semeval-2023",
            *(id_ for id_ in codebooks.shipped() if id_ != "semeval-2023"),
        ]
        assert "23 labels" in dialog.books.about.toPlainText()
        for item in shown:
            if item.data(Qt.ItemDataRole.UserRole) == "figures":
                item.setCheckState(Qt.CheckState.Checked)
        dialog.next.click()
        dialog.make.click()

    in_dialog(fill)
    window.actions_["new_project"].trigger()
    project = window.session.project
    assert project is not None
    assert project.path == tmp_path / "neu.elocutio"
    assert project.current_annotator == "Zoé"
    assert [book.id for book in project.codebooks()] == ["semeval-2023", "figures"]


def test_that_the_assistant_tells_what_is_wrong_before_it_goes_on(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(None)
    dialog = NewProjectDialog(window.session, window)
    dialog.place.folder.setText(str(tmp_path))
    (tmp_path / "da.elocutio").write_text("")
    for name, folder, fault in (
        ("", tmp_path, "Give the project a name"),
        ("a/b", tmp_path, "no slashes"),
        ("da", tmp_path, "of this name"),
        ("neu", tmp_path / "none", "no such folder"),
    ):
        dialog.place.name.setText(name)
        dialog.place.folder.setText(str(folder))
        dialog.next.click()
        assert fault in dialog.fault.text()
        assert dialog.pages.currentIndex() == 0
        dialog.accept()
        assert dialog.result() == 0
    dialog.place.folder.setText(str(tmp_path))
    dialog.next.click()
    assert dialog.fault.text() == ""
    assert dialog.pages.currentIndex() == 1
    dialog.books.add_file(str(tmp_path / "da.elocutio"))
    assert dialog.books.says.text()
    dialog.reject()


def test_that_the_first_documents_are_looked_at_before_they_are_added(
    open_window: Open, tmp_path: Path
) -> None:
    window = open_window(None)
    (tmp_path / "un.txt").write_text("Un deux trois.", "utf-8")

    def fill(dialog) -> None:
        dialog.place.folder.setText(str(tmp_path))
        dialog.place.name.setText("neu")
        dialog.documents.add([tmp_path / "un.txt", tmp_path / "un.txt"])
        assert dialog.first_documents() == [tmp_path / "un.txt"]
        dialog.accept()

    in_dialog(fill)
    window.actions_["new_project"].trigger()
    wait(lambda: window.files.documents().dialog is not None)
    window.files.documents().dialog._accept()
    wait(lambda: len(window.session.project.documents()) == 1)


def test_that_a_project_without_documents_offers_to_add_some(
    open_window: Open, tmp_path: Path
) -> None:
    path = tmp_path / "p.elocutio"
    Project.create(path).close()
    window = open_window(path)
    empty = window.commands.helping.empty
    assert empty.isVisible()
    asked: list[str] = []
    for name in ("add_documents", "import"):
        window.actions_[name].triggered.disconnect()
        window.actions_[name].triggered.connect(lambda _=False, n=name: asked.append(n))
    empty.add.click()
    empty.import_.click()
    assert asked == ["add_documents", "import"]
    window.session.project.add_document("Un.", title="Un")
    window.session.set_document(window.session.project.documents()[0])
    assert not empty.isVisible()


def test_that_recent_projects_tell_their_last_change_and_missing_ones_are_taken_off(
    open_window: Open, tmp_path: Path
) -> None:
    there, gone = tmp_path / "da.elocutio", tmp_path / "weg.elocutio"
    Project.create(there).close()
    os.utime(there, (1_700_000_000, 1_700_000_000))
    settings = Settings()
    settings.add_recent(str(gone))
    settings.add_recent(str(there))
    window = open_window(None)
    page = window.start
    entries = {
        entry.accessibleName().split(",")[0].removeprefix("Open "): entry
        for entry in page.findChildren(RecentProject)
    }
    told = {
        name: " ".join(label.text() for label in way.findChildren(QLabel))
        for name, way in entries.items()
    }
    assert "14 Nov 2023" in told["da"]
    assert entries["da"].accessibleName() == "Open da, changed 14 Nov 2023"
    assert str(tmp_path)[:20] in told["da"]
    assert not entries["weg"].isEnabled()
    assert "not there any more" in told["weg"]
    (remove,) = page.findChildren(QToolButton)
    remove.click()
    assert settings.recent() == [str(there)]
    entries["da"].click()
    assert window.session.project.path == there


def test_that_the_export_says_what_it_writes_and_what_it_cannot_carry(
    window: MainWindow, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    said: list[str] = []

    def fill(dialog) -> None:
        said.append(dialog.preview.toPlainText())
        dialog.file.setText(str(out))
        dialog.accept()

    in_dialog(fill)
    window.actions_["export"].trigger()
    wait(out.exists)
    assert "1 annotation\n" in said[0]
    assert "the history" in said[0]
    assert list(jsonl.verify(out)) == []
    wait(lambda: "annotations: 1" in window.status.saved.text())


def test_that_an_import_brings_in_what_its_preview_says(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"text":"Bien.","spans":[{"start":0,"end":4,"label":"Slogans"}]}', "utf-8")
    said: list[str] = []

    def fill(dialog) -> None:
        said.append(dialog.preview.toPlainText())
        dialog.accept()

    in_dialog(fill)
    drop(window, path)
    project = window.session.project
    assert project is not None
    wait(lambda: len(project.documents()) == 2)
    assert "annotations: 1" in said[0]


def test_that_a_faulty_file_is_told_before_it_is_imported(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"text":"x","spans":[{"start":0,"end":9,"label":"Doubt"}]}', "utf-8")
    said: list[object] = []

    def look(dialog) -> None:
        said.extend((dialog.preview.toPlainText(), dialog.do.isEnabled()))
        dialog.reject()

    in_dialog(look)
    drop(window, path)
    assert "line 1" in str(said[0])
    assert said[1] is False


def test_that_the_window_answers_while_a_file_is_looked_into(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"text":"Bien.","spans":[]}', "utf-8")
    threads: list[int] = []
    go = threading.Event()

    def slow(*arguments: Any) -> looking.Answer | None:
        threads.append(threading.get_ident())
        assert go.wait(10)
        return look(*arguments)

    look = looking.look
    monkeypatch.setattr(looking, "look", slow)
    dialog = ImportDialog(window.session, path, window)
    dialog.show()
    assert not dialog.do.isEnabled()
    wait(lambda: dialog.preview.toPlainText() == "Reading the file…")
    go.set()
    wait(dialog.do.isEnabled)
    assert "documents: 1" in dialog.preview.toPlainText()
    assert threading.get_ident() not in threads
    dialog.reject()


def test_that_only_the_newest_look_at_a_file_is_shown(window: MainWindow, tmp_path: Path) -> None:
    dialog = ImportDialog(window.session, None, window)
    for number in range(1, 6):
        path = tmp_path / f"{number}.jsonl"
        path.write_text('{"text":"Bien."}\n' * number, "utf-8")
        dialog.file.setText(str(path))
    wait(lambda: not dialog.looking)
    assert "documents: 5" in dialog.preview.toPlainText()
    dialog.file.setText(str(tmp_path / "5.jsonl"))
    dialog.reject()  # in the middle of a look
    assert not dialog.looking


def test_that_dropped_texts_are_added_and_pictures_refused(
    window: MainWindow, tmp_path: Path
) -> None:
    project = window.session.project
    assert project is not None
    text, picture = tmp_path / "x.txt", tmp_path / "y.png"
    text.write_bytes("Été\r\n« Non\u00a0! »".encode())
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    drop(window, text)
    wait(lambda: isinstance(QApplication.activeModalWidget(), AddDocumentsDialog))
    QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return)
    wait(lambda: window.session.document and window.session.document.file_name == "x.txt")
    assert project.text(window.session.document.id) == "Été\r\n« Non\u00a0! »"  # type: ignore[union-attr]
    drop(window, picture)
    wait(box)
    told = box()
    assert told is not None
    assert "binary" in told.text()
    told.close()
    assert len(project.documents()) == 2


def test_that_the_shortcut_window_lists_every_key(window: MainWindow) -> None:
    dialog = ShortcutsDialog(window.settings, window)
    shown = []
    for number in range(dialog.table.topLevelItemCount()):
        group = dialog.table.topLevelItem(number)
        shown += [group.child(row).text(1) for row in range(group.childCount())]
    listed = ", ".join(shown)
    for spec in ACTIONS:
        assert all(key in listed for key in spec.shortcuts)


def test_that_the_export_names_its_file_after_the_format_and_says_what_is_lost(
    window: MainWindow, tmp_path: Path
) -> None:
    said: list[str] = []

    def fill(dialog) -> None:
        for code in ("csv", "brat", "refi-qda"):
            dialog.format.setCurrentIndex(dialog.format.findData(code))
            said.extend((dialog.path().name, dialog.preview.toPlainText()))
        dialog.format.setCurrentIndex(dialog.format.findData("brat"))
        dialog.file.setText(str(tmp_path / "out"))
        dialog.accept()

    in_dialog(fill)
    window.actions_["export"].trigger()
    wait((tmp_path / "out").exists)
    assert said[0::2] == ["p.csv", "p", "p.qdpx"]
    assert "relations" in said[1]
    assert "names of annotators" in said[3]
    assert sorted(p.suffix for p in (tmp_path / "out").iterdir()) == [".ann", ".conf", ".txt"]


def test_that_an_import_finds_format_unit_and_texts(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "article7.txt").write_text("😀 Jamais, jamais !", "utf-8")
    path = tmp_path / "x.tsv"
    path.write_text("7\tDoubt\t3\t9\n", "utf-8")
    said: list[str] = []

    def fill(dialog) -> None:
        said.append(dialog.format_code())
        said.append(dialog.preview.toPlainText())
        dialog.texts.setText(str(tmp_path / "texts"))
        dialog.unit.setCurrentIndex(2)
        wait(lambda: not dialog.looking)
        said.append(dialog.preview.toPlainText())
        dialog.accept()

    in_dialog(fill)
    drop(window, path)
    project = window.session.project
    assert project is not None
    wait(lambda: len(project.documents()) == 2)
    assert said[0] == "ptc"
    assert "is missing" in said[1]
    assert "UTF-16 units, as asked" in said[2]
    document = project.documents()[1]
    assert [a.fragments for a in project.annotations(document.id)] == [((2, 8),)]
    wait(box)
    told = box()
    assert told is not None
    assert "UTF-16" in told.informativeText()
    told.close()


def test_that_a_folder_can_be_imported(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "a.txt").write_text("Bien sûr.", "utf-8")
    (folder / "a.ann").write_text("T1\tSlogans 0 4\tBien\n", "utf-8")

    def fill(dialog) -> None:
        dialog.file.setText(str(folder))
        wait(lambda: not dialog.looking)
        assert dialog.format_code() == "brat"
        assert dialog.do.isEnabled()
        dialog.accept()

    in_dialog(fill)
    window.actions_["import"].trigger()
    project = window.session.project
    assert project is not None
    wait(lambda: len(project.documents()) == 2)
    wait(lambda: "annotations: 1" in window.status.saved.text())
