"""Words have the room they need: in both languages, small and large windows and texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from app import languages
from app.settings import Settings
from app.window.main_window import MainWindow
from tests.gui.surfaces import Walk

_KINDS = (QLabel, QPushButton, QToolButton, QCheckBox, QComboBox)
_SLACK = 1
SMALL, LARGE = (1024, 640), (1440, 900)
_CUT_BY_DESIGN: dict[str, str] = {}
"""Object names of widgets whose words may be cut, with the reason."""


def _plain(words: str) -> str:
    return re.sub(r"&(?!&)", "", words)


def _wanted(widget: QWidget) -> int:
    """Return the width that a widget's words need, in logical pixels."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            words = re.sub("<[^>]*>", " ", widget.text()).split(" ")
            return max((metrics.horizontalAdvance(word) for word in words), default=0)
        return widget.sizeHint().width() if widget.text() else 0
    if isinstance(widget, QComboBox):
        return widget.sizeHint().width()
    assert isinstance(widget, QAbstractButton)
    if isinstance(widget, QCheckBox):
        return widget.sizeHint().width()
    styles = Qt.ToolButtonStyle
    style = widget.toolButtonStyle() if isinstance(widget, QToolButton) else None
    icon = QSize() if widget.icon().isNull() else widget.iconSize()
    if style is styles.ToolButtonIconOnly and not widget.icon().isNull():
        return icon.width()
    words = max(metrics.horizontalAdvance(line) for line in _plain(widget.text()).split("\n"))
    beside = style is not styles.ToolButtonTextOnly and not widget.icon().isNull()
    return words + (icon.width() + 4 if beside else 0)


def cut(top: QWidget) -> Iterator[str]:
    """Yield what is visible in a window but has less room than its words need."""
    for widget in top.findChildren(QWidget):
        if not isinstance(widget, _KINDS) or not widget.isVisible():
            continue
        if widget.objectName() in _CUT_BY_DESIGN:
            continue
        seen = widget.visibleRegion().boundingRect()
        if seen.isEmpty():
            # Scrolled out of sight, or the window is smaller: that is no cutting off.
            seen = widget.rect()
        words = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        name = f"{type(widget).__name__} {words[:60]!r}"
        needs, has = _wanted(widget), min(seen.width(), widget.width())
        if needs > has + _SLACK:
            yield f"{name} needs {needs} px and has {has}"
        if isinstance(widget, QLabel) and widget.wordWrap():
            high = widget.heightForWidth(widget.width())
            if high > widget.height() + _SLACK:
                yield f"{name} needs a height of {high} px and has {widget.height()}"


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    Settings().set("language", request.param)
    yield request.param
    languages.use("en")
    QTest.qWait(10)


@pytest.mark.parametrize(
    ("language", "size", "zoom"),
    [
        ("fr", SMALL, 2.0),
        ("en", SMALL, 1.0),
        pytest.param("fr", SMALL, 1.0, marks=pytest.mark.thorough),
        pytest.param("en", SMALL, 2.0, marks=pytest.mark.thorough),
        pytest.param("fr", LARGE, 1.0, marks=pytest.mark.thorough),
        pytest.param("fr", LARGE, 2.0, marks=pytest.mark.thorough),
        pytest.param("en", LARGE, 1.0, marks=pytest.mark.thorough),
        pytest.param("en", LARGE, 2.0, marks=pytest.mark.thorough),
    ],
    indirect=["language"],
    ids=lambda value: f"{value[0]}x{value[1]}" if isinstance(value, tuple) else str(value),
)
def test_that_no_words_are_cut_off(
    open_window: Callable[[Path | None], MainWindow],
    tmp_path: Path,
    language: str,
    size: tuple[int, int],
    zoom: float,
) -> None:
    found: set[str] = set()

    def look(name: str, top: QWidget) -> None:
        QTest.qWait(30)
        found.update(f"{name}: {words}" for words in cut(top))

    Walk(open_window, tmp_path, look).everything(size, zoom)
    assert languages.current() == language
    assert sorted(found) == [], "\n".join(sorted(found))


def test_that_words_without_room_are_found(qapp: QApplication) -> None:
    window = QWidget()
    label, button = QLabel("Beaucoup de mots", window), QPushButton("&Beaucoup de mots", window)
    for widget, left in ((label, 0), (button, 200)):
        widget.setGeometry(left, 0, 40, 20)
    window.resize(400, 40)
    window.show()
    assert len(list(cut(window))) == 2
    label.resize(label.sizeHint())
    button.resize(button.sizeHint())
    assert list(cut(window)) == []
    window.close()
