"""How the text is set: stripes, numbers, face, spacing, measure, and the dialog for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QRawFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QSlider
from pytestqt.qtbot import QtBot

from annotations.project import Project
from app.reading.marks import DEEP
from app.reading.metrics import Look, make_metrics
from app.settings import SETTINGS, Setting
from app.theme import reading_font
from app.widgets.elided import Elided, ElidedBox
from app.window.main_window import MainWindow

TEXT = "Un titre\n" + ("Un deux trois quatre cinq six sept huit neuf dix. " * 12 + "\n") * 40
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as made:
        document = made.add_document(TEXT, title="Un")
        for start, label in ((12, "Repetition"), (80, "Doubt"), (700, "Slogans")):
            made.annotate(document.id, [(start, start + 20)], label, annotator="ana")
        made.set_current_annotator("ana")
    return open_window(path)


@pytest.mark.parametrize("side", ["right", "left"])
def test_that_a_name_or_bar_picks_its_annotation_on_either_side(
    window: MainWindow, side: str
) -> None:
    window.settings.set("stripes", side)
    view = window.view
    QTest.qWait(30)
    columns = view.scene.columns
    for name in view.margin().names:
        assert name.bar is not None
        for place in (name.rect, None):
            x = place.center().x() if place else name.bar.x + 1.5
            y = place.center().y() if place else (name.bar.top + name.bar.bottom) / 2
            point = QPoint(round(columns.across(x)), round(y))
            assert (point.x() < columns.left) == (side == "left")
            view.take_in_hand(0)
            QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)
            assert view.in_hand() == name.rows[0]
    rects = [name.rect for name in view.margin().names]
    assert all(not a.intersects(b) for a in rects for b in rects if a is not b)
    for rect in rects:
        left = columns.across(rect.left(), rect.width())
        assert left >= 0
        assert left + rect.width() <= view.viewport().width()


def test_that_hidden_stripes_leave_the_room_to_the_text(window: MainWindow) -> None:
    window.settings.set("stripes", "hidden")
    view = window.view
    assert view.margin().names == []
    assert view.margin().bars == []
    assert view.annotations_at(QPointF(view.viewport().width() - 2, 60)) == []
    window.resize(700, 640)
    QTest.qWait(30)
    columns = view.scene.columns
    assert columns.left + columns.measure <= view.viewport().width()


# Another language makes the window anew: tests/gui/test_languages.py; so does another size, and
# the backups' folder is nothing to be seen: tests/gui/test_interface_size.py, test_backups.py.
_ELSEWHERE = ("language", "interface_size", "backup_folder")
IN_PLACE = [entry for entry in SETTINGS if entry.name not in _ELSEWHERE]


@pytest.mark.parametrize("entry", IN_PLACE, ids=lambda entry: entry.name)
def test_that_every_setting_takes_effect_at_once_and_keeps_the_place(
    window: MainWindow, entry: Setting
) -> None:
    view = window.view
    view.set_caret(1200)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    top = view.text_layout.hitTest(QPointF(300, view.scroll() + 10), Qt.HitTestAccuracy.FuzzyHit)
    values = list(entry.choices) if entry.choices is not None else [entry.low, 1.4, entry.high]
    for value in values:
        window.settings.set(entry.name, value)
        assert not window.grab().isNull()
    window.settings.set(entry.name, entry.default)
    QTest.qWait(20)
    again = view.text_layout.hitTest(QPointF(300, view.scroll() + 10), Qt.HitTestAccuracy.FuzzyHit)
    assert abs(again - top) < 90  # a line
    assert view.caret() == 1200


def test_that_the_dialog_shows_and_changes_every_setting(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.commands.settings_dialog
    assert dialog is not None
    assert set(dialog.fields) == {entry.name for entry in SETTINGS}
    lanes, zoom = dialog.fields["lanes"], dialog.fields["zoom"]
    assert isinstance(lanes, QComboBox)
    assert isinstance(zoom, QSlider)
    QTest.keyClick(lanes, Qt.Key.Key_Up)
    assert window.settings.get("lanes") == 3
    assert window.view.scene.metrics.lanes == 3
    QTest.keyClick(zoom, Qt.Key.Key_Right)
    assert window.view.zoom() == pytest.approx(1.1)
    window.settings.set("zoom", 1.5)
    assert zoom.value() == 15
    QTest.mouseClick(dialog.defaults, LEFT)
    assert (window.settings.get("lanes"), window.settings.get("zoom")) == (4, 1.0)
    dialog.close()


def test_that_the_measure_grows_with_the_settings(window: MainWindow) -> None:
    widths = []
    for value in ("narrow", "normal", "wide"):
        window.settings.set("measure", value)
        widths.append(window.view.scene.columns.measure)
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("face", ["source_serif", "inter"])
@pytest.mark.parametrize("italic", [False, True])
def test_that_the_shipped_faces_have_latin_greek_and_cyrillic(
    window: MainWindow, face: str, italic: bool
) -> None:
    raw = QRawFont.fromFont(reading_font(18, italic=italic, face=face))
    assert raw.familyName() == {"source_serif": "Source Serif 4", "inter": "Inter"}[face]
    for character in "éœŒÿ«»…—’€αωΩжЯ":
        assert raw.supportsCharacter(ord(character)), character


def test_that_the_stroke_of_what_is_in_hand_keeps_off_the_next_line() -> None:
    for lanes in (2, 3, 4):
        metrics = make_metrics(Look(lanes=lanes))
        next_letters = metrics.pitch + metrics.tint_top
        for lane in range(DEEP + 1):
            assert metrics.hot_top(lane) + metrics.stroke_hot <= next_letters


def test_that_the_paragraph_is_that_of_what_is_in_hand(window: MainWindow) -> None:
    project, document = window.session.project, window.session.document
    assert project is not None
    assert document is not None
    window.view.set_caret(0)
    there = max(project.annotations(document.id), key=lambda held: held.start)
    window.session.take_in_hand(there.row)
    number = window.view.paragraph_of(there.start)
    assert number > 1
    assert window.status.paragraph.text() == f"¶ {number}"
    assert window.status.paragraph.isVisible()


def test_that_a_long_name_ends_in_an_ellipsis_and_is_whole_elsewhere(qtbot: QtBot) -> None:
    label = Elided("secondary")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.set_words("Techniques de persuasion")
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == "Techniques de persuasion"
    label.resize(600, 20)
    label.show()
    qtbot.waitUntil(lambda: label.text() == "Techniques de persuasion")
    assert label.toolTip() == ""
    box = ElidedBox()
    qtbot.addWidget(box)
    box.addItem("Techniques de persuasion")
    box.resize(90, 26)
    assert box.shown().endswith("…")
    box.resize(600, 26)
    assert box.shown() == box.currentText() == "Techniques de persuasion"
