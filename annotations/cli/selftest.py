"""``--self-test``: the engine's test, then the window's, a line for each step."""

from __future__ import annotations

import tempfile
import traceback
from pathlib import Path

from annotations.cli import WindowCheck
from annotations.cli.output import say, tell


def run(window_check: WindowCheck | None) -> int:
    """Return 0 when every step went well, else 1."""
    from annotations.project import selftest

    try:
        with tempfile.TemporaryDirectory(prefix="elocutio-self-test-") as folder:
            for line in selftest.run(Path(folder)):
                say(f"ok  {line}")
        if window_check is None:
            say("--  window: left out, there is none in this program")
        elif window_check() != 0:
            tell("elocutio: The self-test failed in the window.")
            return 1
    # Any failure is what this command looks for, and its place is what a report needs.
    except Exception as error:  # noqa: BLE001
        traceback.print_exc()
        tell(f"elocutio: The self-test failed ({type(error).__name__}: {error}).")
        return 1
    say("The self-test went well.")
    return 0
