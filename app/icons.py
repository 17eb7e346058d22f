"""Icons: Lucide drawings, recoloured for the theme."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.theme import Theme

_SCALES = (1, 2, 3)


@lru_cache(maxsize=512)
def icon(name: str, theme: Theme, size: int = 16, colour: str = "") -> QIcon:
    """Return an icon in the secondary text colour (or ``colour``), dimmed where disabled."""
    made = QIcon()
    for scale in _SCALES:
        normal = _pixmap(name, colour or theme.text_2, size, scale)
        made.addPixmap(normal, QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, theme.border, size, scale), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = 16, scale: int = 2) -> QPixmap:
    """Return an icon as a pixmap of ``size`` logical pixels."""
    return _pixmap(name, colour, size, scale)


def _pixmap(name: str, colour: str, size: int, scale: int) -> QPixmap:
    drawing = (resources.files("resources") / "icons" / f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    made = QPixmap(size * scale, size * scale)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
    made.setDevicePixelRatio(scale)
    return made
