"""The reading view against QPlainTextEdit with one ExtraSelection for each annotation.

``python -m benchmarks.reading_view --chars N --spans M`` prints one JSON line: medians of the GUI
thread's CPU time in milliseconds until everything is painted (1280 x 800), the process's growth in
megabytes, and how many times more the naive way takes, all in one run. Text and annotations are
made up.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollBar, QTextEdit, QWidget

from annotations.model import Colour
from annotations.spanindex import Marks
from app.reading.overview import OverviewMap
from app.reading.styles import LabelStyle, MarkStyles
from app.reading.view import ReadingView
from app.theme import LIGHT_THEME, load_fonts, reading_font

WIDTH, HEIGHT = 1280, 800
_SYLLABLES = (
    *("la", "le", "ri", "mon", "té", "pa", "cou", "ver", "sal", "ti", "ber", "no"),
    *("ré", "ven", "du", "chan", "ge", "lou", "né", "mar", "quo", "fré"),
)
_LABELS = 23
_PAGES, _NAIVE_PAGES = 60, 7
_ADDS, _NAIVE_ADDS = 20, 3
_SIZES, _NAIVE_SIZES = 12, 3

Mark = tuple[int, int, int, int, int, int]


def make_text(chars: int, seed: int = 7) -> str:
    """Return paragraphs of about 450 characters that look like French."""
    rnd = random.Random(seed)
    words = ["".join(rnd.choices(_SYLLABLES, k=rnd.choice((1, 2, 2, 3)))) for _ in range(600)]
    parts: list[str] = []
    length = 0
    while length < chars:
        sentences = []
        for _ in range(rnd.randint(2, 6)):
            chosen = rnd.choices(words, k=rnd.randint(8, 22))
            sentences.append(" ".join(chosen).capitalize() + rnd.choice((".", ".", " !", " ?")))
        parts.append(" ".join(sentences))
        length += len(parts[-1]) + 1
    return "\n".join(parts)[:chars]


def make_marks(text: str, spans: int, seed: int = 11) -> list[Mark]:
    """Return annotations: 70 % of a word or two, 25 % of a sentence, 5 % over paragraphs."""
    rnd = random.Random(seed)
    marks = []
    for row in range(1, spans + 1):
        kind = rnd.random()
        if kind < 0.7:
            length = rnd.randint(4, 24)
        elif kind < 0.95:
            length = rnd.randint(40, 160)
        else:
            length = rnd.randint(300, 1200)
        length = min(length, len(text) - 1)
        start = rnd.randrange(0, len(text) - length)
        marks.append((row, start, start + length, rnd.randint(1, _LABELS), 1, 0))
    return marks


def make_styles() -> MarkStyles:
    """Return labels of different hues."""
    labels = {
        k: LabelStyle(f"Label number {k}", chr(64 + k), Colour(k * 15.0, 0.0, 1.0))
        for k in range(1, _LABELS + 1)
    }
    return MarkStyles(labels, {1: "Ana"}, 1)


def settle() -> None:
    """Let everything be painted that waits to be."""
    for _ in range(3):
        QApplication.processEvents()


def clean() -> None:
    """Delete what is to be deleted later, outside of what is measured."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    settle()


def cpu(action: Callable[[], None]) -> float:
    """Return the milliseconds of this thread's CPU time that an action takes until painted."""
    started = time.thread_time()
    action()
    settle()
    return (time.thread_time() - started) * 1000


