"""The program's entry: ``elocutio``, ``python -m app``.

The ways that lead to the window load neither typer nor rich; the commands load no Qt.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from annotations import cli
from annotations.errors import UserError

if TYPE_CHECKING:
    from annotations.cli.picturing import PictureRequest
    from annotations.project import Project

LANGUAGE_PROCESS = "--language-process"
"""A frozen program starts itself so, to parse texts beside the window."""

_LAUNCH = "app.window.launch"
_SELF_TEST = "app.window.selftest"
_PICTURES = "app.picture.command"
_NO_DISPLAY = (
    "There is no display to open the window on; start Elocutio in a desktop session, "
    "or use its commands (elocutio --help)."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (default: the process's); return the exit status."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments == [LANGUAGE_PROCESS]:
        import_module("annotations.language.process").main()
    request = cli.window_request(arguments)
    if request is not None:
        return open_window(*request)
    return cli.run(arguments, open_window, check_window, paint_picture)


def open_window(path: Path | None, demo: bool) -> int:
    """Open the window on a project, or on a fresh copy of the sample; return the exit status."""
    if path is not None and not path.exists():
        return _told(f"{path}: There is no such project.")
    if not _has_display():
        return _told(_NO_DISPLAY)
    if find_spec("PySide6") is None:
        return _told("The window needs PySide6, which is not installed; the commands work.")
    if find_spec(_LAUNCH) is None:
        return _told("The window is not built in yet; the commands work (elocutio --help).")
    try:
        return int(import_module(_LAUNCH).launch(path, demo))
    except UserError as error:
        return _told(str(error))


def paint_picture(
    project: Project, request: PictureRequest, progress: Callable[[int, int], None]
) -> str:
    """Write a picture of a document, without any screen; return its size in words."""
    if find_spec("PySide6") is None:
        raise UserError("Pictures need PySide6, which is not installed.")
    # A display that is there is left alone.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return str(import_module(_PICTURES).paint(project, request, progress))


def check_window() -> str:
    """Try the window without a screen, for the self-test; return what was seen.

    Raises where something is wrong, LeftOutError where there is no PySide6, which a bundle has.
    """
    from annotations.project.selftest import LeftOutError

    if find_spec("PySide6") is None and not getattr(sys, "frozen", False):
        raise LeftOutError("PySide6 is not installed")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return str(import_module(_SELF_TEST).run())


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _told(sentence: str) -> int:
    if sys.stderr is not None:
        print(f"elocutio: {sentence}", file=sys.stderr)
    return 1
