"""Makes the pictures of the guide from the real program: ``python scripts/pictures.py``.

Each series is painted once in English and light, once in French and dark, into ``docs/guide``.
Names of series and languages as arguments (``window dialogs fr``) make only these.
``--series FOLDER [WORD…]`` goes through the whole program instead, in many sizes, to be looked at:
nothing of that is kept here.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from scripts import picture_series  # noqa: E402


def main(wanted: list[str]) -> None:
    """Draw everything, or the series that are named."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= picture_series.home_at(Path(folder))
        _draw(Path(folder), wanted)


def _draw(folder: Path, wanted: list[str]) -> None:
    from PySide6.QtCore import QSettings

    from app.settings import Settings
    from app.window.launch import application
    from scripts.picture_booth import Booth
    from scripts.picture_guide import SERIES

    draw: Callable[[Booth], None]
    application()
    for language, theme in (("en", "light"), ("fr", "dark")):
        if language not in wanted and {"en", "fr"} & set(wanted):
            continue
        for name, draw in SERIES.items():
            if name in wanted or not set(wanted) - {"en", "fr"}:
                # What one series leaves open or hidden is no part of the next.
                QSettings().clear()
                Settings().set("language", language)
                place = folder / language / name
                place.mkdir(parents=True)
                draw(Booth(language, theme, place))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--series", folder, *words]:
            picture_series.take_all(Path(folder), words)
        case ["--take", name, folder]:
            picture_series.shoot(name, Path(folder))
        case words:
            main(words)
