"""The program gone through step by step, for pictures: its own actions and keys, on its sample.

Each scene calls ``look`` with a name and what the step is about: the window, a dialog, a popup.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from annotations.project import backups
from app import background
from app.dialogs.exchange import ExportDialog
from app.dialogs.new_project import NewProjectDialog
from app.tour.steps import STEPS
from app.window.main_window import MainWindow

Look = Callable[[str, QWidget], None]
CTRL = Qt.KeyboardModifier.ControlModifier
_PATIENCE = 30
"""Seconds after which what does not come is an error."""

_PASSAGE = {"en": "Let us dry our eyes", "fr": "le progrès a bon dos"}
_SEARCH = {"en": "town*", "fr": "tramway*"}
_WORD = {"en": "Delorme", "fr": "mairie"}
"""A word to tag here and there, so that the comparison of annotations finds something."""


def until(done: Callable[[], object]) -> None:
    """Let the program work until something is there; raises TimeoutError where it never is."""
    end = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("what the picture is to show has not come")
        QTest.qWait(20)
        # Waiting for events alone leaves the program's threads no time.
        time.sleep(0.01)


_MOST_RULES = 30
"""After so many rules that find little in the open document, the next one will do."""


def _settled() -> None:
    until(lambda: not background._running)
    QTest.qWait(60)


def in_modal(kind: type[QDialog], trigger: Callable[[], object], act: Callable[..., None]) -> None:
    """Trigger what shows a dialog and waits for it, and act on that dialog meanwhile."""
    failed: list[Exception] = []
    end = time.monotonic() + _PATIENCE

    def found() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            if time.monotonic() < end:
                QTimer.singleShot(20, found)
            return
        try:
            act(dialog)
        except Exception as error:  # noqa: BLE001 - raised again below
            failed.append(error)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(20, found)
    trigger()
    if failed:
        raise failed[0]


class Scenes:
    """A window, gone through; the language is that of the interface and of the sample's text."""

    def __init__(self, window: MainWindow, language: str, look: Look) -> None:
        self.window, self.language, self.look = window, language, look

    def everything(self) -> None:
        """Go through all scenes, from the start page to the last dialog."""
        self.assistant()
        self.tour()
        self.look("start", self.window)
        self.marking()
        self.searching()
        self.consistency()
        self.suggestions()
        self.exporting()
        self.restoring()
        self.settings()
        self.helping()

    def _do(self, action: str) -> None:
        # A dialog that has closed leaves no window active where no window manager is at work.
        self.window.activateWindow()
        self.window.actions_[action].trigger()
        QTest.qWait(60)

    def _open_sample(self) -> None:
        """Open a fresh copy of the sample at the text of the interface's language."""
        self._do("open_sample")
        session = self.window.session
        assert session.project is not None
        for document in session.project.documents():
            if document.language == self.language:
                session.set_document(document)
        QTest.qWait(100)

    def _close(self) -> None:
        self._do("close_project")
        QTest.qWait(60)

    # -- beginning

    def assistant(self) -> None:
        """The three pages of a new project, and the project that comes of it."""
        window = self.window
        self.look("first-start", window)
        folder = Path.home() / "Documents"
        folder.mkdir(exist_ok=True)
        article = folder / {"en": "leader.txt", "fr": "editorial.txt"}[self.language]
        shipped = Path(__file__).parents[1] / "resources" / "sample"
        article.write_bytes((shipped / f"vernoize-{self.language}.txt").read_bytes())

        def go_through(dialog: NewProjectDialog) -> None:
            name = {"en": "Tram quarrel", "fr": "Querelle du tram"}[self.language]
            dialog.place.name.selectAll()
            QTest.keyClicks(dialog.place.name, name)
            dialog.place.folder.setText("~/Documents")
            dialog.place.annotator.setText("Ana Ruiz")
            dialog.place.language.setCurrentIndex(0 if self.language == "fr" else 1)
            self.look("assistant-1", dialog)
            dialog.next.click()
            self.look("assistant-2", dialog)
            dialog.next.click()
            dialog.documents.add([article])
            self.look("assistant-3", dialog)
            dialog.make.click()

        in_modal(NewProjectDialog, lambda: self._do("new_project"), go_through)
        commands = window.files.documents()
        until(lambda: commands.dialog is not None and not background._running)
        assert commands.dialog is not None
        self.look("assistant-look-at-documents", commands.dialog)
        commands.dialog.do.click()
        until(lambda: window.session.document is not None)
        _settled()
        self.look("assistant-made", window)
        self._close()

    def tour(self) -> None:
        """The card of each step, before and after; each step is done for real."""
        window = self.window
        window.start.buttons[3].click()
        tour = window.commands.helping.tour
        assert tour is not None
        for number in range(1, len(STEPS) + 1):
            QTest.qWait(60)
            self.look(f"tour-{number}", window)
            tour.card.show_me.click()
            until(tour.card.next.isEnabled)
            for box in window.findChildren(QMessageBox):
                if box.isVisible():
                    self.look(f"tour-{number}-report", window)
                    box.accept()
            self.look(f"tour-{number}-done", window)
            tour.card.next.click()
        self.look("tour-end", window)
        tour.card.next.click()
        self._close()

    # -- the text

    def marking(self) -> None:
        """A selection, the label palette, a tag, a pile, its relation, the list, the history."""
        window = self.window
        self._open_sample()
        view = window.view
        self.look("window", window)
        at = view.scene.text.index(_PASSAGE[self.language])
        view.set_selection(at, at + len(_PASSAGE[self.language]))
        self.look("selection", window)
        self._do("label_palette")
        QTest.qWait(100)
        popup = window.commands.palette_popup
        assert popup is not None
        self.look("palette", window)
        QTest.keyClicks(popup.query, "dou")
        self.look("palette-typed", window)
        popup.close()
        QTest.keyClick(view, Qt.Key.Key_L)
        self.look("tagged", window)
        for _ in range(3):
            self._do("next_annotation")
        self.look("annotation-in-hand", window)
        self._do("find")
        QTest.keyClicks(window.area.find_bar.field, "tram")
        until(lambda: view.current_hit() >= 0)
        self.look("find", window)
        window.area.find_bar.close_bar()
        self._do("annotation_list")
        QTest.qWait(200)
        self.look("list", window)
        self._do("annotation_list")
        self._do("show_history")
        self.look("history", window)
        self._do("show_history")

    # -- searching

    def searching(self) -> None:
        """The search over all documents: its examples, lines, their order, counts, neighbours."""
        window = self.window
        self._do("search_all")
        panel = window.concordance.panel
        self.look("search-examples", window)
        QTest.keyClicks(panel.bar.field, _SEARCH[self.language])
        until(lambda: bool(panel.model.lines) and not panel.asker.busy)
        QTest.keyClick(panel.bar.field, Qt.Key.Key_Down)
        QTest.keyClick(panel.table, Qt.Key.Key_Down)
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
        panel.table.setFocus()
        self.look("concordance", window)
        panel.table.horizontalHeader().sectionClicked.emit(3)
        until(lambda: not panel.asker.busy)
        self.look("concordance-sorted", window)
        shift = Qt.KeyboardModifier.ShiftModifier
        for _ in range(2):
            QTest.keyClick(panel.table, Qt.Key.Key_Down, shift)
        self.look("concordance-chosen", window)
        QTest.keyClick(panel.table, Qt.Key.Key_L)
        self.look("concordance-tagged", window)
        for tab, name in (("forms", "counts"), ("near", "collocates")):
            panel._tab_chosen(tab)
            until(lambda: not panel.asker.busy)
            self.look(name, window)
        panel._tab_chosen("lines")
        panel.bar.set_question("zeppelin", "words")
        until(lambda: not panel.asker.busy)
        self.look("search-nothing", window)
        window.concordance.close_search()

    def consistency(self) -> None:
        """Words that are tagged at some places only: the list of them beside the text."""
        window = self.window
        self._do("consistency")
        checking = window.commands.consistency_dialog
        assert checking is not None
        _settled()
        self.look("consistency-nothing", window)
        checking.reject()
        project, document = window.session.project, window.session.document
        assert project is not None
        assert document is not None
        text, word = project.text(document.id), _WORD[self.language]
        at = text.find(word)
        for key in (Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_X):
            window.view.set_selection(at, at + len(word))
            QTest.keyClick(window.view, key)
            at = text.find(word, at + 1)
        self._do("consistency")
        checking = window.commands.consistency_dialog
        assert checking is not None
        _settled()
        for kind in ("differently", "untagged"):
            checking._choose(kind)
            QTest.qWait(60)
            self.look("consistency" if kind == "untagged" else f"consistency-{kind}", checking)
        checking.reject()

    # -- suggestions

    def suggestions(self) -> None:
        """Rules are asked, suggestions reviewed, all of a rule accepted, rules edited."""
        window, suggesting = self.window, self.window.suggesting
        window.view.set_caret(0)
        self._do("suggest_by_rules")
        assert suggesting.choose_dialog is not None
        self.look("suggestions", suggesting.choose_dialog)
        suggesting.choose_dialog.accept()
        until(suggesting.isVisible)
        _settled()
        self.look("suggestions-made", window)
        for _ in range(2):
            self._do("next_suggestion")
        self.look("review", window)
        QTest.keyClick(window.view, Qt.Key.Key_Return)
        QTest.qWait(120)
        self.look("review-accepted", window)
        self._do("accept_rule")
        assert suggesting.all_dialog is not None
        until(suggesting.all_dialog.do.isEnabled)
        self.look("all-of-rule", suggesting.all_dialog)
        suggesting.all_dialog.accept()
        _settled()
        self.look("all-of-rule-accepted", window)
        self._do("edit_rules")
        editor = suggesting.rules_dialog
        assert editor is not None
        for _ in range(_MOST_RULES):
            QTest.keyClick(editor.tree, Qt.Key.Key_Down)
            _settled()
            until(lambda: not editor.trial.busy)
            _settled()
            if editor.hits.count() > 1:
                break
        self.look("rules", editor)
        editor.reject()
        suggesting.close_review()

    # -- files

    def exporting(self) -> None:
        """The dialog of an export, and what is told after it, of one that loses something too."""
        folder = Path.home() / "Documents"

        def fill(dialog: ExportDialog) -> None:
            dialog.file.setText(str(folder / "annotations.jsonl"))
            self.look("export", dialog)
            dialog.accept()

        def fill_brat(dialog: ExportDialog) -> None:
            dialog.format.setCurrentIndex(dialog.format.findData("brat"))
            dialog.file.setText(str(folder / "annotations-brat"))
            self.look("export-brat", dialog)
            dialog.accept()

        def boxes() -> list[QMessageBox]:
            return [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]

        in_modal(ExportDialog, lambda: self._do("export"), fill)
        _settled()
        QTest.qWait(200)
        self.look("export-done", self.window)
        in_modal(ExportDialog, lambda: self._do("export"), fill_brat)
        until(boxes)
        self.look("export-report", self.window)
        for box in boxes():
            box.accept()

    def restoring(self) -> None:
        """The copies of the project in steps, and the question before one takes its place."""
        window = self.window
        project, document = window.session.project, window.session.document
        assert project is not None
        assert document is not None
        for note in ("", "!"):
            if note:
                project.set_note(project.annotations(document.id)[0].id, note)
            _settled()
            backups.make(project.path)
        self._do("restore")
        _settled()
        dialog = window.commands.restoring.dialog
        assert dialog is not None
        self.look("restore", dialog)
        dialog.replace.click()
        QTest.qWait(60)
        (box,) = dialog.findChildren(QMessageBox)
        self.look("restore-question", box)
        box.reject()
        dialog.reject()

    # -- the program

    def settings(self) -> None:
        """Each page of the settings."""
        self._do("settings")
        dialog = self.window.commands.settings_dialog
        assert dialog is not None
        for page in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(page)
            self.look(f"settings-{page + 1}", dialog)
        dialog.reject()

    def helping(self) -> None:
        """Shortcuts, the report of a problem, and what the program is made of."""
        self._do("shortcuts")
        dialog = QApplication.activeModalWidget() or self.window.findChild(QDialog)
        assert isinstance(dialog, QDialog)
        self.look("shortcuts", dialog)
        dialog.reject()
        report = self.window.commands.helping.report()
        self.look("problem", report)
        report.reject()
        about = self.window.commands.helping.about()
        for page in range(about.tabs.count()):
            about.tabs.setCurrentIndex(page)
            self.look(f"about-{page + 1}", about)
        about.reject()
