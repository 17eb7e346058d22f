"""What one frame costs: paragraphs laid out, annotations visited, whatever the text's size."""

from __future__ import annotations

import numpy as np
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotations.spanindex import Marks
from app.reading.styles import MarkStyles
from app.reading.view import ReadingView
from app.theme import LIGHT_THEME

PARAGRAPH = "Un deux trois quatre cinq six sept huit neuf dix onze douze treize. " * 7 + "\n"
SMALL, LARGE = 50_000, 5_000_000
SPAN, EVERY = 40, 100


def marks(length: int) -> Marks:
    """Return an annotation every hundred characters, and one over the whole text."""
    starts = np.arange(0, length - 2 * SPAN, EVERY)
    count = len(starts) + 1
    start = np.append(starts, 0)
    end = np.append(starts + SPAN, length)
    one = np.ones(count, np.int64)
    return Marks(np.arange(1, count + 1), start, end, one, one, one * 0)


def work(view: ReadingView) -> dict[str, tuple[int, int]]:
    """Return (paragraphs laid out, annotations visited) of some things that people do."""
    done: dict[str, tuple[int, int]] = {}

    def note(name: str) -> None:
        QTest.qWait(1)
        view.viewport().repaint()
        layout, index = view.text_layout, view.scene.table.index
        done[name] = layout.laid_out, index.visited
        layout.laid_out = index.visited = 0

    note("open")
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    note("jump")
    bar.setValue(bar.value() + 700)
    note("page")
    view.add_mark((999_999, 20_000, 20_040, 1, 1, 0), ())
    note("add")
    view.resize(700, 800)
    note("resize")
    view.set_zoom(1.2)
    note("zoom")
    view.take_in_hand(3)
    note("pick")
    return done


def measured(length: int, qtbot: QtBot) -> dict[str, tuple[int, int]]:
    text = PARAGRAPH * (length // len(PARAGRAPH))
    view = ReadingView(LIGHT_THEME)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    view.set_document(text, marks(len(text)), MarkStyles())
    return work(view)


def test_that_a_frame_costs_what_is_visible(qtbot: QtBot) -> None:
    small, large = measured(SMALL, qtbot), measured(LARGE, qtbot)
    for name, (paragraphs, visited) in large.items():
        assert paragraphs <= small[name][0] + 6, name
        assert visited <= 1.3 * small[name][1] + 60, name
    for done in (small, large):
        assert all(paragraphs <= 40 for paragraphs, _ in done.values()), done
        assert 0 < sum(visited for _, visited in done.values()) <= 3000, done