def megabytes() -> float:
    """Return the memory that this process holds."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return float("nan")


def shown(widget: QWidget) -> None:
    """Show a widget in the size that is measured."""
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    settle()


def _pages(bar: QScrollBar, count: int) -> float:
    """Turn pages; at the end go back to the beginning."""
    step = bar.pageStep()

    def turn() -> None:
        there = bar.value() + step
        bar.setValue(0 if bar.value() == bar.maximum() else there)

    return statistics.median(cpu(turn) for _ in range(count))


def _resizes(view: QWidget, count: int) -> float:
    sizes = [WIDTH - 100 if k % 2 == 0 else WIDTH for k in range(count)]
    # 640 and 740 wide, so that the measure changes and not only the margins.
    narrow = [740 if size == WIDTH else 640 for size in sizes]
    return statistics.median(cpu(lambda w=w: view.resize(w, HEIGHT)) for w in narrow)  # type: ignore[misc]


def ours(text: str, marks: list[Mark]) -> dict[str, float]:
    """Measure the reading view with its overview map."""
    view = ReadingView(LIGHT_THEME)
    overview = OverviewMap(view)
    styles = make_styles()
    shown(view)
    view.set_document("Jamais.", Marks.of(()), styles)
    clean()
    columns = Marks.of(marks)
    before = megabytes()
    opens = [cpu(lambda: view.set_document(text, columns, styles))]
    memory = megabytes() - before
    for _ in range(2):
        clean()
        opens.append(cpu(lambda: view.set_document(text, columns, styles)))
    clean()
    time.sleep(0.5)
    settle()
    page = _pages(view.verticalScrollBar(), _PAGES)
    adds = []
    middle = view.scene.positions.to_offset(
        view.text_layout.ensure(view.text_layout.heights.block_at(view.scroll() + 300)).position
    )
    for k in range(_ADDS):
        mark = (len(marks) + 1 + k, middle + 3 * k, min(middle + 3 * k + 30, len(text)), 3, 1, 0)
        adds.append(cpu(lambda mark=mark: view.add_mark(mark, ())))  # type: ignore[misc]
    resize = _resizes(view, _SIZES)
    overview.close()
    view.close()
    view.deleteLater()
    clean()
    return {
        "open_ms": statistics.median(opens),
        "page_ms": page,
        "add_ms": statistics.median(adds),
        "resize_ms": resize,
        "memory_mb": memory,
    }


def _selections(view: QPlainTextEdit, marks: list[Mark]) -> list[QTextEdit.ExtraSelection]:
    formats = []
    for label in range(_LABELS + 1):
        form = QTextCharFormat()
        form.setBackground(QColor.fromHsv(label * 15, 40, 250))
        form.setFontUnderline(True)
        formats.append(form)
    selections = []
    document = view.document()
    for _, start, end, label, *_ in marks:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor  # type: ignore[attr-defined]
        selection.format = formats[label]  # type: ignore[attr-defined]
        selections.append(selection)
    return selections


def naive(text: str, marks: list[Mark]) -> dict[str, float]:
    """Measure QPlainTextEdit with extra selections."""
    view = QPlainTextEdit()
    view.setFont(reading_font())
    view.setReadOnly(True)
    shown(view)
    before = megabytes()
    kept: list[QTextEdit.ExtraSelection] = []

    def load() -> None:
        view.setPlainText(text)
        kept[:] = _selections(view, marks)
        view.setExtraSelections(kept)

    opened = cpu(load)
    memory = megabytes() - before
    page = _pages(view.verticalScrollBar(), _NAIVE_PAGES)

    def add() -> None:
        middle = view.cursorForPosition(view.viewport().rect().center()).position()
        start = max(0, middle - 15)
        kept.extend(_selections(view, [(0, start, start + 30, 3, 1, 0)]))
        view.setExtraSelections(kept)

    added = statistics.median(cpu(add) for _ in range(_NAIVE_ADDS))
    resize = _resizes(view, _NAIVE_SIZES)
    view.close()
    view.deleteLater()
    clean()
    return {
        "open_ms": opened,
        "page_ms": page,
        "add_ms": added,
        "resize_ms": resize,
        "memory_mb": memory,
    }


def main() -> None:
    """Measure both and print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chars", type=int, default=5_000_000)
    parser.add_argument("--spans", type=int, default=50_000)
    parser.add_argument("--ours-only", action="store_true", help="leave the naive way out")
    arguments = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    app.setStyle("Fusion")  # type: ignore[attr-defined]
    load_fonts()
    text = make_text(arguments.chars)
    marks = make_marks(text, arguments.spans)
    result: dict[str, float | int | str] = {
        "benchmark": "reading_view",
        "chars": len(text),
        "spans": len(marks),
    }
    measured = ours(text, marks)
    result.update({name: round(value, 1) for name, value in measured.items()})
    if not arguments.ours_only:
        other = naive(text, marks)
        result.update({f"naive_{name}": round(value, 1) for name, value in other.items()})
        for name, value in measured.items():
            ratio = round(other[name] / max(value, 0.1), 1)
            result[f"ratio_{name.rsplit('_', 1)[0]}"] = ratio
    print(json.dumps(result))


if __name__ == "__main__":
    main()
    # Qt and Python would tear down widgets in any order.
    sys.stdout.flush()
    os._exit(0)
