"""Documents are looked at before they are added: chosen, named, cut, or not added at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QToolButton,
    QWidget,
)

from annotations.project import Project
from annotations.readers import registry
from app.dialogs.add_documents import AddDocumentsDialog
from app.window.files import holds_annotations
from app.window.main_window import MainWindow

Open = Callable[[Path | None], MainWindow]
ARTICLE = "Menu\r\nLe 😀 titre\r\nUn mot\u00a0!\r\nLaisser un commentaire\r\nNom\r\n"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, language="fr") as project:
        project.add_document("Jamais, jamais !", title="Un")
        project.set_current_annotator("ana")
    return open_window(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "a.txt").write_bytes(ARTICLE.encode())
    (made / "b.html").write_text(f"<html lang='en'><body><p>{'Some words. ' * 30}", "utf-8")
    (made / "c.txt").write_text("Jamais, jamais !", "utf-8")
    (made / "image.png").write_bytes(b"\x89PNG")
    return made


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(QPointF(300, 300), copy, data, LEFT, none))


def wait(condition: Callable[[], object]) -> None:
    """Wait in an event loop of its own: QTest.qWait leaves threads hardly any time for Python."""
    for _ in range(1500):
        if condition():
            return
        loop = QEventLoop()
        QTimer.singleShot(10, loop.quit)
        loop.exec()
    raise AssertionError("it did not happen within fifteen seconds")


def dialog() -> AddDocumentsDialog:
    """Wait for the dialog and return it."""
    wait(lambda: isinstance(QApplication.activeModalWidget(), AddDocumentsDialog))
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, AddDocumentsDialog)
    QTest.qWaitForWindowExposed(shown)
    shown.activateWindow()
    wait(shown.isActiveWindow)
    return shown


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, LEFT, pos=at or widget.rect().center())


def box() -> QMessageBox:
    def found() -> QMessageBox | None:
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        return next((w for w in shown if isinstance(w, QMessageBox)), None)

    wait(found)
    told = found()
    assert told is not None
    return told


def project_of(window: MainWindow) -> Project:
    assert window.session.project is not None
    return window.session.project


def put_caret(shown: AddDocumentsDialog, words: str) -> None:
    """Click on a line of the text."""
    at = shown.text.document().find(words)
    assert not at.isNull()
    shown.text.setTextCursor(at)
    click(shown.text.viewport(), shown.text.cursorRect(at).center())


def edit(shown: AddDocumentsDialog, words: str) -> None:
    """Type into the current cell."""
    QTest.keyClick(shown.list, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wait(lambda: QApplication.focusWidget() is shown.list)


def test_that_a_folder_is_shown_and_only_what_is_new_is_ticked(
    window: MainWindow, folder: Path
) -> None:
    drop(window, folder)
    shown = dialog()
    titles = [row.read.title for row in shown.model.rows]
    assert titles == ["Menu", "b", "Jamais, jamais !"]
    assert [row.ticked for row in shown.model.rows] == [True, True, False]
    assert [row.read.language for row in shown.model.rows] == ["fr", "en", "fr"]
    assert "1 is there already" in shown.count.text()
    assert "image.png: No kind of document" in shown.left_out.toPlainText()
    assert shown.do.text() == "Add 2 documents"
    click(shown.do)
    wait(lambda: len(project_of(window).documents()) == 3)
    project = project_of(window)
    assert len(project.history()) == 2
    wait(lambda: window.session.document and window.session.document.file_name == "a.txt")
    assert project.text(project.documents()[1].id) == ARTICLE
    wait(lambda: "2 documents added" in window.status.saved.text())
    window.activateWindow()
    wait(window.isActiveWindow)
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: len(project.documents()) == 1)


def test_that_nothing_is_added_where_the_dialog_is_left(window: MainWindow, folder: Path) -> None:
    drop(window, folder)
    QTest.keyClick(dialog(), Qt.Key.Key_Escape)
    QTest.qWait(50)
    assert len(project_of(window).documents()) == 1
    assert len(project_of(window).history()) == 1


def test_that_lines_are_cut_at_either_end_and_noted(window: MainWindow, folder: Path) -> None:
    drop(window, folder / "a.txt")
    shown = dialog()
    put_caret(shown, "titre")
    click(shown.before_button)
    put_caret(shown, "mot")
    QTest.keyClick(shown.text, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    wait(lambda: shown.model.rows[0].kept == "Le 😀 titre\r\nUn mot\u00a0!")
    assert shown.model.rows[0].read.title == "Le 😀 titre"
    assert "6 cut off before, 31 behind" in shown.kept.text()
    click(shown.do)
    wait(lambda: len(project_of(window).documents()) == 2)
    document = project_of(window).documents()[1]
    assert project_of(window).text(document.id) == "Le 😀 titre\r\nUn mot\u00a0!"
    assert document.metadata["cut"] == {
        "before": {"characters": 6, "words": "Menu"},
        "after": {"characters": 31, "words": "Laisser un commentaire Nom"},
    }
    # The same file is known though its text was cut.
    drop(window, folder / "a.txt")
    shown = dialog()
    assert [row.same_as for row in shown.model.rows] == ["Le 😀 titre"]
    assert not shown.do.isEnabled()
    QTest.keyClick(shown, Qt.Key.Key_Escape)


def test_that_suggestions_cut_with_one_click_and_can_be_undone(
    window: MainWindow, folder: Path
) -> None:
    drop(window, folder / "a.txt")
    shown = dialog()
    offered = [button for button in shown.findChildren(QToolButton) if button.isVisible()]
    click(next(button for button in offered if "Laisser un commentaire" in button.text()))
    assert shown.model.rows[0].kept == "Menu\r\nLe 😀 titre\r\nUn mot\u00a0!"
    assert len(shown.text.extraSelections()) == 1
    click(shown.keep_button)
    assert shown.model.rows[0].kept == ARTICLE
    assert shown.text.extraSelections() == []
    QTest.keyClick(shown, Qt.Key.Key_Escape)


def test_that_cutting_everything_is_told(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Un\n\nDeux", "utf-8")
    drop(window, tmp_path / "x.txt")
    shown = dialog()
    shown.model.set_keep(0, (2, 4))
    click(shown.do)
    assert "Nothing would be left" in shown.trouble.text()
    assert shown.isVisible()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert len(project_of(window).documents()) == 1


def test_that_title_and_language_are_edited_and_documents_unticked_by_keys(
    window: MainWindow, folder: Path
) -> None:
    drop(window, folder)
    shown = dialog()
    shown.list.setFocus()
    edit(shown, "Mon titre")
    assert shown.isVisible()
    QTest.keyClick(shown.list, Qt.Key.Key_Right)
    edit(shown, "de")
    QTest.keyClick(shown.list, Qt.Key.Key_Left)
    QTest.keyClick(shown.list, Qt.Key.Key_Down)
    QTest.keyClick(shown.list, Qt.Key.Key_Space)
    assert [row.ticked for row in shown.model.rows] == [True, False, False]
    assert shown.do.text() == "Add 1 document"
    click(shown.do)
    wait(lambda: len(project_of(window).documents()) == 2)
    document = project_of(window).documents()[1]
    assert (document.title, document.language) == ("Mon titre", "de")


def test_that_a_title_is_never_empty_and_a_language_is_one(
    window: MainWindow, folder: Path
) -> None:
    drop(window, folder)
    model = dialog().model
    assert not model.setData(model.index(0, 0), "  ")
    assert not model.setData(model.index(0, 1), "français du Nord")
    assert model.setData(model.index(0, 1), "")
    assert (model.rows[0].read.title, model.rows[0].read.language) == ("Menu", "")
    QTest.keyClick(dialog(), Qt.Key.Key_Escape)


def test_that_the_clipboard_becomes_a_document(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Un titre\nDu texte\u00a0! 😀")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.view, Qt.Key.Key_V, both)
    shown = dialog()
    assert shown.model.rows[0].read.title == "Un titre"
    QTest.keyClick(shown, Qt.Key.Key_Return)
    wait(lambda: len(project_of(window).documents()) == 2)
    document = project_of(window).documents()[1]
    assert project_of(window).text(document.id) == "Un titre\nDu texte\u00a0! 😀"
    assert (document.file_name, document.language) == ("", "fr")


def test_that_copied_files_are_read_and_an_empty_clipboard_is_told(
    window: MainWindow, folder: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / "a.txt"))])
    QGuiApplication.clipboard().setMimeData(data)
    window.actions_["paste_document"].trigger()
    assert [row.read.file_name for row in dialog().model.rows] == ["a.txt"]
    QTest.keyClick(dialog(), Qt.Key.Key_Escape)
    QGuiApplication.clipboard().setText(" ")
    window.actions_["paste_document"].trigger()
    told = box()
    assert "clipboard holds no text" in told.text()
    told.close()


def test_that_reading_can_be_cancelled(
    window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = registry.read

    def slowly(*args, **named):
        QTest.qSleep(400)
        return read(*args, **named)

    monkeypatch.setattr(registry, "read", slowly)
    for number in range(20):
        (folder / f"{number}.txt").write_text(f"Mot {number}", "utf-8")
    drop(window, folder)
    wait(
        lambda: (
            isinstance(QApplication.activeModalWidget(), QProgressDialog)
            and QApplication.activeModalWidget().isVisible()  # type: ignore[union-attr]
        )
    )
    progress = QApplication.activeModalWidget()
    assert isinstance(progress, QProgressDialog)
    button = progress.findChild(QPushButton)
    assert button is not None
    click(button)
    wait(lambda: QApplication.activeModalWidget() is None)
    QTest.qWait(600)
    assert QApplication.activeModalWidget() is None
    assert len(project_of(window).documents()) == 1


def test_that_long_texts_show_both_ends_and_cut_where_they_should(
    window: MainWindow, tmp_path: Path
) -> None:
    lines = [f"Ligne 😀 {number}\r\n" for number in range(20_000)]
    text = "".join(lines)
    (tmp_path / "long.txt").write_bytes(text.encode())
    drop(window, tmp_path / "long.txt")
    shown = dialog()
    assert "characters are not shown here" in shown.text.toPlainText()
    put_caret(shown, "Ligne 😀 19990")
    click(shown.after_button)
    shown.text.moveCursor(shown.text.textCursor().MoveOperation.Start)
    put_caret(shown, "Ligne 😀 12")
    click(shown.before_button)
    assert shown.model.rows[0].kept == "".join(lines[12:19_991]).removesuffix("\r\n")
    QTest.keyClick(shown, Qt.Key.Key_Escape)


def test_that_a_file_that_cannot_be_read_is_told(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"%PDF-1.7 x")
    drop(window, tmp_path / "a.docx")
    told = box()
    assert "it is a PDF" in told.text()
    told.close()
    assert len(project_of(window).documents()) == 1


@pytest.mark.parametrize(
    ("name", "text", "annotations"),
    [
        ("a.jsonl", '{"text":"Un"}', False),
        ("a.jsonl", '{"text":"Un","spans":[{"start":0,"end":1,"label":"x"}]}', True),
        ("a.jsonl", "no json", False),
        ("a.tsv", "text\tid\nUn\t1\n", False),
        ("a.tsv", "7\tDoubt\t3\t9\n", True),
        ("a.csv", "text,id\n", False),
        ("a.html", "<p>", False),
        ("a.ann", "T1\tDoubt 0 1\tU\n", True),
    ],
)
def test_that_dropped_tables_are_documents_unless_they_hold_annotations(
    name: str, text: str, annotations: bool, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert holds_annotations(tmp_path / name) is annotations


def _add_one(window: MainWindow, path: Path) -> None:
    drop(window, path)
    shown = dialog()
    click(shown.do)
    wait(lambda: len(project_of(window).documents()) == 2)


def test_that_an_original_file_is_kept_where_the_settings_say_so_and_saved_again(
    window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.settings.set("originals", "kept")
    _add_one(window, folder / "a.txt")
    old, new = project_of(window).documents()
    entry, out = "Save original file…", tmp_path / "out.txt"
    assert entry not in [action.text() for action in window.documents.menu_of(old).actions()]
    monkeypatch.setattr(
        "app.window.documents.QFileDialog.getSaveFileName", lambda *_: (str(out), "")
    )
    menu = window.documents.menu_of(new)
    next(action for action in menu.actions() if action.text() == entry).trigger()
    wait(out.exists)
    assert out.read_bytes() == (folder / "a.txt").read_bytes()


def test_that_no_original_file_is_kept_otherwise(window: MainWindow, folder: Path) -> None:
    _add_one(window, folder / "a.txt")
    assert not project_of(window).has_original(project_of(window).documents()[1].id)


def test_that_a_file_at_home_is_shown_from_home_on(
    window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    drop(window, folder / "a.txt")
    shown = dialog()
    assert shown.about.text().splitlines()[0] == str(Path("~/articles/a.txt"))
    shown.reject()
