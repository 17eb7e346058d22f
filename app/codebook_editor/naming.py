"""Codes made from names: letters of any script, digits, underlines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 60


def code_of(name: str, taken: Iterable[str] = ()) -> str:
    """Return a code for a name, without accents; a number is appended where it is taken."""
    apart = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in apart if not unicodedata.combining(c))
    code = re.sub(r"\W+", "_", plain).strip("_")[:_LONGEST] or "label"
    there, number, made = set(taken), 1, code
    while made in there:
        number += 1
        made = f"{code}_{number}"
    return made


def key_of(name: str, taken: Iterable[str]) -> str:
    """Return the first letter of a name that is free as a key, "" where there is none."""
    there = {key.casefold() for key in taken}
    apart = unicodedata.normalize("NFKD", name)
    for letter in apart:
        if letter.isascii() and letter.isalnum() and letter.casefold() not in there:
            return letter.upper()
    return ""
