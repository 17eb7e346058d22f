"""The window through real keys and mouse, on a sample of its own."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from annotations.model import Status
from annotations.project import Project
from app.actions import ACTIONS
from app.reading.marks import AWAY, OWN, REJECTED
from app.window.launch import make_window
from app.window.main_window import MainWindow

TEXT = (
    "Le tramway\n"
    "Les élus, obsédés par leur chantier, promettent la lune. Jamais, jamais on ne paiera 😀 !\r\n"
    "La ville est à nous : שלום à tous, e\u0301t à\u00a0chacun.\u2028Fin."
)
KEYS, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023", "figures"), language="fr") as made:
        made.add_document(TEXT, title="Un titre")
        made.add_document("Autre texte.", title="Deux")
        made.set_current_annotator("ana")
    return open_window(path)


def made(window: MainWindow) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    project = window.session.project
    assert project is not None
    return [(a.label, a.fragments) for a in project.annotations(project.documents()[0].id)]


def point_of(window: MainWindow, offset: int) -> QPoint:
    """Return the middle of a character in the viewport."""
    view = window.view
    kept = view.selection(), view.caret()
    view.set_selection(offset, offset + 1)
    centre = view.rect_of_selection().center()
    if kept[0]:
        view.set_selection(*kept[0])
    else:
        view.set_caret(kept[1])
    return centre


def drag(window: MainWindow, start: int, end: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    port = window.view.viewport()
    left = Qt.MouseButton.LeftButton
    first, last = point_of(window, start), point_of(window, end - 1)
    QTest.mousePress(port, left, modifier, first)
    QTest.mouseMove(port, QPoint((first.x() + last.x()) // 2, last.y()))
    QTest.mouseMove(port, last)
    QTest.mouseRelease(port, left, modifier, last)


def test_that_the_keyboard_alone_does_it_all(window: MainWindow) -> None:
    view = window.view
    start = TEXT.index("obsédés")
    view.set_caret(start)
    for _ in range(len("obsédés")):
        QTest.keyClick(view, KEYS.Key_Right, SHIFT)
    assert window.session.selection == (start, start + 7)
    QTest.keyClick(view, "l")
    assert made(window) == [("Loaded_Language", ((start, start + 7),))]
    QTest.keyClick(view, KEYS.Key_D, SHIFT)
    assert made(window)[0][0] == "Doubt"
    QTest.keyClick(view, KEYS.Key_Right, ALT)
    assert made(window)[0][1] == ((start, start + 8),)
    QTest.keyClick(view, KEYS.Key_Up, ALT)
    QTest.keyClick(view, KEYS.Key_Left, ALT | SHIFT)
    assert made(window)[0][1][0][0] == start - 1
    assert "move edge of Casting Doubt" in window.actions_["undo"].text()
    for _ in range(5):
        QTest.keyClick(window, KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made(window) == []
    for _ in range(2):
        QTest.keyClick(window, KEYS.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert made(window) == [("Doubt", ((start, start + 7),))]
    view.next_mark(-1)
    QTest.keyClick(view, KEYS.Key_Delete)
    assert made(window) == []


def test_that_the_mouse_alone_does_it_all(window: MainWindow) -> None:
    view, port = window.view, window.view.viewport()
    start = TEXT.index("promettent")
    drag(window, start + 2, start + 13)
    assert window.session.selection == (start, start + len("promettent la"))
    tree = window.codebook.tree
    label = window.session.project.label("Slogans")  # type: ignore[union-attr]
    index = window.codebook.model.index_of(label.row)
    tree.scrollTo(index)
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, NONE, tree.visualRect(index).center()
    )
    assert made(window) == [("Slogans", ((start, start + 13),))]
    view.take_in_hand(0)
    assert window.session.in_hand is None
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, NONE, point_of(window, start + 3))
    assert window.session.in_hand is not None
    QTest.mouseClick(window.inspector.delete_button, Qt.MouseButton.LeftButton)
    assert made(window) == []
    undo = next(
        b
        for b in window.findChildren(type(window.inspector.delete_button))
        if b.defaultAction() is window.actions_["undo"]
    )
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert made(window) == [("Slogans", ((start, start + 13),))]


def test_that_a_click_goes_down_a_pile(window: MainWindow) -> None:
    start = TEXT.index("Jamais")
    for key, length in (("l", 6), ("r", 14), ("d", 30)):
        window.view.set_selection(start, start + length)
        QTest.keyClick(window.view, key)
    window.view.take_in_hand(0)
    where = point_of(window, start + 2)
    picked = []
    for _ in range(4):
        QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, NONE, where)
        held = window.session.in_hand
        picked.append(held.label if held else "")
        QTest.qWait(QApplication.doubleClickInterval() + 20)
    assert picked == ["Loaded_Language", "Repetition", "Doubt", "Loaded_Language"]


@pytest.mark.parametrize("words", ["😀", "שלום", "e\u0301t", "à\u00a0chacun", "paiera 😀 !\r\nLa"])
def test_that_what_is_marked_is_what_is_exported(words: str, window: MainWindow) -> None:
    start = TEXT.index(words)
    window.view.set_selection(start, start + len(words))
    QTest.keyClick(window.view, "l")
    project = window.session.project
    assert project is not None
    out = io.BytesIO()
    project.export("jsonl", out)
    assert made(window) == [("Loaded_Language", ((start, start + len(words)),))]
    import json

    assert json.loads(out.getvalue().split(b"\n")[0])["spans"][0]["quote"] == words


def test_that_the_palette_finds_a_label_by_french_name_and_tags(window: MainWindow) -> None:
    window.view.set_selection(0, 10)
    QTest.keyClick(window.view, KEYS.Key_Return)
    popup = window.commands.palette_popup
    assert popup is not None
    QTest.keyClicks(popup.query, "homme de pai")
    QTest.keyClick(popup.query, KEYS.Key_Return)
    assert made(window) == [("Straw_Man", ((0, 10),))]


def test_that_a_second_fragment_is_added_and_taken_off(window: MainWindow) -> None:
    first = TEXT.index("Jamais")
    window.view.set_selection(first, first + 6)
    QTest.keyClick(window.view, "r")
    window.view.set_selection(first + 8, first + 14)
    assert window.session.in_hand is not None
    QTest.keyClick(window.view, KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
    both = ((first, first + 6), (first + 8, first + 14))
    assert made(window) == [("Repetition", both)]
    window.session.remove_fragment(both[1])
    assert made(window) == [("Repetition", both[:1])]


def test_that_note_and_attribute_are_kept(window: MainWindow) -> None:
    window.view.set_selection(0, 10)
    QTest.keyClick(window.view, "l")
    QTest.keyClick(window, KEYS.Key_M, Qt.KeyboardModifier.ControlModifier)
    window.inspector.note.setFocus()
    QTest.keyClicks(window.inspector.note, "Titre moqueur")
    window.view.setFocus()
    window.inspector.commit_note()
    window.session.set_attribute("voice", "author")
    held = window.session.in_hand
    assert held is not None
    assert (held.note, dict(held.attributes)) == ("Titre moqueur", {"voice": "author"})


def test_that_hidden_labels_are_told_and_shown_again(window: MainWindow) -> None:
    window.view.set_selection(0, 10)
    QTest.keyClick(window.view, "l")
    label = window.session.project.label("Loaded_Language")  # type: ignore[union-attr]
    window.codebook._hide(frozenset({label.row}))
    assert "1 of 1 hidden: 1 label" in window.status.notice.text()
    QTest.mouseClick(window.status.notice, Qt.MouseButton.LeftButton)
    assert not window.status.notice.isVisible()


def test_that_the_place_is_found_again_after_closing(window: MainWindow) -> None:
    window.documents.step(1)
    assert window.session.document is not None
    assert window.session.document.title == "Deux"
    window.view.set_caret(4)
    path = window.session.project.path  # type: ignore[union-attr]
    window.close()
    again = make_window(path, False)
    assert again.session.document is not None
    assert (again.session.document.title, again.view.caret()) == ("Deux", 4)
    again.close()


def test_that_a_second_window_is_read_only_and_says_so(window: MainWindow) -> None:
    path = window.session.project.path  # type: ignore[union-attr]
    second = make_window(path, False)
    QTest.qWait(20)
    assert second.session.project is not None
    assert second.session.project.read_only
    assert second.status.saved.text() == "Read only"
    assert not second.actions_["delete"].isEnabled()
    for box in QApplication.topLevelWidgets():
        if box.isVisible() and box.inherits("QMessageBox"):
            box.close()
    second.close()
    second.deleteLater()


def test_that_every_action_has_a_handler_and_no_two_share_a_key(window: MainWindow) -> None:
    handlers = window.commands.handlers()
    assert set(handlers) == {spec.name for spec in ACTIONS}
    keys = [key for spec in ACTIONS for key in spec.shortcuts]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_that_both_themes_paint_the_page_in_their_colour(theme: str, window: MainWindow) -> None:
    window.settings.set("theme", theme)
    QTest.qWait(20)
    colour = window.view.viewport().grab().toImage().pixelColor(4, 300).name().upper()
    assert colour == window.theme.page


def tag(window: MainWindow, words: str, key: str) -> int:
    start = TEXT.index(words)
    window.view.set_selection(start, start + len(words))
    QTest.keyClick(window.view, key)
    assert window.session.in_hand is not None
    return window.session.in_hand.row


def kinds(window: MainWindow) -> dict[int, int]:
    table = window.view.scene.table
    return {m.row: m.kind for m in table.query(0, len(TEXT))}


def test_that_statuses_can_be_hidden_and_shown(window: MainWindow) -> None:
    kept, suggested = tag(window, "obsédés", "l"), tag(window, "chantier", "d")
    window.session.set_status(Status.SUGGESTED)
    chips = {c.text(): c for c in window.area.findChildren(QToolButton) if c.isCheckable()}
    assert {"Accepted  1", "Suggestions  1"} <= set(chips)
    QTest.mouseClick(chips["Accepted  1"], Qt.MouseButton.LeftButton)
    assert set(kinds(window)) == {suggested}
    assert "1 of 2 hidden: accepted" in window.status.notice.text()
    QTest.mouseClick(window.status.notice, Qt.MouseButton.LeftButton)
    assert set(kinds(window)) == {kept, suggested}
    window.view.take_in_hand(suggested)
    window.session.set_status(Status.REJECTED)
    assert set(kinds(window)) == {kept}
    QTest.qWait(20)
    chips = {c.text(): c for c in window.area.findChildren(QToolButton) if c.isVisible()}
    assert not chips["Rejected  1"].isChecked()
    QTest.mouseClick(chips["Rejected  1"], Qt.MouseButton.LeftButton)
    assert kinds(window) == {kept: OWN, suggested: REJECTED}


def test_that_focus_leaves_only_the_label_in_hand_in_colour(window: MainWindow) -> None:
    view = window.view
    one, other = tag(window, "obsédés", "l"), tag(window, "chantier", "d")
    again = tag(window, "lune", "l")
    QTest.keyClick(view, ".")
    assert kinds(window) == {one: OWN, again: OWN, other: AWAY}
    assert window.actions_["focus"].isChecked()
    grey = view.scene.inks.of(window.session.project.label("Doubt").row).ink  # type: ignore[union-attr]
    assert grey.name() == view.scene.theme.away.lower()
    shown = {row for name in view.margin().names for row in name.rows}
    assert shown == {one, again}
    view.take_in_hand(other)
    assert kinds(window) == {one: AWAY, again: AWAY, other: OWN}
    QTest.mouseClick(window.area.focus_button, Qt.MouseButton.LeftButton)
    assert set(kinds(window).values()) == {OWN}
    view.take_in_hand(0)
    assert not window.actions_["focus"].isEnabled()
