"""What a report of a problem says: versions, system, settings, last operations, log.

No text, title, note, name or path of anybody's is in it. It is in English, for those who read it.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from annotations.project import Project
from app import installed, languages, log_file
from app.settings import SETTINGS, Settings

_OPERATIONS = 40
_LINES = 200
_MAIN_PARTS = ("PySide6", "SQLAlchemy", "alembic", "msgspec", "numpy", "lxml", "spacy")


def text(settings: Settings, project: Project | None) -> str:
    """Return the whole report."""
    sections = {
        "Program": _program(),
        "System": _system(),
        "Settings": _settings(settings),
        "Project": _project(project),
        f"Last {_OPERATIONS} operations, newest first": _operations(project),
        f"Log, last {_LINES} lines": iter(log_file.last_lines(_LINES)),
    }
    home = str(Path.home())
    parts = []
    for title, lines in sections.items():
        body = "\n".join(f"  {line}" for line in _tried(lines)) or "  (nothing)"
        parts.append(f"{title}\n{body}")
    return "\n\n".join(parts).replace(home, "~") + "\n"


def _tried(lines: Iterator[str]) -> Iterator[str]:
    """Yield what can be told: the report is wanted most where something is broken."""
    try:
        yield from lines
    except Exception as error:  # noqa: BLE001 - part of what is reported
        yield f"(cannot be told: {type(error).__name__})"


def _program() -> Iterator[str]:
    yield f"Elocutio {installed.program_version()}"
    yield f"Python {platform.python_version()}, Qt {qVersion()}"
    for part in installed.parts():
        if part.name.startswith(_MAIN_PARTS):
            yield f"{part.name} {part.version}"


def _system() -> Iterator[str]:
    yield f"{QSysInfo.prettyProductName()}, kernel {platform.release()}, {platform.machine()}"
    yield f"window system {QGuiApplication.platformName()}"
    for screen in QGuiApplication.screens():
        size = screen.size()
        yield f"screen {size.width()} × {size.height()}, scale {screen.devicePixelRatio():g}"
    yield f"interface in {languages.current()}"


def _settings(settings: Settings) -> Iterator[str]:
    for entry in SETTINGS:
        value = settings.get(entry.name)
        # A folder's name may be anybody's.
        shown = value if entry.choices is not None or entry.low is not None else bool(value)
        yield f"{entry.name} = {shown}"


def _project(project: Project | None) -> Iterator[str]:
    if project is None:
        yield "none is open"
        return
    facts = project.summary()
    yield f"file version {facts['schema_version']}, {'read only' if project.read_only else 'open'}"
    for what in ("documents", "characters", "annotations", "relations", "document_labels"):
        yield f"{what}: {facts[what]}"
    yield f"codebooks: {len(facts['codebooks'])}"


def _operations(project: Project | None) -> Iterator[str]:
    for step in project.history(_OPERATIONS) if project is not None else ():
        yield f"{step.created} {step.op}{' (undone)' if step.undone else ''}"
