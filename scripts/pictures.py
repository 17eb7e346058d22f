"""Makes the pictures in ``docs/pictures`` from the real program: ``python scripts/pictures.py``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
TARGET = ROOT / "docs" / "pictures"


def main() -> None:
    """Draw the window on the sample in both themes, the label palette, and the history."""
    from PySide6.QtTest import QTest

    from annotations.project.sample import fresh_copy
    from app.window.launch import application, make_window

    with tempfile.TemporaryDirectory() as folder:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = folder
        application()
        window = make_window(fresh_copy(Path(folder)), False)
        window.settings.set("label_language", "en")
        window.resize(1440, 900)
        TARGET.mkdir(parents=True, exist_ok=True)
        for _ in range(4):
            window.view.next_mark(1)
        for theme in ("light", "dark"):
            window.settings.set("theme", theme)
            QTest.qWait(300)
            window.grab().save(str(TARGET / f"window-{theme}.png"))
        window.settings.set("theme", "light")
        window.resize(1024, 640)
        QTest.qWait(300)
        window.grab().save(str(TARGET / "window-small.png"))
        window.view.take_in_hand(0)
        window.view.set_selection(700, 760)
        window.commands.open_palette()
        QTest.qWait(100)
        if window.commands.palette_popup is not None:
            window.commands.palette_popup.query.setText("dou")
            QTest.qWait(100)
            window.commands.palette_popup.grab().save(str(TARGET / "label-palette.png"))
            window.commands.palette_popup.close()
        window.close()


if __name__ == "__main__":
    main()
