"""Everything the program can show, brought up one after another for a look."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from annotations import codebooks
from annotations.errors import UserError
from annotations.find import Query
from annotations.language.rules import Rule
from annotations.model import Codebook, Label, Status
from annotations.project import Project, backups
from annotations.project.adding import Found, Gathered
from annotations.readers.base import pasted
from annotations.readers.gathering import NO_DOCUMENT, LeftOut
from app import background
from app.dialogs.add_documents import AddDocumentsDialog
from app.dialogs.errors import show_bug
from app.dialogs.exchange import ExportDialog, ImportDialog
from app.dialogs.new_project import NewProjectDialog
from app.dialogs.shortcuts import ShortcutsDialog
from app.session import Filters
from app.window.main_window import MainWindow
from tests.gui.editor_surfaces import walk_editor

MARK = "§"
"""Stands in every word of the project's own data, so that it is known from the program's words."""

Look = Callable[[str, QWidget], None]
Open = Callable[[Path | None], MainWindow]

WORDS = [f"{MARK * 3}{n}" for n in range(60)]
TWICE = MARK * 5
TEXT = "\n".join(" ".join(WORDS[k : k + 10]) + f" {TWICE} {TWICE}" for k in range(0, 60, 10))
"""Words without letters, so that pieces of them are known as well."""


def marked(words: str) -> dict[str, str]:
    """Return a name in both languages, each of its words with the mark."""
    shown = " ".join(f"{word}{MARK}" for word in words.split())
    return {"en": shown, "fr": shown}


def codebook() -> Codebook:
    """Return a codebook with all that labels and attributes can have."""
    choices = {"choice": ["un", "deux"]}
    attributes: list[dict[str, Any]] = [
        {
            "code": f"{kind}{MARK}",
            "type": kind,
            "name": marked("Attribut"),
            "choices": [{"code": f"{c}{MARK}", "name": marked(c)} for c in choices.get(kind, [])],
        }
        for kind in ("choice", "yes_no", "number", "text")
    ]
    fields = ("definition", "use_when", "not_when", "example", "counter_example")
    labels: list[dict[str, Any]] = [
        {
            "code": f"{name}{MARK}",
            "key": key,
            "name": marked(f"Procédé {name}"),
            **{field: marked(f"Phrase de {name}") for field in fields},
            "confused_with": [{"code": f"Un{MARK}", "question": marked("Est-ce cela")}],
        }
        for name, key in (("Un", "u"), ("Deux", "d"), ("Trois", "t"), ("Quatre", "q"))
    ]
    labels.append({"code": f"Doc{MARK}", "level": "document", "name": marked("Cadre"), "key": "c"})
    group = {"code": f"G{MARK}", "kind": "group", "name": marked("Groupe"), "labels": labels}
    file = {
        "format": "elocutio-codebook",
        "format_version": 1,
        "id": f"livre{MARK}",
        "version": "1",
        "name": marked("Livre"),
        "description": marked("Description du livre"),
        "attributes": attributes,
        "labels": [group],
    }
    return codebooks.decode(json.dumps(file).encode(), "a codebook")


def make_project(path: Path) -> None:
    """Make a project with annotations of every kind, relations, a split label, a history."""
    with Project.create(path, codebooks=(codebook(),), name=f"Projet{MARK}") as project:
        project.set_current_annotator(f"Ana{MARK}")
        for name in ("Premier", "Second"):
            project.add_document(
                TEXT, title=f"{name}{MARK}", language="fr", metadata={"source": f"Journal{MARK}"}
            )
        one = project.documents()[0].id
        book, label = f"livre{MARK}", f"Un{MARK}"
        first = project.annotate(one, [(0, 6)], label, note=f"Note{MARK}")
        second = project.annotate(one, [(7, 12), (20, 30)], f"Deux{MARK}")
        project.annotate(one, [(0, 30)], f"Trois{MARK}", status=Status.SUGGESTED)
        project.annotate(one, [(40, 50)], f"Trois{MARK}", status=Status.REJECTED)
        project.annotate(one, [(0, 12)], f"Deux{MARK}", annotator=f"Ben{MARK}")
        project.annotate(one, [(60, 70)], f"Quatre{MARK}")
        project.relate(first.id, second.id, f"écho{MARK}")
        project.set_attribute(first.id, f"yes_no{MARK}", True)
        project.set_status(second.id, Status.SUGGESTED)
        project.set_status(second.id, Status.ACCEPTED)
        project.label_document(one, f"Doc{MARK}", book)
        project.split_label(
            book, f"Quatre{MARK}", [Label(f"P{n}{MARK}", marked(f"Part {n}")) for n in "12"]
        )
        project.publish_codebook(book, "2")
        project.edit_label(book, label, definition=marked("Autre sens"))
        project.publish_codebook(book, "3")


def gathered() -> Gathered:
    """Return documents that could be added: new, known, with furniture, with notes; files left."""
    read = replace(pasted(TEXT), title=f"Neuf{MARK}", place=f"/a{MARK}.txt", notes=(MARK,))
    lines = f"{TEXT}\n{TEXT}\n© {MARK}\n"
    furnished = replace(pasted(lines), title=f"Autre{MARK}")
    left_out = [LeftOut(UserError(NO_DOCUMENT, file=f"/b{MARK}.png"))] * 2
    return Gathered([Found(furnished), Found(read, f"Premier{MARK}")], left_out)


class Walk:
    """Opens one surface after another; ``look`` gets a name and the top-level widget of each."""

    def __init__(self, open_window: Open, folder: Path, look: Look) -> None:
        self._open, self._folder, self._look = open_window, folder, look

    def everything(self, size: tuple[int, int] | None = None, zoom: float = 1.0) -> None:
        """Look at the start page, the window in its states, and every dialog and menu."""
        path = self._folder / f"projet{MARK}.elocutio"
        if not path.exists():
            make_project(path)
        window = self._open(path)
        window.settings.set("zoom", zoom)
        if size:
            window.resize(*size)
        QTest.qWait(150)
        for step in (
            self._states,
            self._panels,
            self._suggestions,
            self._dialogs,
            self._menus,
            self._boxes,
            self._editor,
        ):
            step(window)
        window.files.close()
        window.settings.add_recent(f"/weg{MARK}.elocutio")
        window.start.refresh()
        QTest.qWait(50)
        self._look("start page", window)
        self._tour(window)
        nothing = self._folder / f"vide{MARK}.elocutio"
        if not nothing.exists():
            with Project.create(nothing, codebooks=(codebook(),)) as project:
                project.set_current_annotator(f"Ana{MARK}")
        window.files.open(nothing)
        QTest.qWait(50)
        self._look("no documents", window)
        window.close()

    def _tour(self, window: MainWindow) -> None:
        """Look at the card of each step, before and after; the sample's words are not looked at."""
        window.actions_["tour"].trigger()
        tour = window.commands.helping.tour
        assert tour is not None
        card = tour.card
        while card.skip.isVisible():
            self._look("tour", card)
            card.show_me.click()
            for _ in range(200):
                if card.next.isEnabled():
                    break
                QTest.qWait(20)
            self._look("tour, done", card)
            card.next.click()
            QTest.qWait(30)
        self._look("end of the tour", card)
        card.next.click()

    # -- the window

    def _states(self, window: MainWindow) -> None:
        view, session = window.view, window.session
        view.set_caret(3)
        QTest.qWait(150)
        self._look("caret on annotations", window)
        view.set_selection(100, 120)
        self._look("selection", window)
        view.set_caret(150)
        for _ in range(4):
            view.next_mark(1)
            QTest.qWait(20)
            self._look("annotation in hand", window)
        project, document = session.project, session.document
        assert project is not None
        assert document is not None
        labels = frozenset({project.any_label(f"livre{MARK}", f"Un{MARK}").row})
        people = frozenset(who.row for who in project.annotators())
        for filters in (
            Filters(labels, frozenset(), frozenset({1})),
            Filters(frozenset(), people, frozenset()),
            Filters(),
        ):
            session.set_filters(filters)
            self._look("filters", window)
        for there in project.annotations(document.id):
            if there.status is Status.REJECTED:
                session.go_to(there.row)
                QTest.qWait(50)
                self._look("hidden annotation", window)
        window.actions_["undo"].trigger()
        self._look("undone", window)
        window.actions_["redo"].trigger()
        for name in ("character", "sentence", "paragraph", "word"):
            window.settings.set("snapping", name)
            self._look("snapping", window)

    def _panels(self, window: MainWindow) -> None:
        window.actions_["undo"].trigger()
        window.actions_["show_history"].trigger()
        QTest.qWait(50)
        self._look("history", window)
        window.actions_["redo"].trigger()
        window.listing.toggle()
        panel = window.listing.panel
        QTest.qWait(150)
        panel.table.selectAll()
        self._look("annotation list", window)
        panel.scope.chosen.emit("all")
        QTest.qWait(150)
        self._look("annotation list of all documents", window)
        panel.filter.setText(f"rien{MARK}")
        QTest.qWait(150)
        self._look("nothing fits the filter", window)
        panel.filter.clear()
        panel.scope.chosen.emit("here")
        window.documents.step(1)
        QTest.qWait(150)
        self._look("no annotations", window)
        window.documents.step(-1)
        window.listing.close_list()
        self._language(window)
        self._search(window)
        bar = window.area.find_bar
        bar.open_bar()
        for words in (TWICE, f"rien{MARK}", WORDS[3]):
            bar.field.setText(words)
            QTest.qWait(250)
            self._look("find", window)
        bar.close_bar()

    def _language(self, window: MainWindow) -> None:
        for what, value in (
            ("reading", (198, 200)),
            ("missing", None),
            ("given up", None),
            ("failed", None),
            ("ready", None),
        ):
            window.language._show(what, value)
            self._look(f"language: {what}", window)
        window.language._say_death()
        self._look("language: died", window)
        window.language._show("", None)

    def _search(self, window: MainWindow) -> None:
        window.concordance.open_search()
        panel = window.concordance.panel
        for kind in ("words", "phrase", "pattern", "tokens"):
            panel.bar.set_question("", kind)
            QTest.qWait(30)
            self._look(f"search for {kind}", window)
        for words, kind in (
            (TWICE, "pattern"),
            (f"rien{MARK}", "words"),
            (f'[lemma="{MARK}"]', "tokens"),
            ("[", "tokens"),
        ):
            panel.bar.set_question(words, kind)
            self._until(lambda: not panel.asker.busy)
            self._look(f"search for {words}", window)
        panel.bar.set_question(TWICE, "pattern")
        self._until(lambda: bool(panel.model.lines) and not panel.asker.busy)
        panel.table.selectAll()
        for tab in ("lines", "forms", "near"):
            panel._tab_chosen(tab)
            self._until(lambda: not panel.asker.busy)
            self._look(f"search, {tab}", window)
        panel._tab_chosen("lines")
        window.concordance.close_search()

    @staticmethod
    def _until(done: Callable[[], bool]) -> None:
        end = time.monotonic() + 10
        while not done() and time.monotonic() < end:
            QTest.qWait(10)
            time.sleep(0.005)
        assert done()

    def _suggestions(self, window: MainWindow) -> None:
        suggesting, session = window.suggesting, window.session
        project, document = session.project, session.document
        assert project is not None
        assert document is not None
        rule = Rule(
            id="own",
            label=f"Trois{MARK}",
            codebook=f"livre{MARK}",
            explanation=marked("Parce que"),
            name=marked("Règle"),
            pattern=MARK * 5,
        )
        project.keep_rule("fr", rule)
        project.annotate(
            document.id, [(30, 36)], f"Trois{MARK}", status=Status.SUGGESTED, origin="rule:own"
        )
        window.actions_["review"].trigger()
        QTest.qWait(200)
        self._look("review", window)
        for _ in range(2):
            window.actions_["next_suggestion"].trigger()
            QTest.qWait(200)
            self._look("review of the next one", window)
        window.actions_["accept_rule"].trigger()
        QTest.qWait(300)
        self._shown("all of a rule", suggesting.all_dialog)
        window.actions_["suggest_by_rules"].trigger()
        self._shown("suggest by rules", suggesting.choose_dialog)
        window.actions_["edit_rules"].trigger()
        editor = suggesting.rules_dialog
        assert editor is not None
        editor.reload("own")
        QTest.qWait(300)
        self._look("rules", editor)
        for kind in range(1, 3):
            editor.form.kind.setCurrentIndex(kind)
            editor.form._edited()
            QTest.qWait(200)
            self._look("another kind of rule", editor)
        editor._new_one()
        self._shown("new rule", editor)
        for _ in range(project.number_waiting()):
            window.actions_["reject"].trigger()
        QTest.qWait(200)
        self._look("nothing to review", window)
        suggesting.close_review()
        for _ in range(3):
            window.actions_["undo"].trigger()

    # -- dialogs

    @staticmethod
    def _looked_into(dialog: ImportDialog) -> ImportDialog:
        while dialog.looking:
            QTest.qWait(10)
        return dialog

    def _dialogs(self, window: MainWindow) -> None:
        session, commands = window.session, window.commands
        imported = self._folder / f"fichier{MARK}.jsonl"
        imported.write_text('{"text":"x§","spans":[{"start":0,"end":1,"label":"Un§"}]}', "utf-8")
        shortcuts = ShortcutsDialog(window.settings, window)
        for name, pressed in (("zoom_in", "A"), ("zoom_in", "Ctrl+Left"), ("find", "Ctrl+E")):
            shortcuts.choose(name)
            shortcuts.field.setKeySequence(QKeySequence(pressed))
            self._look("shortcuts", shortcuts)
        assistant = NewProjectDialog(session, window)
        for number in range(assistant.pages.count()):
            assistant.go(number)
            self._look("new project", assistant)
        assistant.go(0)
        assistant.place.name.setText("")
        assistant.next.click()
        for name, dialog in (
            ("new project", assistant),
            ("export", ExportDialog(session, window)),
            ("import", ImportDialog(session, None, window)),
            ("import a file", self._looked_into(ImportDialog(session, imported, window))),
            ("shortcuts", shortcuts),
            ("add documents", AddDocumentsDialog(gathered(), "", window.theme, window)),
            ("add one document", self._cut(window)),
        ):
            self._shown(name, dialog)
        commands._open_settings()
        settings = commands.settings_dialog
        assert settings is not None
        for page in range(settings.tabs.count()):
            settings.tabs.setCurrentIndex(page)
            self._look("settings", settings)
        self._shown("settings", settings)
        self._backups(window)
        commands.tag_all(Query(TWICE), None)
        QTest.qWait(300)
        self._shown("tag all", commands.tag_all_dialog)
        commands.tag_all(Query(TWICE), session.project.label(f"Un{MARK}", f"livre{MARK}"))
        QTest.qWait(300)
        self._shown("tag all with a label", commands.tag_all_dialog)
        commands.show_page(session.project.label(f"Un{MARK}", f"livre{MARK}"))
        self._shown("label page", commands.page_dialog)
        window.actions_["consistency"].trigger()
        checking = commands.consistency_dialog
        assert checking is not None
        for kind in ("differently", "untagged", "edges"):
            checking._choose(kind)
            QTest.qWait(60)
            self._look(f"consistency: {kind}", checking)
        checking.reject()
        for name in ("decide_split", "look_again"):
            window.actions_[name].trigger()
            self._shown(name, commands.deciding.dialog)
        window.view.set_selection(100, 120)
        commands.open_palette()
        palette = commands.palette_popup
        QTest.qWait(50)
        self._look("label palette", palette)
        for words in ("u", f"phrase{MARK}", f"rien{MARK}"):
            palette.query.setText(words)
            self._look("label palette, filtered", palette)
        palette.close()
        self._picture(window)
        view = window.view
        view.set_caret(3)
        view.card_wanted.emit(view.rows_at_caret(), view.mapToGlobal(QPoint(60, 60)))
        card = window.area.hovering.card
        assert card.isVisible()
        self._look("hover card", card)
        card.hide()

    def _backups(self, window: MainWindow) -> None:
        """Look at the list of backups without any, then with a sound one and a damaged one."""
        project = window.session.project
        assert project is not None
        for number in range(3):
            if number:
                project.set_note(
                    project.annotations(project.documents()[0].id)[0].id, MARK * number
                )
                made = backups.make(project.path)
                assert made is not None
                if number == 1:
                    made.path.write_bytes(b"")
            dialog = window.commands.restoring.open()
            QTest.qWait(30)
            while background._running:
                QTest.qWait(10)
            self._look("backups", dialog)
            if number == 2:
                dialog.replace.click()
                (box,) = dialog.findChildren(QMessageBox)
                self._shown("put a backup in the project's place", box)
            dialog.reject()

    def _cut(self, window: MainWindow) -> AddDocumentsDialog:
        """Return the dialog on a document that is cut at both ends, and long."""
        long = Gathered([Found(replace(pasted(f"{MARK}\n" * 70_000), title=MARK))])
        dialog = AddDocumentsDialog(long, "", window.theme, window)
        dialog.model.set_keep(0, (20, 100))
        dialog.list.setCurrentIndex(dialog.model.index(0, 1))
        dialog._show_kept()
        return dialog

    def _picture(self, window: MainWindow) -> None:
        def change(dialog: QDialog) -> Iterator[None]:
            for suffix in (".svg", ".pdf", ".png", ".xyz"):
                dialog.file.setText(f"/x{MARK}{suffix}")  # type: ignore[attr-defined]
                yield

        self._modal("picture", window.actions_["save_picture"].trigger, change)

    def _shown(self, name: str, dialog: QDialog | None) -> None:
        assert dialog is not None, name
        dialog.open()
        QTest.qWait(60)
        self._look(name, dialog)
        dialog.reject()
        QTest.qWait(10)

    # -- menus and boxes

    def _menus(self, window: MainWindow) -> None:
        panel = window.codebook
        for index in (panel.model.index(0, 0), panel.model.first_label()):
            point = panel.tree.visualRect(index).center()
            self._modal("codebook menu", lambda point=point: panel._context_menu(point))
        listed = window.documents.list
        point = listed.visualRect(window.documents.model.index(0)).center()
        self._modal("document menu", lambda: window.documents._context_menu(point))
        window.listing.toggle()
        QTest.qWait(150)
        table = window.listing.panel.table
        table.selectAll()
        self._modal("list menu", lambda: window.listing.panel._context_menu(QPoint(5, 5)))
        self._modal("note of many", window.listing.panel.acts.ask_note)
        window.listing.close_list()
        menu = window._annotator_menu
        window.commands.fill_annotators(menu)
        self._look("annotators", menu)

    def _editor(self, window: MainWindow) -> None:
        others = [f"{name}{MARK}" for name in ("Deux", "Quatre", "P1", "Doc", "G")]
        editor = window.commands.edit_codebooks()
        QTest.qWait(100)
        walk_editor(editor, f"Un{MARK}", others, self._look, self._modal)

    def _boxes(self, window: MainWindow) -> None:
        about = window.commands.helping.about()
        for page in range(about.tabs.count()):
            about.tabs.setCurrentIndex(page)
            self._look("about", about)
        self._shown("about", about)
        self._shown("report", window.commands.helping.report())
        for name in ("new_annotator", "add_codebook"):
            self._modal(name, window.actions_[name].trigger)
        self._shown("bug", show_bug(window, ValueError(MARK), lambda: None))
        window.files.tell(f"Phrase{MARK}")
        QTest.qWait(30)
        self._shown("box", next(iter(window.findChildren(QMessageBox))))

    def _modal(
        self,
        name: str,
        trigger: Callable[[], object],
        change: Callable[[Any], Iterator[None]] | None = None,
    ) -> None:
        """Call what does not return before its menu or dialog is closed, and look at that."""
        seen: list[QWidget] = []
        end = time.monotonic() + 10

        def found() -> None:
            shown = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if shown is None:
                if time.monotonic() < end:
                    QTimer.singleShot(20, found)
                return
            seen.append(shown)
            try:
                for _ in change(shown) if change else (None,):
                    self._look(name, shown)
            finally:
                shown.reject() if isinstance(shown, QDialog) else shown.close()

        QTimer.singleShot(20, found)
        trigger()
        while not seen and time.monotonic() < end:
            QTest.qWait(20)
        assert seen, name
