"""Splits decided by keyboard, what is looked at again, labels of documents, pages of labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from annotations.model import Kind, Label
from annotations.project import Project
from app.dialogs.decide import DecideDialog
from app.window.main_window import MainWindow

BOOK = "semeval-2023"
TEXT = "".join(f"Passage {n} : un mot « cité » <b>fort</b>.\n" for n in range(30))
KEYS = Qt.Key


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=(BOOK, "frames")) as project:
        project.set_current_annotator("ana")
        document = project.add_document(TEXT, title="Un")
        for n in range(30):
            start = TEXT.index(f"Passage {n} ")
            project.annotate(document.id, [(start, start + 9)], "Doubt")
    return open_window(path)


def split(window: MainWindow) -> DecideDialog:
    project = window.session.project
    assert project is not None
    parts = [Label(code, {"en": code}, key=key) for code, key in (("Person", "1"), ("Deed", "z"))]
    project.split_label(BOOK, "Doubt", [Label(p.code, p.name) for p in parts])
    window.actions_["decide_split"].trigger()
    dialog = window.commands.deciding.dialog
    assert dialog is not None
    return dialog


def made(window: MainWindow) -> Counter[str]:
    project = window.session.project
    assert project is not None
    return Counter(a.label for a in project.annotations(project.documents()[0].id))


def test_that_thirty_passages_of_a_split_are_decided_by_keys(window: MainWindow) -> None:
    dialog = split(window)
    assert "Passage 0" in dialog.text.toPlainText()
    assert "<b>fort</b>" in dialog.text.toPlainText()
    for n in range(29):
        QTest.keyClick(dialog, KEYS.Key_1 if n % 3 else KEYS.Key_2)
    assert dialog.count.text() == "29 of 30 decided"
    QTest.keyClick(dialog, KEYS.Key_Backspace)
    QTest.keyClick(dialog, KEYS.Key_2)
    QTest.keyClick(dialog, KEYS.Key_Space)
    assert "The rest waits" in dialog.text.toPlainText()
    QTest.keyClick(dialog, KEYS.Key_Backspace)
    QTest.keyClick(dialog, KEYS.Key_1)
    assert "Everything is decided" in dialog.text.toPlainText()
    assert made(window) == {"Person": 19, "Deed": 11}
    dialog.reject()
    window.actions_["decide_split"].trigger()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "No split label" in box.text()


def test_that_a_refused_decision_says_why_and_stays(window: MainWindow) -> None:
    project = window.session.project
    assert project is not None
    project.add_label(BOOK, Label("Person", {"en": "Person"}))
    project.annotate(project.documents()[0].id, [(0, 9)], "Person")
    dialog = split(window)
    QTest.keyClick(dialog, KEYS.Key_1)
    assert "already" in dialog.trouble.text()
    assert dialog.count.text() == "0 of 30 decided"
    QTest.keyClick(dialog, KEYS.Key_Delete)
    assert dialog.count.text() == "1 of 30 decided"
    assert "Passage 1" in dialog.text.toPlainText()
    dialog.reject()


def test_that_what_changed_its_meaning_is_looked_at_again(window: MainWindow) -> None:
    project = window.session.project
    assert project is not None
    project.edit_label(BOOK, "Doubt", not_when={"en": "Never."})
    project.publish_codebook(BOOK)
    window.actions_["look_again"].trigger()
    dialog = window.commands.deciding.dialog
    assert dialog is not None
    assert "was changed" in dialog.why.text()
    assert "version 1.0" in dialog.place.text()
    QTest.keyClick(dialog, KEYS.Key_Return)
    QTest.keyClick(dialog, KEYS.Key_L)
    QTest.keyClicks(dialog.palette_popup.query, "slogans")
    QTest.keyClick(dialog.palette_popup.query, KEYS.Key_Return)
    QTest.keyClick(dialog, KEYS.Key_Delete)
    dialog.reject()
    assert made(window) == {"Doubt": 28, "Slogans": 1}
    assert len(project.look_again(BOOK)) == 27


def test_that_a_document_is_labelled_as_a_whole(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project is not None
    tree, model = window.codebook.tree, window.codebook.model
    book = next(b for b in project.codebooks() if b.id == "frames")
    label = next(lb for lb in book.labels if lb.kind is Kind.LABEL)
    index = model.index_of(label.row)
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    port, none = tree.viewport(), Qt.KeyboardModifier.NoModifier
    window.view.set_selection(0, 4)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, none, place)
    document = project.documents()[0].id
    assert [d.label for d in project.document_labels(document)] == [label.code]
    assert len(project.annotations(document)) == 30
    about = window.documents.about
    name = label.name["en"]
    qtbot.waitUntil(lambda: name in [w.text() for w in about.findChildren(QLabel)], timeout=2000)
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, none, place)
    assert project.document_labels(document) == ()


def test_that_f1_opens_the_page_of_the_label_in_hand(window: MainWindow) -> None:
    window.view.next_mark(1)
    QTest.keyClick(window.view, KEYS.Key_F1)
    dialog = window.commands.page_dialog
    assert dialog is not None
    words = dialog.page.toPlainText()
    label = window.session.project.label("Doubt")  # type: ignore[union-attr]
    for wanted in (label.definition["en"], label.not_when["en"], "In this project 30", "Passage 0"):
        assert wanted in words
    other = label.confused_with[0].code
    dialog.page.anchorClicked.emit(QUrl(f"label:{other}"))
    assert dialog.windowTitle() == window.session.project.label(other).name["en"]  # type: ignore[union-attr]
    dialog.reject()
