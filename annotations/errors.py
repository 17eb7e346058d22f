"""The one exception whose text is written for people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime

_LONGEST = 800
"""Characters of what stands in a place of an error's sentence; files hold what they like."""
_PLACE = re.compile(r"{(\w+)}")


def filled(
    text: str, values: Mapping[str, object], word: Callable[[object], str] | None = None
) -> str:
    """Return ``text`` with its ``{places}`` filled; what is filled in is not looked at again."""
    if not values:
        return text
    say = word or _word
    return _PLACE.sub(lambda place: say(values.get(place[1], place[0])), text)


def mark(sentence: str) -> str:
    """Return ``sentence`` as it is: it stands apart from the error that tells it."""
    return sentence


class Term(str):
    """Words of the program in a place of a sentence; the window tells them in its language."""

    __slots__ = ()


class Moment(str):
    """A point in time (ISO 8601, UTC) in a place of a sentence; told in local time."""

    __slots__ = ()

    def local(self) -> str:
        """Return the time on this computer's clock ("2026-11-22 10:00"), or what stands here."""
        try:
            time = datetime.fromisoformat(self)
        except ValueError:
            return str(self)
        return time.astimezone().strftime("%Y-%m-%d %H:%M")


def _word(value: object) -> str:
    return value.local() if isinstance(value, Moment) else str(value)


def _shortened(value: object) -> object:
    long = isinstance(value, str | Exception) and len(str(value)) > _LONGEST
    return f"{str(value)[: _LONGEST - 1]}…" if long else value


class UserError(Exception):
    """Something the user can mend; its text is one sentence that says what to do.

    The sentence is a template whose ``{places}`` the values fill, so that the window can tell it in
    another language. Every other exception that escapes the engine is a bug.
    """

    def __init__(self, sentence: str, *, file: str = "", line: int = 0, **values: object) -> None:
        """``file`` and ``line`` (from 1) name the place and are put before the sentence."""
        place = f"{file}, line {line}: " if file and line else f"{file}: " if file else ""
        self.template = sentence
        self.values = {name: _shortened(value) for name, value in values.items()}
        self.sentence = filled(sentence, self.values)
        super().__init__(place + self.sentence)
        self.file = file
        self.line = line

    def at(self, file: str, line: int = 0) -> UserError:
        """Return the same sentence, said of a place in a file."""
        return UserError(self.template, file=file, line=line, **self.values)


class UsageError(UserError):
    """The request itself is wrong (exit status 2 on the command line), not its object."""


class CancelledError(Exception):
    """The user stopped a long operation; the project is as it was before."""
