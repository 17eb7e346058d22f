"""What cells of Excel hold: strings, numbers, dates, as text."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from annotations.readers.flow import local, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DATES = frozenset((14, 15, 16, 17, 22, *range(27, 37), *range(50, 59)))
"""Numbers of built-in formats that show a date."""
_NO_LETTERS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_SURROGATES = range(0xD800, 0xE000)


def joined_text(element: Element) -> str:
    """Return the text of a string, rich or plain, without its reading aids."""
    found: list[str] = []
    for child in element:
        name = local(child)
        if name == "t":
            found.append(child.text or "")
        elif name in ("r", "is"):
            found.append(joined_text(child))
    return _unescaped("".join(found))


def _unescaped(text: str) -> str:
    """Return a text with the characters that XML cannot hold, which Excel writes as _x000D_."""

    def character(found: re.Match[str]) -> str:
        code = int(found[1], 16)
        return found[0] if code in _SURROGATES else chr(code)

    return _ESCAPED.sub(character, text)


class Values:
    """Turns cells into text."""

    def __init__(self, strings: list[str], styles: Element | None, *, since_1904: bool) -> None:
        self._strings = strings
        self._dated = _dated(styles)
        self._first = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)

    def of(self, cell: Element) -> str:
        """Return a cell's text; an error such as #N/A is none."""
        kind = value(cell, "t")
        if kind == "inlineStr":
            return joined_text(cell)
        held = next((entry.text or "" for entry in cell if local(entry) == "v"), "")
        if kind == "s":
            number = int(held) if held.isdecimal() else -1
            return self._strings[number] if 0 <= number < len(self._strings) else ""
        if kind == "str":
            return _unescaped(held)
        if kind == "b":
            return {"1": "true", "0": "false"}.get(held, "")
        if kind == "e":
            return ""
        style = value(cell, "s")
        if style.isdecimal() and int(style) in self._dated:
            return self._date(held)
        return held

    def _date(self, held: str) -> str:
        """Return a day number as an ISO date, with its time where it has one."""
        try:
            moment = self._first + timedelta(days=float(held))
        except (ValueError, OverflowError):
            return held
        moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
        whole = moment.time() == datetime.min.time()
        return moment.date().isoformat() if whole else moment.isoformat(sep=" ")


def _dated(styles: Element | None) -> frozenset[int]:
    """Return the numbers of the styles that show a date."""
    if styles is None:
        return frozenset()
    own = {}
    for entry in styles.iter():
        if local(entry) == "numFmt":
            letters = _NO_LETTERS.sub("", value(entry, "formatCode")).lower()
            own[value(entry, "numFmtId")] = "y" in letters or "d" in letters
    found = set()
    for group in styles:
        if local(group) == "cellXfs":
            for number, entry in enumerate(group):
                code = value(entry, "numFmtId")
                built_in = code.isdecimal() and int(code) in _DATES
                if own.get(code, built_in):
                    found.add(number)
    return frozenset(found)
