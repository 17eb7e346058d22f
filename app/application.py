"""The one QApplication: for the window, and for pictures without one."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from app.theme import interface_font, load_fonts


def application() -> QApplication:
    """Return the application, set up once."""
    there = QApplication.instance()
    made = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName("Elocutio")
    made.setOrganizationName("Elocutio")
    made.setStyle("Fusion")
    load_fonts()
    made.setFont(interface_font())
    return made
