"""The card that appears where the pointer rests on an annotation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotations.model import Status
from annotations.project import Project
from app.widgets.hover_card import first_sentence
from app.window.main_window import MainWindow

TEXT = "Un deux trois quatre cinq six sept."


@pytest.fixture
def window(open_window: Callable[[Path | None], MainWindow], tmp_path: Path) -> MainWindow:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as made:
        document = made.add_document(TEXT, title="Un")
        made.annotate(
            document.id, [(3, 13)], "Repetition", annotator="ben", status=Status.SUGGESTED
        )
        made.annotate(document.id, [(3, 7)], "Doubt", annotator="ana", note="<b>vraiment</b> ?")
        made.set_current_annotator("ana")
    return open_window(path)


def rest_on(window: MainWindow, offset: int) -> list[str]:
    """Rest the pointer on a character; return what the card says, nothing if there is none."""
    view = window.view
    view.set_selection(offset, offset + 1)
    point = view.rect_of_selection().center()
    view.set_caret(0)
    port = view.viewport()
    help_event = QHelpEvent(QEvent.Type.ToolTip, point, port.mapToGlobal(point))
    QApplication.sendEvent(port, help_event)
    card = window.area.hovering.card
    if not card.isVisible():
        return []
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def test_that_the_card_says_label_definition_annotator_and_note(window: MainWindow) -> None:
    definition = window.session.project.label("Doubt").definition["en"]  # type: ignore[union-attr]
    shown = rest_on(window, 4)
    assert shown[:2] == ["Casting Doubt", "ana"]
    assert shown[2] == first_sentence(definition)
    assert shown[3:] == ["<b>vraiment</b> ?", "Repetition"]
    shown = rest_on(window, 9)
    assert shown[:2] == ["Repetition", "ben · suggested"]


def test_that_the_card_goes_when_the_text_moves_or_something_is_picked(window: MainWindow) -> None:
    assert rest_on(window, 4)
    QTest.mouseMove(window.view.viewport(), QPoint(5, 300))
    window.view.next_mark(1)
    assert not window.area.hovering.card.isVisible()
    assert rest_on(window, 20) == []
    assert rest_on(window, 4)
    QApplication.sendEvent(window.view.viewport(), QEvent(QEvent.Type.Leave))
    assert not window.area.hovering.card.isVisible()


@pytest.mark.parametrize(
    ("text", "first"),
    [("Un. Deux.", "Un."), ("Un", "Un"), ("", ""), ("Vraiment ? Oui.", "Vraiment ?")],
)
def test_that_a_definition_is_cut_after_its_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first
