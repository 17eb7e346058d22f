"""A codebook of 2,000 labels five levels deep: what a key costs in panel, palette and editor.

``python -m benchmarks.codebook`` prints one JSON line, milliseconds of CPU time until the key's
work is done and painted, the largest of each kind. Names and definitions are made up.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotations.model import Codebook, Colour, Kind, Label
from annotations.project import Project
from app.palette import LabelPalette
from app.window.launch import application, make_window
from app.window.main_window import MainWindow

_WIDTHS = (5, 4, 5, 4, 5)
_WORDS = (
    *("écho", "appel", "image", "doute", "slogan", "figure", "rythme", "reprise", "serment"),
    *("ironie", "litote", "question", "chute", "rappel", "élan", "fracas", "silence", "détour"),
)
_TYPED = "écho rap"


def make_codebook(widths: tuple[int, ...] = _WIDTHS) -> Codebook:
    """Return a codebook whose groups branch as ``widths`` say; the last level are the labels."""
    chance = random.Random(7)

    def entries(parent: str, level: int) -> Iterator[Label]:
        for number in range(widths[level]):
            code = f"{parent}.{number}".lstrip(".")
            words = [chance.choice(_WORDS) for _ in range(3)]
            last = level == len(widths) - 1
            yield Label(
                code=code,
                name={"fr": " ".join(words), "en": " ".join(reversed(words))},
                kind=Kind.LABEL if last else Kind.GROUP,
                definition={"fr": " ".join(chance.choice(_WORDS) for _ in range(24))},
                colour=Colour(chance.randrange(24) * 15.0, chance.choice((-0.5, 0.0, 0.5)), 1.0),
                parent=parent,
                codebook="large",
            )
            if not last:
                yield from entries(code, level + 1)

    return Codebook("large", "1", {"fr": "Grand"}, tuple(entries("", 0)), languages=("fr", "en"))


def cost(action: Callable[[], object], painted: QWidget) -> float:
    """Return the milliseconds of CPU time until an action is done and a widget is painted."""
    started = time.process_time()
    action()
    QApplication.processEvents()
    painted.repaint()
    return (time.process_time() - started) * 1000


def typed(field: QWidget, shown: QWidget) -> list[float]:
    """Type words, letter by letter, then take them away again."""
    times = [cost(lambda k=key: QTest.keyClick(field, k), shown) for key in _TYPED]  # type: ignore[misc]
    back = Qt.Key.Key_Backspace
    return times + [cost(lambda: QTest.keyClick(field, back), shown) for _ in _TYPED]


def walked(tree: QWidget) -> list[float]:
    """Go down a tree by the arrow key."""
    down = Qt.Key.Key_Down
    return [cost(lambda: QTest.keyClick(tree, down), tree) for _ in range(40)]


def measured(window: MainWindow) -> dict[str, float]:
    """Type, walk, and measure."""
    panel, found = window.codebook, {}
    found["panel_reload"] = cost(panel.reload, panel.tree)
    found["panel_filter"] = max(typed(panel.filter, panel.tree))
    found["panel_arrow"] = max(walked(panel.tree))
    window.view.set_selection(0, 6)
    started = time.process_time()
    palette = LabelPalette(window.session, window.theme, window)
    palette.show()
    QApplication.processEvents()
    found["palette_open"] = (time.process_time() - started) * 1000
    found["palette_filter"] = max(typed(palette.query, palette.list))
    found["palette_arrow"] = max(
        cost(lambda: QTest.keyClick(palette.query, Qt.Key.Key_Down), palette) for _ in range(40)
    )
    palette.close()
    return found | of_editor(window)


def of_editor(window: MainWindow) -> dict[str, float]:
    """Open the editor; type, walk and change in it."""
    found: dict[str, float] = {}
    started = time.process_time()
    editor = window.commands.edit_codebooks()
    QApplication.processEvents()
    found["editor_open"] = (time.process_time() - started) * 1000
    QTest.qWait(1500)
    tree, panel = editor.labels.tree, editor.labels
    found["editor_filter"] = max(typed(panel.filter, tree))
    tree.setFocus()
    found["editor_arrow"] = max(walked(tree))
    editor.show_label("large", "2.1.3.1.2")
    QTest.qWait(50)
    alt = Qt.KeyboardModifier.AltModifier
    up = Qt.Key.Key_Up
    found["editor_move"] = max(cost(lambda: QTest.keyClick(tree, up, alt), tree) for _ in range(2))
    key = editor.form.abbreviation
    key.setFocus()
    QTest.keyClicks(key, "ab")
    enter = Qt.Key.Key_Return
    found["editor_store"] = cost(lambda: QTest.keyClick(key, enter), tree)
    control = Qt.KeyboardModifier.ControlModifier
    found["editor_undo"] = cost(lambda: QTest.keyClick(key, Qt.Key.Key_Z, control), tree)
    found["colour_open"] = cost(editor.choose_colour, tree)
    editor.close()
    return found


def main() -> None:
    """Measure and print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = folder
        application()
        path = Path(folder) / "p.elocutio"
        book = make_codebook()
        with Project.create(path, codebooks=[], language="fr") as project:
            project.add_codebook(book)
            project.add_document("Jamais, jamais !", title="Un")
            project.set_current_annotator("ana")
        window = make_window(path, False)
        window.resize(1440, 900)
        QTest.qWait(300)
        result = measured(window)
        window.close()
    labels = sum(label.kind is Kind.LABEL for label in book.labels)
    print(json.dumps({"labels": labels, **{k: round(v, 1) for k, v in result.items()}}))


if __name__ == "__main__":
    main()
