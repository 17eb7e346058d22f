"""Settings: one table with default, range and label; kept by QSettings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

from app.languages import LANGUAGES
from app.theme import FACES


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting: its name in the file, label on screen, default, and what it may be.

    ``choices`` lists the values of a choice with their labels; ``low`` and ``high`` bound a number;
    what has neither is a folder. ``group`` is where the dialog shows it.
    """

    name: str
    label: str
    default: Any
    choices: Mapping[Any, str] | None = None
    low: float | None = None
    high: float | None = None
    group: str = "Reading"

    def texts(self) -> dict[Any, str]:
        """Return the choices' labels that are translated: not names of languages, not numbers."""
        own = LANGUAGES.values()
        choices = (self.choices or {}).items()
        return {value: text for value, text in choices if text not in own and text[-1:] != "%"}


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "Theme",
        "system",
        {
            "system": "As the system",
            "light": "Light",
            "dark": "Dark",
            "contrast_light": "High contrast, light",
            "contrast_dark": "High contrast, dark",
        },
        group="Window",
    ),
    Setting(
        "interface_size",
        "Size of the interface",
        100,
        {percent: f"{percent} %" for percent in (80, 90, 100, 110, 125, 150, 175, 200)},
        group="Window",
    ),
    Setting("zoom", "Text size", 1.0, low=0.8, high=2.0),
    Setting("face", "Reading face", "source_serif", FACES),
    Setting(
        "spacing",
        "Line spacing",
        "normal",
        {"normal": "Normal", "wide": "Wide", "wider": "Very wide"},
    ),
    Setting(
        "measure",
        "Column width",
        "normal",
        {"narrow": "Narrow", "normal": "Normal", "wide": "Wide", "wider": "Very wide"},
    ),
    Setting(
        "stripes",
        "Names of annotations",
        "right",
        {"right": "To the right", "left": "To the left", "hidden": "Hidden"},
    ),
    Setting(
        "numbers",
        "Numbers",
        "paragraphs",
        {
            "paragraphs": "Paragraphs",
            "lines": "Paragraphs and their lines",
            "none": "None",
        },
    ),
    Setting("lanes", "Lanes", 4, {2: "2 lanes", 3: "3 lanes", 4: "4 lanes"}),
    Setting(
        "snapping",
        "Snap selections to",
        "word",
        {
            "character": "Characters",
            "word": "Words",
            "sentence": "Sentences",
            "paragraph": "Paragraphs",
        },
        group="Annotating",
    ),
    Setting(
        "parsing",
        "Lemmas and parts of speech",
        "background",
        {"background": "Found in the background", "off": "Off"},
    ),
    Setting(
        "originals",
        "Original files",
        "left",
        {"left": "Not kept, only their texts", "kept": "Kept in the project"},
    ),
    Setting(
        "language",
        "Language",
        "system",
        {"system": "As the system", **LANGUAGES},
        group="Window",
    ),
    Setting(
        "label_language",
        "Language of labels",
        "system",
        {"system": "As the interface", **LANGUAGES},
        group="Annotating",
    ),
    Setting(
        "backup_minutes",
        "Back up open projects",
        20,
        {
            0: "Never",
            5: "Every 5 minutes",
            10: "Every 10 minutes",
            20: "Every 20 minutes",
            60: "Every hour",
        },
        group="Backups",
    ),
    Setting(
        "backups_kept",
        "Keep",
        10,
        {
            5: "The last 5, and one a day for 30 days",
            10: "The last 10, and one a day for 30 days",
            30: "The last 30, and one a day for 30 days",
        },
        group="Backups",
    ),
    Setting("backup_folder", "Folder for backups", "", group="Backups"),
)

GROUPS = ("Window", "Reading", "Annotating", "Backups")
"""The parts of the settings dialog, in their order."""

_RECENT = "recent_projects"
_MOST_RECENT = 8


class Settings(QObject):
    """Reads and writes the settings; a value that is out of range counts as not there."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings()
        self._table = {setting.name: setting for setting in SETTINGS}

    def get(self, name: str) -> Any:
        """Return a setting's value."""
        setting = self._table[name]
        value = self._store.value(name, setting.default)
        try:
            value = type(setting.default)(value)
        except (TypeError, ValueError):
            return setting.default
        return value if self._allowed(setting, value) else setting.default

    def set(self, name: str, value: Any) -> None:
        """Change a setting and tell those who listen."""
        setting = self._table[name]
        if not self._allowed(setting, value):
            raise ValueError(f"{name} cannot be {value!r}")
        if value != self.get(name):
            self._store.setValue(name, value)
            self.changed.emit(name)

    @staticmethod
    def _allowed(setting: Setting, value: Any) -> bool:
        if setting.choices is not None:
            return value in setting.choices
        if setting.low is not None and setting.high is not None:
            return bool(setting.low <= value <= setting.high)
        return True

    # -- what the window remembers beside the settings

    def recent(self) -> list[str]:
        """Return the paths of the projects lately opened, newest first."""
        value = self._store.value(_RECENT, [])
        paths = (
            [value] if isinstance(value, str) else (list(value) if isinstance(value, list) else [])
        )
        return [str(path) for path in paths]

    def add_recent(self, path: str) -> None:
        """Put a project at the head of those lately opened."""
        paths = [path, *(other for other in self.recent() if other != path)]
        self._store.setValue(_RECENT, paths[:_MOST_RECENT])

    def remove_recent(self, path: str) -> None:
        """Forget a project that is no longer there."""
        self._store.setValue(_RECENT, [other for other in self.recent() if other != path])

    def state(self, key: str) -> Any:
        """Return a remembered value (geometry, splitters), or None."""
        return self._store.value(f"state/{key}")

    def set_state(self, key: str, value: Any) -> None:
        """Remember a value."""
        self._store.setValue(f"state/{key}", value)
