"""The dialog for a bug: what went wrong, in a form that can be copied; the project is intact."""

from __future__ import annotations

import traceback

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app.i18n import tr


def show_bug(parent: QWidget | None, error: BaseException) -> QMessageBox:
    """Open the dialog without blocking; return it."""
    details = "".join(traceback.format_exception(error))
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Something went wrong"))
    box.setText(tr("Elocutio has met a fault of its own. Your project is as it was before."))
    box.setInformativeText(f"{type(error).__name__}: {error}")
    box.setDetailedText(details)
    copy = box.addButton(tr("Copy the details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
    QTimer.singleShot(0, box.open)
    return box
