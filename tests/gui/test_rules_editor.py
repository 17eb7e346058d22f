"""The editor of rules: switched, changed, added, tried while they are typed, shared as a file."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from annotations.language.figures import DETECTORS
from annotations.project import Project
from app.suggestions.rule_form import DETECTOR, TOKENS, figure_names
from app.suggestions.rules_editor import RulesEditor
from app.window.main_window import MainWindow

TEXT = "Jamais, jamais ! Un vrai scandale, dit Kiev. Les Kiéviens rient de Kiev. " + "a" * 30 + "!"
LEFT, KEYS = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023", "figures"), language="fr") as project:
        project.set_current_annotator("ana")
        project.add_document(TEXT, title="Un", language="fr")
    return open_window(path)


@pytest.fixture
def editor(window: MainWindow) -> RulesEditor:
    window.actions_["edit_rules"].trigger()
    dialog = window.suggesting.rules_dialog
    assert dialog is not None
    return dialog


def row(editor: RulesEditor, id_: str) -> QTreeWidgetItem:
    rows = (editor.tree.topLevelItem(at) for at in range(editor.tree.topLevelItemCount()))
    return next(one for one in rows if one is not None and one.data(0, 256) == id_)


def choose(editor: RulesEditor, id_: str) -> None:
    editor.tree.setCurrentItem(row(editor, id_))


def hits(editor: RulesEditor) -> list[str]:
    return [editor.hits.item(at).text() for at in range(editor.hits.count())]


def label(editor: RulesEditor, code: str) -> None:
    project = editor._session.project
    assert project is not None
    editor.form._take_label(project.label(code, "semeval-2023"))


def made(editor: RulesEditor, qtbot: QtBot) -> None:
    QTest.mouseClick(editor.buttons["new"], LEFT)
    QTest.keyClicks(editor.form.name, "Capitale")
    editor.form.words.setFocus()
    QTest.keyClicks(editor.form.words, "kiev*")
    qtbot.waitUntil(lambda: len(hits(editor)) == 3, timeout=5000)


def test_that_a_rule_shows_what_it_finds_in_the_document(editor: RulesEditor, qtbot: QtBot) -> None:
    choose(editor, "epizeuxis")
    qtbot.waitUntil(lambda: hits(editor) == ["Jamais, jamais"], timeout=5000)
    assert "Finds 1 passage in “Un”" in editor.hits_head.text()
    assert editor.form.kind.currentData() == DETECTOR
    assert not editor.form.words.isVisibleTo(editor)
    assert not editor.form.id.isEnabled()
    assert not editor.buttons["keep"].isEnabled()


def test_that_a_new_rule_is_tried_while_typed_and_suggests_once_kept(
    window: MainWindow, editor: RulesEditor, qtbot: QtBot
) -> None:
    made(editor, qtbot)
    assert hits(editor) == ["Kiev", "Kiéviens", "Kiev"]
    QTest.mouseClick(editor.buttons["keep"], LEFT)
    assert "needs a label" in editor.trouble.text()
    label(editor, "Doubt")
    editor.form.explanation.setPlainText("Who speaks there?")
    QTest.mouseClick(editor.buttons["keep"], LEFT)
    assert editor.trouble.text() == ""
    assert row(editor, "own-1").text(0) == "Capitale (own)"
    editor.reject()
    project = window.session.project
    assert project is not None
    window.actions_["suggest"].trigger()
    document = project.documents()[0].id
    own = [a for a in project.annotations(document) if a.origin == "rule:own-1"]
    assert [(a.label, TEXT[a.start : a.end]) for a in own] == [
        ("Doubt", "Kiev"),
        ("Doubt", "Kiéviens"),
        ("Doubt", "Kiev"),
    ]
    window.session.go_to(own[0].row)
    panel = window.suggesting.panel
    assert panel.rule.text() == "Rule: Capitale"
    assert panel.reason.text() == "Who speaks there?"


def test_that_a_rule_switched_off_suggests_nothing_any_more(
    window: MainWindow, editor: RulesEditor
) -> None:
    row(editor, "epizeuxis").setCheckState(0, Qt.CheckState.Unchecked)
    editor.reject()
    window.actions_["suggest"].trigger()
    project = window.session.project
    assert project is not None
    labels = {a.label for a in project.annotations(project.documents()[0].id)}
    assert labels
    assert "Epizeuxis" not in labels


def test_that_a_shipped_rule_is_changed_and_brought_back(editor: RulesEditor, qtbot: QtBot) -> None:
    choose(editor, "loaded")
    qtbot.waitUntil(lambda: hits(editor) == ["scandale"], timeout=5000)
    editor.form.words.setPlainText("vrai")
    qtbot.waitUntil(lambda: hits(editor) == ["vrai"], timeout=5000)
    QTest.mouseClick(editor.buttons["keep"], LEFT)
    assert row(editor, "loaded").text(0).endswith("(own)")
    assert editor.buttons["remove"].text() == "Back to the original"
    QTest.mouseClick(editor.buttons["remove"], LEFT)
    qtbot.waitUntil(lambda: hits(editor) == ["scandale"], timeout=5000)
    assert not editor.buttons["remove"].isEnabled()


def test_that_a_duplicate_is_kept_beside_the_original_and_deleted(editor: RulesEditor) -> None:
    number = editor.tree.topLevelItemCount()
    choose(editor, "loaded")
    QTest.mouseClick(editor.buttons["duplicate"], LEFT)
    assert editor.form.id.text() == "loaded-2"
    QTest.mouseClick(editor.buttons["keep"], LEFT)
    assert editor.tree.topLevelItemCount() == number + 1
    assert editor.buttons["remove"].text() == "Delete"
    QTest.mouseClick(editor.buttons["remove"], LEFT)
    assert editor.tree.topLevelItemCount() == number


def test_that_what_is_no_rule_is_told_in_a_sentence(editor: RulesEditor, qtbot: QtBot) -> None:
    QTest.mouseClick(editor.buttons["new"], LEFT)
    editor.form.pattern.setFocus()
    QTest.keyClicks(editor.form.pattern, "(jamais")
    qtbot.waitUntil(lambda: "no regular expression" in editor.trouble.text(), timeout=5000)
    editor.form.kind.setCurrentIndex(editor.form.kind.findData(TOKENS))
    editor.form._edited()
    editor.form.tokens.setPlainText('[{"LEMMA": ')
    qtbot.waitUntil(lambda: "no JSON" in editor.trouble.text(), timeout=5000)
    assert hits(editor) == []


def test_that_a_hostile_pattern_ends_with_a_sentence_and_the_window_goes_on(
    editor: RulesEditor, qtbot: QtBot
) -> None:
    QTest.mouseClick(editor.buttons["new"], LEFT)
    editor.form.pattern.setText("(a|a|aa)+$")
    editor.form.changed.emit()
    qtbot.waitUntil(lambda: editor.trial.busy, timeout=5000)
    longest, last = 0.0, time.monotonic()
    end = last + 30
    while "takes too long" not in editor.trouble.text() and time.monotonic() < end:
        qtbot.wait(5)
        now = time.monotonic()
        longest, last = max(longest, now - last), now
    assert "takes too long" in editor.trouble.text()
    assert longest < 1.0
    editor.form.pattern.setText("jamais")
    editor.form.changed.emit()
    qtbot.waitUntil(lambda: hits(editor) == ["jamais"], timeout=5000)


def test_that_own_rules_travel_as_a_file(editor: RulesEditor, qtbot: QtBot, tmp_path: Path) -> None:
    made(editor, qtbot)
    label(editor, "Doubt")
    editor.form.explanation.setPlainText("Who speaks there?")
    QTest.mouseClick(editor.buttons["keep"], LEFT)
    file = tmp_path / "rules.json"
    editor.share_file(file)
    held = json.loads(file.read_text("utf-8"))
    assert [rule["id"] for rule in held["rules"]] == ["own-1"]
    QTest.mouseClick(editor.buttons["remove"], LEFT)
    editor.read_file(file)
    assert editor.form.id.text() == "own-1"
    file.write_text('{"language": "fr", "rules": [{}]}', "utf-8")
    editor.read_file(file)
    assert str(file) in editor.trouble.text()


def test_that_the_filter_leaves_what_fits(editor: RulesEditor) -> None:
    editor.filter.setText("epizeuxis")
    shown = [
        item.data(0, 256)
        for at in range(editor.tree.topLevelItemCount())
        if (item := editor.tree.topLevelItem(at)) is not None and not item.isHidden()
    ]
    assert shown == ["epizeuxis"]


def test_that_figures_have_the_names_that_the_codebooks_give_them() -> None:
    names = figure_names()
    assert set(names) == set(DETECTORS)
    assert names["rhetorical_question"] == "Rhetorical Question"
    assert not [name for name, shown in names.items() if shown == name]
