"""Dialogs for what went wrong: a known trouble in a sentence, a bug with all that mends it.

Both can be copied. Neither blocks the program.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from app.i18n import tr


def show_sentence(parent: QWidget | None, sentence: str, more: str = "") -> QMessageBox:
    """Open a dialog with a sentence, and more below it; return it."""
    box = QMessageBox(parent)
    box.setWindowTitle("Elocutio")
    box.setText(sentence)
    if more:
        box.setInformativeText(more)
        box.setProperty("headed", True)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words = f"{sentence}\n\n{more}" if more else sentence
    _add(box, tr("Copy"), lambda: QGuiApplication.clipboard().setText(words))
    _close(box)
    QTimer.singleShot(0, box.open)
    return box


def show_bug(
    parent: QWidget | None, error: BaseException, report: Callable[[], object] | None = None
) -> QMessageBox:
    """Open the dialog of a bug; ``report`` is what its button for reporting does. Return it."""
    details = "".join(traceback.format_exception(error))
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Something went wrong"))
    box.setText(tr("Elocutio has met a fault of its own. Your project is as it was before."))
    box.setInformativeText(f"{type(error).__name__}: {error}")
    box.setDetailedText(details)
    _add(box, tr("Copy the details"), lambda: QGuiApplication.clipboard().setText(details))
    if report is not None:
        _add(box, tr("Report a problem…"), report)
    _close(box)
    QTimer.singleShot(0, box.open)
    return box


def _add(box: QMessageBox, words: str, act: Callable[[], object]) -> QPushButton:
    """Add a button that does something and leaves the dialog open."""
    button = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
    button.clicked.disconnect()
    button.setAutoDefault(False)
    button.clicked.connect(lambda: act())
    return button


def _close(box: QMessageBox) -> None:
    close = box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
