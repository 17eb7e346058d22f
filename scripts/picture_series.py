"""The series: every step of the program as it stands on the screen, numbered, in many sizes.

Each of ``TAKES`` is a process of its own: language, theme and scale are fixed when Qt starts.
What the system would draw around a dialog is not in the pictures, only a line.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Take:
    """One series: logical pixels times the scale are those of the screen."""

    language: str
    theme: str
    width: int
    height: int
    scale: float = 1

    @property
    def name(self) -> str:
        """The name of the folder that the pictures go to."""
        scale = f"@{self.scale:g}" if self.scale != 1 else ""
        return f"{self.language}-{self.theme}-{self.width}x{self.height}{scale}"


TAKES = tuple(
    Take(language, theme, *size)
    for language, theme in (("fr", "dark"), ("en", "light"))
    for size in ((1024, 640), (2560, 1440), (1280, 720, 2))
)


def take_all(folder: Path, wanted: list[str]) -> None:
    """Make the series below a folder, those whose names hold one of the words wanted, or all."""
    for take in TAKES:
        if wanted and not any(word in take.name for word in wanted):
            continue
        with tempfile.TemporaryDirectory() as home:
            script, target = ROOT / "scripts" / "pictures.py", folder.resolve() / take.name
            words = [sys.executable, str(script), "--take", take.name, str(target)]
            subprocess.run(words, env=_environment(take, Path(home)), check=True)


def _environment(take: Take, home: Path) -> dict[str, str]:
    """Return the environment of a take: a home of its own, and a screen that is large enough."""
    screen = {"name": "screen", "x": 0, "y": 0, "width": 2560, "height": 1440, "dpr": 1}
    config = home / "screen.json"
    config.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96}]}), "utf-8")
    return {
        **os.environ,
        **home_at(home),
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "QT_SCALE_FACTOR": f"{take.scale:g}",
    }


def home_at(home: Path) -> dict[str, str]:
    """Return what makes a folder the home of a program that is started."""
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_DOCUMENTS_DIR": str(home / "Documents"),
    }


def shoot(name: str, folder: Path) -> None:
    """Make one series in this process, whose environment is that of the take."""
    from app.settings import Settings
    from app.window.launch import application, make_window
    from scripts.picture_scenes import Scenes

    take = next(take for take in TAKES if take.name == name)
    folder.mkdir(parents=True, exist_ok=True)
    application()
    settings = Settings()
    settings.set("language", take.language)
    window = make_window(None, False)
    window.settings.set("label_language", take.language)
    window.settings.set("theme", take.theme)
    window.resize(take.width, take.height)
    film = _Film(window, folder)
    Scenes(window, take.language, film.look).everything()
    window.close()
    print(f"{folder}: {film.number} pictures")


class _Film:
    """Paints the window with whatever stands before it, one picture a step."""

    def __init__(self, window: object, folder: Path) -> None:
        self._window, self._folder = window, folder
        self.number = 0

    def look(self, name: str, _subject: object) -> None:
        """Save what the screen shows now."""
        from PySide6.QtTest import QTest

        QTest.qWait(150)
        self.number += 1
        picture = screen_of(self._window)
        picture.save(str(self._folder / f"{self.number:02}-{name}.png"))


def screen_of(window: object) -> object:
    """Return a picture of a window with its dialogs and popups before it."""
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QApplication, QWidget

    assert isinstance(window, QWidget)
    picture = window.grab()
    corner = window.mapToGlobal(QPoint(0, 0))
    painter = QPainter(picture)
    others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    for other in sorted(others, key=_depth):
        place = QRect(other.mapToGlobal(QPoint(0, 0)) - corner, other.size())
        painter.drawPixmap(place.topLeft(), other.grab())
        painter.setPen(QColor("#808080"))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


def _depth(widget: object) -> int:
    """Return how many windows a window stands before."""
    from PySide6.QtWidgets import QWidget

    assert isinstance(widget, QWidget)
    above, number = widget.parentWidget(), 0
    while above is not None:
        number, above = number + 1, above.parentWidget()
    return number
