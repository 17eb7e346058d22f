"""A thousand things done at random in the window, each painted, and hit where it was painted."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from annotations.project import Project
from app.reading.marks import DASHED
from app.window.main_window import MainWindow

TEXTS = (
    "Un titre\r\n"
    + "Les élus promettent 😀 la lune, la lune et l’e\u0301té ; jamais on ne paiera. " * 40,
    "".join(f"Alinéa {n} : שלום à tous, مرحبا بكم, et la suite du texte.\n" for n in range(60)),
    "Une seule ligne sans fin " * 400,
)
KEYS = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Analyst:
    """Does one thing after another, as the dice fall."""

    def __init__(self, window: MainWindow, dice: random.Random) -> None:
        self.window, self.view, self.session = window, window.view, window.session
        self.dice = dice
        self.steps: dict[Callable[[], None], int] = {
            self.annotate: 30,
            self.adjust: 16,
            self.delete: 6,
            self.undo: 10,
            self.redo: 4,
            self.pick: 10,
            self.scroll: 10,
            self.resize: 4,
            self.zoom: 4,
            self.switch: 3,
            self.theme: 2,
            self.look: 3,
            self.filter: 2,
            self.status: 4,
            self.fragment: 4,
        }

    def act(self) -> None:
        (step,) = self.dice.choices(list(self.steps), weights=list(self.steps.values()))
        step()

    def text(self) -> str:
        project, document = self.session.project, self.session.document
        assert project is not None
        assert document is not None
        return project.text(document.id)

    def select(self) -> None:
        length = len(self.text())
        near = self.view.caret() if self.dice.random() < 0.6 else self.dice.randrange(length)
        start = min(max(0, near + self.dice.randint(-60, 60)), length - 1)
        self.view.set_selection(start, min(length, start + self.dice.choice((1, 3, 9, 30, 200))))

    def annotate(self) -> None:
        self.select()
        QTest.keyClick(self.view, self.dice.choice("lrdswf"))

    def adjust(self) -> None:
        key = self.dice.choice((KEYS.Key_Right, KEYS.Key_Left, KEYS.Key_Up, KEYS.Key_Down))
        QTest.keyClick(self.view, key, self.dice.choice((ALT, ALT | SHIFT)))

    def delete(self) -> None:
        QTest.keyClick(self.view, KEYS.Key_Delete)

    def undo(self) -> None:
        self.window.actions_["undo"].trigger()

    def redo(self) -> None:
        self.window.actions_["redo"].trigger()

    def pick(self) -> None:
        self.view.next_mark(self.dice.choice((1, -1)))

    def scroll(self) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(self.dice.randint(0, max(1, bar.maximum())))

    def resize(self) -> None:
        self.window.resize(self.dice.randint(1024, 1700), self.dice.randint(640, 1000))

    def zoom(self) -> None:
        self.window.settings.set("zoom", self.dice.choice((0.8, 1.0, 1.3, 2.0)))

    def switch(self) -> None:
        self.window.documents.step(self.dice.choice((1, -1)))

    def theme(self) -> None:
        self.window.settings.set("theme", self.dice.choice(("light", "dark")))

    def look(self) -> None:
        self.window.settings.set("lanes", self.dice.choice((2, 3, 4)))
        self.window.settings.set("stripes", self.dice.choice(("left", "right", "hidden")))

    def filter(self) -> None:
        self.window.actions_[self.dice.choice(("focus", "show_all"))].trigger()

    def status(self) -> None:
        self.window.actions_[self.dice.choice(("accept", "reject"))].trigger()

    def fragment(self) -> None:
        self.select()
        self.window.actions_["add_fragment"].trigger()


def painted(window: MainWindow) -> QImage:
    """Return what the viewport shows, one pixel for one logical pixel."""
    QTest.qWait(0)
    return window.view.viewport().grab().toImage()


def check_hits(window: MainWindow, image: QImage, dice: random.Random) -> int:
    """Compare the picture and the hit test at some strokes in view; return how many."""
    view, scene = window.view, window.view.scene
    scroll, height, metrics = view.scroll(), view.viewport().height(), scene.metrics
    strokes = [
        (line, stroke)
        for line in view.text_layout.frame(scroll, scroll + height)
        for stroke in line.marks.strokes
        if stroke.mark.lane < metrics.lanes and stroke.x2 - stroke.x1 > 6
    ]
    checked = 0
    for line, stroke in dice.sample(strokes, min(3, len(strokes))):
        mark = stroke.mark
        y = line.baseline - scroll + metrics.lane(mark.lane) + metrics.stroke / 2
        x = scene.columns.left + (stroke.x1 + stroke.x2) / 2
        under_grip = any(grip.holds(QPointF(x, y)) for grip in view.grips())
        if not 2 < y < height - 2 or under_grip:
            continue
        found = view.annotations_at(QPointF(x, y))
        assert mark.row in found
        on_stroke = [
            s for s in line.marks.strokes if s.x1 - 1 <= x - scene.columns.left <= s.x2 + 1
        ]
        if sum(s.mark.lane == mark.lane for s in on_stroke) == 1:
            assert found[0] == mark.row
        hot = mark.row in scene.hot() or any(s.mark.row in scene.hot() for s in on_stroke)
        if mark.kind not in DASHED and not hot and metrics.zoom >= 1 and mark.kind == 0:
            wanted = scene.inks.of(mark.label).ink
            assert near(image, x, y, wanted), (mark, x, y)
        checked += 1
    return checked


def near(image: QImage, x: float, y: float, wanted: QColor) -> bool:
    """Whether a pixel at a place, or next to it, has a colour."""
    for dx in (0, -1, 1):
        for dy in (0, -1, 1):
            seen = image.pixelColor(round(x) + dx, round(y) + dy)
            apart = zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True)  # type: ignore[index]
            if all(abs(a - b) <= 24 for a, b in apart):
                return True
    return False


@pytest.mark.parametrize("number", [250, pytest.param(1000, marks=pytest.mark.thorough)])
def test_that_random_operations_paint_what_is_hit(
    open_window: Callable[[Path | None], MainWindow], tmp_path: Path, number: int
) -> None:
    path = tmp_path / "p.elocutio"
    with Project.create(path, codebooks=("semeval-2023", "figures"), language="fr") as made:
        for at, text in enumerate(TEXTS):
            made.add_document(text, title=f"Texte {at}")
        made.set_current_annotator("ana")
    window = open_window(path)
    dice = random.Random(20)
    analyst = Analyst(window, dice)
    checked = 0
    for _ in range(number):
        analyst.act()
        checked += check_hits(window, painted(window), dice)
    assert checked > number
    project = window.session.project
    assert project is not None
    assert len(project.history()) > number // 5
    assert project.check() == []
