"""Offsets: code points of the stored text everywhere, other units only through this module.

A *fragment* is a pair ``(start, end)`` of code-point offsets, 0-based and half-open.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import index

import numpy as np
import numpy.typing as npt

from annotations.errors import Term, UserError

Fragment = tuple[int, int]
Fragments = tuple[Fragment, ...]
Offsets = npt.NDArray[np.int64]

QUOTE_JOINT = " … "
CONTEXT_LENGTH = 32

_NOT_IN_QT = re.compile("[\ud800-\udfff\ufdd0\ufdd1]")


def checked_text(text: str, what: str = "The text") -> str:
    """Return ``text`` unchanged; refuse what no project file can hold.

    Raises UserError for NUL (SQLite ends strings there) and for unpaired surrogates, which are
    halves of a character and cannot be written as UTF-8.
    """
    nul = text.find("\0")
    if nul >= 0:
        raise UserError(
            "{what} holds a NUL character at offset {nul}; remove it first.",
            what=Term(what),
            nul=nul,
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UserError(
            "{what} holds half of a surrogate pair at offset {start}; the file was "
            "cut inside a character.",
            what=Term(what),
            start=error.start,
        ) from None
    return text


def checked_fragments(fragments: Iterable[Sequence[int]], length: int) -> Fragments:
    """Return the fragments in ascending order, each ``0 <= start < end <= length``.

    Touching fragments stay apart; nothing is merged or trimmed. Raises UserError where a fragment
    is empty, lies outside the text or overlaps another one.
    """
    try:
        result = sorted((index(start), index(end)) for start, end in fragments)
    except (TypeError, ValueError):
        raise UserError("A fragment is a pair of whole numbers, its start and its end.") from None
    if not result:
        raise UserError("An annotation needs at least one fragment.")
    for start, end in result:
        if start >= end:
            raise UserError(
                "The start {start} must be smaller than the end {end}.", start=start, end=end
            )
        if start < 0 or end > length:
            raise UserError(
                "The passage {start}-{end} lies outside the text (0-{length}).",
                start=start,
                end=end,
                length=length,
            )
    for (_, end), (start, other_end) in pairwise(result):
        if start < end:
            raise UserError(
                "The fragment {start}-{other_end} overlaps the one before it.",
                start=start,
                other_end=other_end,
            )
    return tuple(result)


def quote(text: str, fragments: Fragments) -> str:
    """Return the words of the fragments, joined by " … "."""
    if len(fragments) == 1:
        start, end = fragments[0]
        return text[start:end]
    return QUOTE_JOINT.join(text[start:end] for start, end in fragments)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return up to 32 characters before ``start`` and after ``end``."""
    return text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]


def text_sha256(text: str) -> str:
    """Return the hexadecimal SHA-256 of the text in UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class OffsetMap:
    """Converts between code points of a text and positions in the QTextDocument that shows it.

    A Qt position counts UTF-16 units, and CR LF is one of them. ``display`` is the string to hand
    to Qt: of the same length in those units, with the characters that Qt would swallow or change
    in number replaced (measured on PySide6 6.11). Nothing is ever read back from it.
    """

    def __init__(self, text: str) -> None:
        self.length = len(text)
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
        astral = np.nonzero(codes > 0xFFFF)[0].astype(np.int64)
        returns = np.nonzero(codes == 0x0D)[0].astype(np.int64)
        inside = returns[returns + 1 < self.length]
        pairs = inside[codes[inside + 1] == 0x0A] if len(inside) else inside
        self._astral = astral
        self._pairs = pairs
        self._astral_qt = astral + np.arange(len(astral)) - np.searchsorted(pairs, astral)
        pairs_qt = pairs + np.searchsorted(astral, pairs) - np.arange(len(pairs))
        # After each of these Qt positions the difference to the code point changes by one step.
        steps_at = np.concatenate([self._astral_qt + 2, pairs_qt + 1])
        steps = np.concatenate([np.full(len(astral), -1), np.full(len(pairs), 1)])
        order = np.argsort(steps_at, kind="stable")
        self._steps_at = steps_at[order].astype(np.int64)
        self._shift = np.cumsum(steps[order]).astype(np.int64)
        self._trivial = not len(astral) and not len(pairs)
        self.display = _display(text)

    def to_qt(self, offset: int) -> int:
        """Return the Qt position of a code-point offset."""
        if self._trivial:
            return int(offset)
        return int(self.to_qt_array(np.asarray(offset, np.int64)))

    def to_qt_array(self, offsets: Offsets) -> Offsets:
        """Return the Qt positions of code-point offsets (any shape)."""
        if self._trivial:
            return offsets
        return (
            offsets
            + np.searchsorted(self._astral, offsets)
            - np.searchsorted(self._pairs, offsets, "left")
        )

    def to_offset(self, position: int) -> int:
        """Return the code-point offset of a Qt position; inside a surrogate pair, its start."""
        if self._trivial:
            return int(position)
        k = int(np.searchsorted(self._steps_at, position, "right"))
        shift = int(self._shift[k - 1]) if k else 0
        if len(self._astral_qt):
            i = int(np.searchsorted(self._astral_qt, position - 1))
            if i < len(self._astral_qt) and self._astral_qt[i] == position - 1:
                return position + shift - 1
        return position + shift


def _display(text: str) -> str:
    shown = _NOT_IN_QT.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
    # A leading U+FEFF is eaten on the way to a QString, a leading U+FFFE swaps all bytes.
    if shown[:1] in ("\ufeff", "\ufffe"):
        shown = "\u2060" + shown[1:]
    return shown
