"""The window's part of ``--self-test``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QFontDatabase

from annotations.project.sample import fresh_copy
from app import languages
from app.application import application
from app.i18n import tr
from app.theme import INTERFACE_FACE, READING_FACE
from app.window.launch import make_window
from app.window.main_window import MainWindow

_FEWEST_COLOURS = 50
"""A window without text or marks shows about a dozen."""


def run() -> str:
    """Open the window on a fresh sample, tag, undo, draw, close; return what was seen.

    Raises RuntimeError where something came out otherwise than it must.
    """
    with tempfile.TemporaryDirectory(prefix="elocutio-self-test-") as folder:
        _keep_settings_in(folder)
        app = application()
        missing = {READING_FACE, INTERFACE_FACE} - set(QFontDatabase.families())
        _require(not missing, f"fonts are missing: {', '.join(sorted(missing))}")
        _require(not app.windowIcon().isNull(), "the icon is missing")
        _speak_every_language()
        window = make_window(fresh_copy(Path(folder)), False)
        app.processEvents()
        window.view.set_selection(0, 8)
        window.commands.label_key("L", False)
        made = window.session.in_hand
        _require(made is not None and made.label == "Loaded_Language", "a key did not tag")
        seen = _colours(window)
        _require(seen > _FEWEST_COLOURS, f"it is drawn in {seen} colours only")
        window.actions_["undo"].trigger()
        _require(window.session.in_hand is None, "undo left the annotation")
        window.close()
        app.processEvents()
    return f"opened ({app.platformName()}), tagged by a key, undone, {seen} colours drawn"


def _keep_settings_in(folder: str) -> None:
    """Leave the user's own settings alone, the list of recent projects among them."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)


def _speak_every_language() -> None:
    """Ask for a word of our own and for one of Qt's in every language but English."""
    for code in languages.LANGUAGES.keys() - {"en"}:
        languages.use(code)
        own, of_qt = tr("Delete"), QCoreApplication.translate("QPlatformTheme", "Cancel")
        _require(own != "Delete", f"the translation “{code}” is missing")
        _require(of_qt != "Cancel", f"Qt's translation “{code}” is missing")


def _colours(window: MainWindow) -> int:
    picture = window.grab().toImage()
    across, down = range(0, picture.width(), 3), range(0, picture.height(), 3)
    return len({picture.pixel(x, y) for x in across for y in down})


def _require(true: bool, otherwise: str) -> None:
    if not true:
        raise RuntimeError(f"The window: {otherwise}.")
