"""The log file: what went wrong, where in the program; never a word of anybody's texts."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import traceback
from collections import deque
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from app.installed import program_version

NAME = "elocutio.log"
_CRASHES = "crash.log"
_LARGEST = 500_000
_FORMER = 3
_OWN = ("app", "annotations", "Qt")
_LONGEST_WORD = 80
_log = logging.getLogger("app")
_qt_log = logging.getLogger("Qt")


def log_folder() -> Path:
    """Return where the log is kept."""
    return user_log_path("Elocutio", appauthor=False)


class Discreet(logging.Formatter):
    """Writes what our own code says, and of exceptions their kinds and places.

    Messages of exceptions may quote a document or a note, so they are left out; an OSError keeps
    the system's reason.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line, with the places of an exception below it."""
        told = logging.makeLogRecord(record.__dict__)
        arguments = record.args if isinstance(record.args, tuple) else ()
        told.args = tuple(_discreet(value) for value in arguments)
        told.exc_text = None
        return super().format(told)

    def formatException(self, ei: object) -> str:
        """Return kinds and places of an exception and of its causes."""
        error = ei[1] if isinstance(ei, tuple) else None
        return "\n".join(_places(error)) if isinstance(error, BaseException) else ""


def _discreet(value: object) -> object:
    if isinstance(value, int | float):
        return value
    words = str(value)
    return words if len(words) <= _LONGEST_WORD and not any(map(str.isspace, words)) else "…"


def _places(error: BaseException | None) -> list[str]:
    lines: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        kind = type(error)
        reason = f": {error.strerror}" if isinstance(error, OSError) and error.strerror else ""
        lines.append(f"  {kind.__module__}.{kind.__qualname__}{reason}")
        frames = traceback.extract_tb(error.__traceback__)
        lines += [f"    {_short(f.filename)}:{f.lineno} {f.name}" for f in frames]
        error = error.__cause__ or error.__context__
    return lines


def _short(file: str) -> str:
    """Return a source file by its last folders: the first ones may bear somebody's name."""
    return "/".join(Path(file).parts[-3:])


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.partition(".")[0] in _OWN


def make_handler(folder: Path) -> RotatingFileHandler:
    """Return what writes the log: four files of half a megabyte at most.

    Raises OSError where the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / NAME, maxBytes=_LARGEST, backupCount=_FORMER, encoding="utf-8"
    )
    handler.setFormatter(Discreet())
    handler.addFilter(_is_ours)
    return handler


def start() -> None:
    """Write the log from now on, with what Qt warns of and what nobody caught."""
    folder = log_folder()
    try:
        handler = make_handler(folder)
        # Where the interpreter itself goes down, only this can still write.
        crashes = (folder / _CRASHES).open("a", encoding="utf-8")
    except OSError:
        return  # The program is not worth less without its log.
    faulthandler.enable(crashes)
    _log.setLevel(logging.INFO)
    logging.getLogger().addHandler(handler)
    qInstallMessageHandler(_from_qt)
    _log.info("start of %s on %s", program_version(), platform.system())


def _from_qt(kind: QtMsgType, _context: object, message: str) -> None:
    if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        return
    _qt_log.warning(message.replace("%", "%%"))
    if sys.stderr is not None:
        print(message, file=sys.stderr)


def show_uncaught(show: object) -> None:
    """Log what nobody caught, and hand it to ``show``, which gets the exception."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("not caught", exc_info=(kind, error, trace))
        if sys.stderr is not None:
            sys.__excepthook__(kind, error, trace)
        if callable(show):
            show(error)

    sys.excepthook = hook


def last_lines(number: int, folder: Path | None = None) -> list[str]:
    """Return the log's last lines, those of a crash behind them."""
    found: list[str] = []
    for name in (NAME, _CRASHES):
        try:
            with ((folder or log_folder()) / name).open(encoding="utf-8", errors="replace") as file:
                lines = deque((line.rstrip("\n") for line in file), maxlen=number)
        except OSError:
            continue
        if lines:
            found += [f"-- {name}", *lines]
    return found
