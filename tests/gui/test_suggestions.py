"""Suggestions reviewed by keys: accept, reject, another label, other edges, over all documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from annotations.model import Annotation, Status
from annotations.project import Project
from app import languages
from app.dialogs.exchange import ExportDialog
from app.window.main_window import MainWindow
from tests.unit.annotations.support import exported

ONE = "Jamais, jamais ! Cette « réforme » est un scandale. Un mot simple, puis un vrai scandale."
TWO = "Encore, encore. Ce scandale dure."
KEYS, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023", "figures"), language="fr") as project:
        project.set_current_annotator("ana")
        for title, text in (("Un", ONE), ("Vide", "Rien ici."), ("Deux", TWO)):
            project.add_document(text, title=title, language="fr")
    return open_window(path)


def project_of(window: MainWindow) -> Project:
    assert window.session.project is not None
    return window.session.project


def held(window: MainWindow) -> Annotation:
    assert window.session.in_hand is not None
    return window.session.in_hand


def everything(window: MainWindow) -> list[Annotation]:
    project = project_of(window)
    return [a for document in project.documents() for a in project.annotations(document.id)]


def statuses(window: MainWindow) -> list[str]:
    return [a.status.value for a in everything(window)]


def press(window: MainWindow, key: Qt.Key | str, modifier: Qt.KeyboardModifier | None = None):
    QTest.keyClick(window.view, key, modifier or Qt.KeyboardModifier.NoModifier)  # type: ignore[call-overload]


def suggest(window: MainWindow, everywhere: bool = False) -> None:
    if everywhere:
        project_of(window).suggest()
        press(window, KEYS.Key_F7)
    else:
        press(window, KEYS.Key_G, CTRL | SHIFT)
    assert window.suggesting.isVisible()


def test_that_one_key_suggests_at_once_and_shows_the_first(window: MainWindow) -> None:
    suggest(window)
    assert set(statuses(window)) == {"suggested"}
    first = held(window)
    assert (first.start, first.status) == (0, Status.SUGGESTED)
    assert len({a.document for a in everything(window)}) == 1
    assert window.view.hasFocus()
    panel = window.suggesting.panel
    assert "Jamais, jamais" in panel.text.toPlainText()
    assert panel.reason.text().startswith("The same words")
    assert "Nothing of this rule" in panel.tally.text()
    html = panel.text.toHtml()
    assert "font-weight:600" in html
    assert "underline" in html


def test_that_enter_accepts_delete_rejects_and_the_next_comes(window: MainWindow) -> None:
    suggest(window)
    first = held(window)
    press(window, KEYS.Key_Return)
    second = held(window)
    assert second.start > first.start
    done = project_of(window).annotation(first.id)
    assert (done.status, done.annotator) == (Status.ACCEPTED, "ana")
    press(window, KEYS.Key_Delete)
    assert project_of(window).annotation(second.id).status is Status.REJECTED
    assert held(window).start > second.start
    press(window, KEYS.Key_Backspace)
    assert statuses(window).count("rejected") == 2
    texts = [window.actions_["undo"].text()]
    for _ in range(2):
        window.actions_["undo"].trigger()
        texts.append(window.actions_["undo"].text())
    assert texts[2].startswith("Undo accept ")
    assert held(window).id == second.id
    window.actions_["undo"].trigger()
    assert held(window).id == first.id
    assert set(statuses(window)) == {"suggested"}


def test_that_shift_and_a_letter_accepts_with_another_label(window: MainWindow) -> None:
    suggest(window)
    first = held(window)
    press(window, "D", SHIFT)
    done = project_of(window).annotation(first.id)
    assert (done.label, done.status) == ("Doubt", Status.ACCEPTED)
    assert held(window).id != first.id
    assert window.actions_["undo"].text().startswith("Undo accept as ")
    window.actions_["undo"].trigger()
    assert project_of(window).annotation(first.id).label == first.label


def test_that_the_palette_accepts_with_another_label(window: MainWindow) -> None:
    suggest(window)
    first = held(window)
    press(window, KEYS.Key_Return, SHIFT)
    palette = window.commands.palette_popup
    assert palette is not None
    assert palette.isVisible()
    palette.query.setText("slogans")
    QTest.keyClick(palette.query, KEYS.Key_Return)
    done = project_of(window).annotation(first.id)
    assert (done.label, done.status) == ("Slogans", Status.ACCEPTED)


def test_that_edges_are_moved_before_it_is_accepted(window: MainWindow) -> None:
    suggest(window)
    first = held(window)
    press(window, KEYS.Key_Right, ALT)
    assert held(window).id == first.id
    assert held(window).end == first.end + 1
    press(window, KEYS.Key_Return)
    done = project_of(window).annotation(first.id)
    assert (done.end, done.status) == (first.end + 1, Status.ACCEPTED)
    suggest(window)
    assert [a.start for a in everything(window)].count(0) == 1


def test_that_the_review_goes_on_in_the_next_document_that_has_any(window: MainWindow) -> None:
    suggest(window, everywhere=True)
    here = held(window).document
    while held(window).document == here:
        press(window, KEYS.Key_Return)
    assert window.session.document is not None
    assert window.session.document.title == "Deux"
    while window.session.in_hand is not None:
        press(window, KEYS.Key_Return)
    assert set(statuses(window)) == {"accepted"}
    assert "No suggestion waits" in window.suggesting.panel.empty.text()
    assert window.suggesting.panel.nothing.isVisible()


def test_that_f8_walks_without_deciding(window: MainWindow) -> None:
    suggest(window, everywhere=True)
    rows = [one.row for one in project_of(window).waiting()]
    seen = []
    for _ in rows:
        seen.append(held(window).row)
        press(window, KEYS.Key_F8)
    assert seen == rows
    press(window, KEYS.Key_F8, SHIFT)
    assert held(window).row == rows[-1]
    assert set(statuses(window)) == {"suggested"}


def test_that_all_of_a_rule_are_accepted_after_a_look(window: MainWindow, qtbot: QtBot) -> None:
    suggest(window, everywhere=True)
    project = project_of(window)
    rows = [one.row for one in project.waiting("rule:loaded")]
    assert len(rows) >= 3
    window.session.go_to(rows[1])
    before = exported(project)
    window.actions_["accept_rule"].trigger()
    dialog = window.suggesting.all_dialog
    assert dialog is not None
    assert not dialog.do.isEnabled()
    assert dialog.count.text() == "Looking for the suggestions…"
    qtbot.waitUntil(lambda: dialog.chosen() == rows, timeout=5000)
    assert dialog.do.isEnabled()
    assert dialog.count.text() == f"{len(rows)} of {len(rows)} suggestions ticked"
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, KEYS.Key_Space)
    assert dialog.chosen() == rows[1:]
    QTest.keyClick(dialog, KEYS.Key_Return)
    number = len(rows) - 1
    told = f"Undo accept {number} suggestions"
    qtbot.waitUntil(lambda: window.actions_["undo"].text() == told, timeout=5000)
    assert [project.annotation_at(row).status for row in rows] == [  # type: ignore[union-attr]
        Status.SUGGESTED,
        *[Status.ACCEPTED] * (len(rows) - 1),
    ]
    window.actions_["undo"].trigger()
    assert exported(project) == before


def test_that_rejected_ones_do_not_come_back(window: MainWindow) -> None:
    suggest(window)
    number = len(everything(window))
    while window.session.in_hand is not None:
        press(window, KEYS.Key_Delete)
    suggest_again = window.actions_["suggest"]
    suggest_again.trigger()
    assert len(everything(window)) == number
    assert set(statuses(window)) == {"rejected"}


def test_that_undoing_everything_leaves_nothing(window: MainWindow) -> None:
    before = exported(project_of(window))
    suggest(window)
    press(window, KEYS.Key_Return)
    press(window, KEYS.Key_Delete)
    press(window, "D", SHIFT)
    while window.actions_["undo"].isEnabled() and "suggest" not in window.actions_["undo"].text():
        window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert exported(project_of(window)) == before
    assert window.suggesting.panel.nothing.isVisible()


def test_that_enter_and_delete_mean_what_they_did_for_annotations(window: MainWindow) -> None:
    view = window.view
    view.set_selection(0, 6)
    QTest.keyClick(view, "d")
    made = held(window).id
    press(window, KEYS.Key_Return)
    palette = window.commands.palette_popup
    assert palette is not None
    assert palette.isVisible()
    palette.close()
    window.session.take_in_hand(project_of(window).annotation(made).row)
    press(window, KEYS.Key_Delete)
    assert everything(window) == []


def test_that_suggestions_can_be_hidden_by_a_key(window: MainWindow) -> None:
    suggest(window)
    assert len(window.view.scene.table.positions_shown()) > 0
    press(window, KEYS.Key_F6)
    assert len(window.view.scene.table.positions_shown()) == 0
    assert not window.actions_["show_suggestions"].isChecked()
    press(window, KEYS.Key_F8)
    assert len(window.view.scene.table.positions_shown()) > 0


def test_that_buttons_decide_like_keys(window: MainWindow) -> None:
    suggest(window)
    first = held(window).id
    QTest.mouseClick(window.suggesting.panel.buttons["accept"], LEFT)
    assert project_of(window).annotation(first).status is Status.ACCEPTED
    second = held(window).id
    QTest.mouseClick(window.suggesting.panel.buttons["reject"], LEFT)
    assert project_of(window).annotation(second).status is Status.REJECTED
    for _ in range(2):
        window.view.setFocus()
    QTest.mouseClick(window.suggesting.panel.close_button, LEFT)
    assert not window.suggesting.isVisible()
    third = held(window).id
    press(window, KEYS.Key_Return)
    assert held(window).id == third
    assert held(window).status is Status.ACCEPTED


def test_that_chosen_rules_suggest_in_all_documents(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["suggest_by_rules"].trigger()
    dialog = window.suggesting.choose_dialog
    assert dialog is not None
    counts = {row.data(0, 256): row.text(2) for row in dialog._rows()}
    assert counts["epizeuxis"] == "1"
    QTest.mouseClick(dialog.none_button, LEFT)
    assert dialog.rules() == []
    assert not dialog.do.isEnabled()
    dialog.filter.setText("epizeuxis")
    QTest.mouseClick(dialog.all_button, LEFT)
    assert dialog.rules() == ["epizeuxis"]
    dialog.scope.setCurrentIndex(1)
    QTest.mouseClick(dialog.do, LEFT)
    qtbot.waitUntil(lambda: len(everything(window)) == 2, timeout=5000)
    assert [(a.label, a.start) for a in everything(window)] == [("Epizeuxis", 0)] * 2


def test_that_the_export_leaves_suggestions_out_unless_asked(window: MainWindow) -> None:
    suggest(window)
    press(window, KEYS.Key_Return)
    number = len(everything(window))
    dialog = ExportDialog(window.session, window)
    assert "1 annotation\n" in dialog.preview.toPlainText()
    assert f"without {number - 1} that are suggested" in dialog.preview.toPlainText()
    QTest.mouseClick(dialog.suggestions, LEFT, pos=QPoint(8, dialog.suggestions.height() // 2))
    assert dialog.suggestions.isChecked()
    assert f"{number} annotations\n" in dialog.preview.toPlainText()
    assert "without" not in dialog.preview.toPlainText()
    dialog.deleteLater()


def test_that_the_list_and_the_review_take_turns(window: MainWindow) -> None:
    suggest(window)
    window.listing.toggle()
    assert not window.suggesting.isVisible()
    press(window, KEYS.Key_F7)
    assert window.suggesting.isVisible()
    assert not window.listing.isVisible()
    chips = [c for c in window.area.findChildren(QToolButton) if c.isCheckable()]
    assert any(c.text().startswith("Suggestions") for c in chips)


def test_that_a_passage_selected_before_does_not_take_the_keys(window: MainWindow) -> None:
    window.view.set_selection(7, 13)
    suggest(window)
    assert window.session.selection is None
    first = held(window).id
    press(window, KEYS.Key_Return)
    assert project_of(window).annotation(first).status is Status.ACCEPTED


def test_that_reasons_are_noted_in_the_language_of_the_window(window: MainWindow) -> None:
    former = languages.current()
    languages.use("fr")
    try:
        suggest(window)
    finally:
        languages.use(former)
    project = project_of(window)
    for one in everything(window):
        explained = project.explained(one.row)
        assert explained is not None
        assert one.note.startswith(explained.rule.explanation["fr"] + " («\u00a0")
