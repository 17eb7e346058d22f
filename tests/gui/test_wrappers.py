"""No Python wrapper of Qt's text layouts may outlive a call.

A wrapper of a freed object stays in the table of the bindings, and what Qt puts at the same
address next is then taken for it: a menu entry came back as a QTextLayout.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QTextLayout, QTextLine
from PySide6.QtTest import QTest

from annotations.project import Project
from app.window.main_window import MainWindow


def wrappers() -> list[object]:
    return [held for held in gc.get_objects() if isinstance(held, QTextLayout | QTextLine)]


def test_that_no_layout_is_held_after_painting_selecting_and_picking(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path) as project:
        document = project.add_document("Jamais, jamais !\nשלום à tous.\n" * 30)
        project.annotate(document.id, [(0, 6), (8, 14)], "Repetition")
        project.add_document("Autre texte.")
    window = open_window(path)
    window.view.set_selection(0, 14)
    window.view.next_mark(1)
    window.view.rect_of_selection()
    window.view.verticalScrollBar().setValue(200)
    QTest.qWait(50)
    assert wrappers() == []
    window.documents.step(1)
    QTest.qWait(50)
    assert wrappers() == []
