"""Running a command: exit status and the one sentence that an error gets."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

from annotations.errors import UsageError, UserError


def run(argv: list[str]) -> int:
    """Run a command and return its exit status.

    0 done, 1 something went wrong, 2 the command was used wrongly, 130 stopped by the user.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., Any] | None = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    debug = "--debug" in argv
    arguments = [word for word in argv if word != "--debug"]
    from typer.main import get_command

    from annotations.cli.commands import app

    try:
        get_command(app).main(arguments, prog_name="elocutio")
        return 0
    except SystemExit as ended:  # typer has told what was used wrongly
        return ended.code if isinstance(ended.code, int) else 1
    except UsageError as error:
        return _told(str(error), 2)
    except UserError as error:
        return _told(str(error), 1)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if debug:
            raise
        return _told(f"This is a bug in Elocutio ({error!r}); --debug shows where.", 1)


def _told(sentence: str, status: int) -> int:
    print(sentence, file=sys.stderr)
    return status
