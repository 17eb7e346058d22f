"""The one exception whose text is written for people."""

from __future__ import annotations


class UserError(Exception):
    """Something the user can mend; its text is one sentence that says what to do.

    Every other exception that escapes the engine is a bug.
    """

    def __init__(self, sentence: str, *, file: str = "", line: int = 0) -> None:
        """``file`` and ``line`` (from 1) name the place and are put before the sentence."""
        place = f"{file}, line {line}: " if file and line else f"{file}: " if file else ""
        super().__init__(place + sentence)
        self.sentence = sentence
        self.file = file
        self.line = line


class UsageError(UserError):
    """The request itself is wrong (exit status 2 on the command line), not its object."""


class CancelledError(Exception):
    """The user stopped a long operation; the project is as it was before."""
