"""``--self-test``: the engine's checks, then the window's, a line for each."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from annotations.cli import WindowCheck
from annotations.cli.output import say, say_json, shown, tell

OK, LEFT_OUT, FAILED = "ok", "left out", "failed"
_MARKS = {OK: "ok", LEFT_OUT: "--", FAILED: "!!"}


def run(window_check: WindowCheck | None, as_json: bool = False) -> int:
    """Make every check, whatever became of those before it; return 0 when none failed, else 1.

    A line tells of each, or one JSON object of all: ``{"ok": true, "checks": [{"name": "undo",
    "state": "ok", "detail": "…"}]}``, where a state is "ok", "left out" or "failed".
    """
    from annotations.project import selftest

    told: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory(prefix="elocutio-self-test-") as folder:
        for name, check in [*selftest.checks(Path(folder)), ("window", _window(window_check))]:
            state, detail = _made(check)
            told.append({"name": name, "state": state, "detail": detail})
            if not as_json:
                say(f"{_MARKS[state]}  {name}: {shown(detail)}")
    failed = [entry["name"] for entry in told if entry["state"] == FAILED]
    if as_json:
        say_json({"ok": not failed, "checks": told})
    if failed:
        tell(f"elocutio: The self-test failed: {', '.join(failed)}.")
        return 1
    if not as_json:
        say("The self-test went well.")
    return 0


def _window(check: WindowCheck | None) -> WindowCheck:
    if check is not None:
        return check
    from annotations.project.selftest import LeftOutError

    def none() -> str:
        raise LeftOutError("there is none in this program")

    return none


def _made(check: Callable[[], str]) -> tuple[str, str]:
    """Make a check; return its state and what it said."""
    from annotations.project.selftest import LeftOutError

    try:
        return OK, check()
    except LeftOutError as error:
        return LEFT_OUT, str(error)
    # Any failure is what this command looks for, and its place is what a report needs.
    except Exception as error:  # noqa: BLE001
        tell(traceback.format_exc())
        return FAILED, f"{type(error).__name__}: {error}"
