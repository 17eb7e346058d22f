"""The text stays where it is while the view is resized and zoomed."""

from __future__ import annotations

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.spanindex import Marks
from app.reading.styles import MarkStyles
from app.reading.view import ReadingView
from app.theme import LIGHT_THEME

TEXT = "".join(f"Paragraphe {n} : " + "un deux trois quatre cinq. " * 30 + "\n" for n in range(300))


def top_line(view: ReadingView) -> int:
    line = next(iter(view.text_layout.frame(view.scroll() + 6, view.scroll() + 7)))
    return line.block.starts[line.line]


def test_that_a_hundred_resizings_do_not_drift(qtbot: QtBot) -> None:
    view = ReadingView(LIGHT_THEME)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    view.set_document(TEXT, Marks.of(()), MarkStyles())
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    QTest.qWait(10)
    before = top_line(view)
    for step in range(100):
        view.resize(620 + 4 * (step % 50), 700)
        if step % 10 == 0:
            view.set_zoom(0.8 + 0.1 * (step % 7))
    view.set_zoom(1.0)
    view.resize(1000, 700)
    QTest.qWait(10)
    assert abs(top_line(view) - before) <= 90
