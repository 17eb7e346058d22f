from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTextCursor, QTextDocument

_CALLS = 2000


@pytest.mark.usefixtures("qapp")
def test_that_void_calls_keep_their_reference_to_none() -> None:
    image = QImage(20, 20, QImage.Format.Format_ARGB32_Premultiplied)
    cursor = QTextCursor(QTextDocument("hello"))
    rect = QRectF(0, 0, 5, 5)
    with QPainter(image) as painter:
        before = sys.getrefcount(None)
        for _ in range(_CALLS):
            painter.drawRect(rect)
            painter.setPen(Qt.PenStyle.NoPen)
            cursor.setPosition(2)
        lost = before - sys.getrefcount(None)
    assert lost < _CALLS / 4
