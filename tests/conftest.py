"""What every test shares: an isolated home, no screen, and logs that must stay quiet."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# "make thorough" tries more examples than the everyday suite has time for.
settings.register_profile("thorough", deadline=None, max_examples=200, derandomize=True)
settings.register_profile("everyday", deadline=None, max_examples=30, derandomize=True)
settings.load_profile(os.environ.get("ELOCUTIO_EXAMPLES", "everyday"))

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(autouse=True)
def _isolated_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch):
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QSettings

        # Qt asks for the folder only once in a process.
        formats, scope = QSettings.Format, QSettings.Scope.UserScope
        for format_ in (formats.NativeFormat, formats.IniFormat):
            QSettings.setPath(format_, scope, str(home / "config"))


class _Loud(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record.getMessage())


@pytest.fixture(autouse=True)
def _quiet_log() -> Iterator[None]:
    handler = _Loud()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    assert handler.records == []
