"""Opens the guide, which lies on the disk beside the program, in the system's browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app import languages
from app.i18n import tr

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

_LIBRARIES = "LD_LIBRARY_PATH"


def folder() -> Path:
    """Return where the guide lies once it is built."""
    return Path(str(resources.files("resources"))) / "guide"


def guide_page(language: str) -> Path | None:
    """Return the first page of the guide in a language; None where it has not been built."""
    page = folder() / language / "index.html"
    return page if page.is_file() else None


def open_guide(window: MainWindow) -> None:
    """Open the guide in the interface's language, or say that it is not there."""
    page = guide_page(languages.current())
    if page is None:
        window.files.tell(tr("The guide is not built here; “make guide” builds it."))
        return
    with _libraries_of_the_system():
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(page)))
    if not opened:
        window.files.tell(tr("No browser was found; the guide is {file}.", file=str(page)))


@contextmanager
def _libraries_of_the_system() -> Iterator[None]:
    """Let what is started look for its libraries in the system, not in a bundle's folder."""
    ours = os.environ.get(_LIBRARIES)
    if ours is None or not getattr(sys, "frozen", False):
        yield
        return
    theirs = os.environ.get(f"{_LIBRARIES}_ORIG")
    if theirs is None:
        del os.environ[_LIBRARIES]
    else:
        os.environ[_LIBRARIES] = theirs
    try:
        yield
    finally:
        os.environ[_LIBRARIES] = ours
