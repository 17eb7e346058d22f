"""The one QApplication: for the window, and for pictures without one."""

from __future__ import annotations

import sys
from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app.theme import interface_font, load_fonts

_ICON_SIZES = (16, 32, 48, 128)
"""Pixels: title bar, list of tasks, panel, switcher."""


def application() -> QApplication:
    """Return the application, set up once."""
    there = QApplication.instance()
    made = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName("Elocutio")
    made.setOrganizationName("Elocutio")
    # What desktops know the program by: they take name and icon from elocutio.desktop.
    made.setDesktopFileName("elocutio")
    made.setWindowIcon(program_icon())
    made.setStyle("Fusion")
    load_fonts()
    made.setFont(interface_font())
    return made


def program_icon() -> QIcon:
    """Return the program's icon in the sizes that window managers ask for."""
    drawing = resources.files("resources") / "icons" / "app" / "elocutio.svg"
    renderer = QSvgRenderer(QByteArray(drawing.read_bytes()))
    made = QIcon()
    for size in _ICON_SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            renderer.render(painter, QRectF(0, 0, size, size))
        made.addPixmap(pixmap)
    return made
