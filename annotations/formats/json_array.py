"""The elements of a JSON array one by one: a file of one array may be larger than the memory.

A window is moved over the file. Where its elements end is found for all bytes at once; each one is
decoded, and so checked, by itself. A valid object is never the beginning of another one, so that
what was cut wrongly cannot pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from annotations.errors import UserError
from annotations.formats.files import MOST_BYTES

Tell = Callable[[int, int], None]

_WINDOW = 1_000_000
_BOM = b"\xef\xbb\xbf"
_BLANK = b" \t\r\n"
_ESCAPED = re.compile(rb"\\.", re.DOTALL)
_QUOTE, _OPENS, _CLOSES = 0x22, 0x7B, 0x7D
_NO_CASE = 0x20
"""With this bit set, "[" and "{" are one byte, "]" and "}" another."""


class BrokenArrayError(Exception):
    """The file is no array, or not one to its end; a decoder of the whole can say why."""


def elements(path: Path, tell: Tell | None = None) -> Iterator[bytes]:
    """Yield the bytes of each element of the array that a file holds.

    ``tell`` is called with how many bytes of how many are read. Raises BrokenArrayError where the
    file is something else, UserError where it is too large.
    """
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise UserError("A file of more than 1 GB is refused.", file=str(path))
    with path.open("rb") as file:
        waiting, done = b"", 0
        more, begun, first = True, False, True
        while more:
            data = file.read(max(_WINDOW, len(waiting)))  # doubled until an element fits
            more, done = bool(data), done + len(data)
            if tell is not None and data:
                tell(done, max(size, done))
            waiting += data
            if not begun:
                waiting = waiting.removeprefix(_BOM).lstrip(_BLANK)
                if waiting[:1] not in (b"[", b""):
                    raise BrokenArrayError
                begun, waiting = bool(waiting), waiting[1:]
            elements_, waiting, ended = _cut(waiting, first=first)
            first = first and not elements_
            yield from elements_
            if ended:
                _refuse_more(file.read, waiting)
                return
    raise BrokenArrayError


def _refuse_more(read: Callable[[int], bytes], rest: bytes) -> None:
    while rest:
        if rest.strip(_BLANK):
            raise BrokenArrayError
        rest = read(_WINDOW)


def _cut(data: bytes, *, first: bool) -> tuple[list[bytes], bytes, bool]:
    """Return the elements that end in the data, what is left, and whether the array ended."""
    found: list[bytes] = []
    at = 0
    for end, closes_array in _ends(data):
        part = data[at : end - closes_array].strip(_BLANK)
        if closes_array:
            # What is left before it is nothing, or the only element that is no list or object.
            if part:
                raise BrokenArrayError
            return found, data[end:], True
        if not first:
            if part[:1] != b",":
                raise BrokenArrayError
            part = part[1:].lstrip(_BLANK)
        if part[:1] not in (b"{", b"["):
            raise BrokenArrayError
        found.append(part)
        first, at = False, end
    return found, data[at:], False


def _ends(data: bytes) -> Iterator[tuple[int, bool]]:
    """Yield where lists and objects of the array end, and where the array does."""
    # An escaped character is no quote, whatever it is; its place stays taken.
    codes = np.frombuffer(_ESCAPED.sub(b"__", data) if b"\\" in data else data, np.uint8)
    quotes = np.flatnonzero(codes == _QUOTE)
    alike = codes | _NO_CASE
    brackets = np.flatnonzero((alike == _OPENS) | (alike == _CLOSES))
    brackets = brackets[np.searchsorted(quotes, brackets) % 2 == 0]
    depths = np.cumsum(np.where(alike[brackets] == _OPENS, 1, -1))
    opens = alike[brackets] == _OPENS
    for at in np.flatnonzero((depths <= 0) & ~opens).tolist():
        closes_array = int(depths[at]) < 0
        yield int(brackets[at]) + 1, closes_array
        if closes_array:
            return
