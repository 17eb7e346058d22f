"""Running a command: its exit status, and the one sentence that an error gets."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotations.cli import Painter, Window, WindowCheck, window_request
from annotations.cli.invocation import Invocation
from annotations.cli.output import prepare_streams, shown, silence_stdout, tell
from annotations.errors import CancelledError, UsageError, UserError

_LONGEST = 200
"""Characters of an exception's text that are shown."""

DONE, WRONG, MISUSED, STOPPED = 0, 1, 2, 130


def run(
    argv: Sequence[str],
    window: Window,
    window_check: WindowCheck | None = None,
    painter: Painter | None = None,
) -> int:
    """See ``annotations.cli.run``."""
    prepare_streams()
    arguments, debug = _without_debug(argv)
    if not debug:
        # Stopped while it closes a connection, SQLAlchemy would log a traceback of its own.
        logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)
    call = Invocation(window, window_check, painter)
    try:
        status = _dispatch(arguments, call)
        sys.stdout.flush()
    # Everything that escapes a command ends here: the user gets a sentence, never a traceback.
    except BaseException as error:  # noqa: BLE001
        if debug:
            traceback.print_exc()
        return _status_of(error, call)
    return status


def _without_debug(argv: Sequence[str]) -> tuple[list[str], bool]:
    """Take ``--debug`` out: it is understood behind a command as well as before it."""
    arguments = list(argv)
    limit = arguments.index("--") if "--" in arguments else len(arguments)
    kept = [word for word in arguments[:limit] if word != "--debug"]
    return kept + arguments[limit:], len(kept) < limit


def _dispatch(arguments: list[str], call: Invocation) -> int:
    request = window_request(arguments)
    if request is not None:
        return call.window(*request)
    from annotations.cli.application import command

    result = command().main(arguments, prog_name="elocutio", standalone_mode=False, obj=call)
    return result if isinstance(result, int) else DONE


def _status_of(error: BaseException, call: Invocation) -> int:
    import typer

    if isinstance(error, BrokenPipeError):
        silence_stdout()
        return WRONG
    if isinstance(error, KeyboardInterrupt | typer.Abort | CancelledError):
        tell("Stopped; nothing was changed by the step that was running.")
        return STOPPED
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else WRONG
    if isinstance(error, UserError):
        tell(f"elocutio: {shown(str(error))}")
        return MISUSED if isinstance(error, UsageError) else WRONG
    if hasattr(error, "format_message"):  # typer's own: an option missing, a word unknown
        tell(f"elocutio: {_usage_sentence(error)}")
        return MISUSED
    if isinstance(error, OSError):
        tell(f"elocutio: {_system_sentence(error)}")
        silence_stdout()
        return WRONG
    tell(f"elocutio: {_bug_sentence(error, call.project)}")
    return WRONG


def _usage_sentence(error: Any) -> str:
    command = getattr(getattr(error, "ctx", None), "command_path", "elocutio")
    what = shown(" ".join(str(error.format_message()).split())).rstrip(".")
    joint = "" if what.endswith("?") else ";"
    return f"{what}{joint} see “{command} --help”."


def _system_sentence(error: OSError) -> str:
    place = f"{error.filename}: " if error.filename else ""
    return shown(f"{place}The system refused this: {error.strerror or error}.")


def _bug_sentence(error: BaseException, project: Path | None) -> str:
    """Return what to say of an exception that nobody foresaw.

    A damaged file can make the program stumble anywhere; then the file is to blame, and named.
    """
    fault = _first_fault(project) if project else ""
    if fault:
        return shown(
            f"{project}: The project is damaged ({fault.rstrip('.')}); "
            f"“elocutio check {project}” lists what is wrong."
        )
    lines = str(error).splitlines() or [""]
    what = lines[0] if len(lines[0]) <= _LONGEST else f"{lines[0][:_LONGEST]}…"
    return shown(
        f"This is a bug in Elocutio ({type(error).__name__}: {what}); "
        "the same command with --debug shows where, please report it."
    )


def _first_fault(project: Path) -> str:
    from annotations.project import Project

    try:
        with Project.open(project, read_only=True) as opened:
            return next(iter(opened.check()), "")
    # Whatever fails here, the first error is the one to tell.
    except Exception:  # noqa: BLE001
        return ""
