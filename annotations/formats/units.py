"""What foreign offsets count: told by whoever imports, else by the quotes, else by word edges.

A *reading* is one way to count a text: code points, UTF-16 units or UTF-8 bytes, with or without
a leading byte-order mark, CR LF as two characters or as one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

from annotations.formats.base import Unit
from annotations.model import Report

_TRIED = (Unit.CODE_POINT, Unit.UTF16, Unit.UTF8)
"""Clusters are taken where somebody says so: their edges prove too little."""
_LEAST_EDGES = 2
_LEAST_SHARE = 0.1

Span = tuple[int, int, str | None]
"""Start and end as the file has them, and the words that it says stand there."""

Flags = npt.NDArray[np.bool_]

_BOM = "\ufeff"
_SPACE = re.compile(r"\s")
_NAMES = {
    Unit.CODE_POINT: "code points",
    Unit.UTF16: "UTF-16 units",
    Unit.UTF8: "UTF-8 bytes",
    Unit.GRAPHEME: "grapheme clusters",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to count the characters of a text."""

    unit: Unit
    bom: bool = True
    crlf: int = 2

    def __str__(self) -> str:
        words = _NAMES[self.unit]
        words += "" if self.bom else ", the byte-order mark not counted"
        return words + ("" if self.crlf == 2 else ", CR LF counted as one")


class Scale:
    """Converts between code points of one text and its offsets in one reading."""

    def __init__(self, text: str, reading: Reading) -> None:
        self.length = len(text)
        self._skips_bom = not reading.bom and text.startswith(_BOM)
        self._places: npt.NDArray[np.int64] | None = None
        plain = text.isascii() or reading.unit is Unit.CODE_POINT
        if not (plain and (reading.crlf == 2 or "\r\n" not in text) and not self._skips_bom):
            self._places = _places(text, reading, skips_bom=self._skips_bom)

    def offset(self, foreign: int) -> int | None:
        """Return the code point that a foreign offset stands before; None where it is inside one.

        Beyond the text the answer is beyond it too, so that whoever checks it says so.
        """
        places = self._places
        if places is None:
            return foreign
        if foreign < 0 or foreign > places[-1]:
            return -1 if foreign < 0 else self.length + int(foreign - places[-1])
        found = int(places.searchsorted(foreign))
        if places[found] != foreign:
            return None
        return 1 if self._skips_bom and found == 0 else found

    def offsets(self, foreign: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Return the same for an array of any shape; -1 for what is inside a code point or below 0.

        Beyond the text the answer is beyond it, as above.
        """
        places = self._places
        if places is None:
            return np.maximum(foreign, -1)
        found = places.searchsorted(np.minimum(foreign, places[-1]))
        exact = places[found] == foreign
        if self._skips_bom:
            found[found == 0] = 1
        beyond = foreign - places[-1]
        return np.where(exact, found, np.where(beyond > 0, self.length + beyond, -1))

    def all(self) -> Sequence[int]:
        """Return the foreign offsets of all code points, and of the end."""
        return range(self.length + 1) if self._places is None else self._places.tolist()

    def foreign(self, offset: int) -> int:
        """Return the foreign offset of a code point."""
        return offset if self._places is None else int(self._places[offset])


def _places(text: str, reading: Reading, *, skips_bom: bool) -> npt.NDArray[np.int64]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    widths = np.ones(len(codes), np.int64)
    if reading.unit is Unit.UTF16:
        widths += codes > 0xFFFF
    elif reading.unit is Unit.UTF8:
        widths += (codes > 0x7F).astype(np.int64) + (codes > 0x7FF) + (codes > 0xFFFF)
    elif reading.unit is Unit.GRAPHEME:
        widths = _cluster_ends(text)
    if reading.crlf == 1:
        widths[:-1][(codes[:-1] == 0x0D) & (codes[1:] == 0x0A)] = 0
    if skips_bom:
        widths[0] = 0
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(widths)])


def _cluster_ends(text: str) -> npt.NDArray[np.int64]:
    """Return 1 for the last code point of each grapheme cluster, 0 for the others."""
    import regex

    widths = np.zeros(len(text), np.int64)
    widths[[found.end() - 1 for found in regex.finditer(r"\X", text)]] = 1
    return widths


def agree(quote: str, words: str) -> bool:
    """Whether a stated quote is the text, apart from which white space and line end it writes."""
    if quote == words:
        return True
    for one, other in ((quote[:1], words[:1]), (quote[-1:], words[-1:])):
        if one != other and not (one.isspace() or other.isspace()):
            return False  # white space is all that may differ
    spaced = _SPACE.sub(" ", words)
    return _SPACE.sub(" ", quote) in (spaced, _SPACE.sub(" ", words.replace("\r\n", "\n")))


def resemble(quote: str, words: str) -> bool:
    """Whether they are the same apart from white space of any amount (browsers fold it)."""
    return "".join(quote.split()) == "".join(words.split())


@dataclass(slots=True)
class _Score:
    """How well a reading fits; ``places`` is a hash of where it puts all spans."""

    quotes: int = 0
    edges: int = 0
    places: int = 0


class Detector:
    """Collects evidence from all documents of a file, then decides what its offsets count.

    ``usual`` is what the programs write that make such files; it stands where nothing speaks
    against it. ``asked`` is what whoever imports says; it is never overruled.
    """

    def __init__(self, usual: Unit | Reading, asked: Unit | None = None) -> None:
        common = usual if isinstance(usual, Reading) else Reading(usual)
        units = [asked] if asked else sorted(_TRIED, key=lambda unit: unit is not common.unit)
        self._asked = asked
        self._usual = Reading(units[0], common.bom, common.crlf)
        self._scores = {
            Reading(u, b, c): _Score() for u, b, c in product(units, (True, False), (2, 1))
        }
        self._quotes = self._edges = 0

    def see(self, text: str, spans: Sequence[Span]) -> None:
        """Take a document's spans as evidence."""
        returns, mark = "\r\n" in text, text.startswith(_BOM)
        if not spans or (text.isascii() and not returns):
            return
        astral = not text.isascii() and max(text) > "\uffff"
        known: dict[Reading, _Score] = {}
        joints = _joints(text)
        for reading, score in self._scores.items():
            same = Reading(
                Unit.CODE_POINT if reading.unit is Unit.UTF16 and not astral else reading.unit,
                reading.bom or not mark,
                reading.crlf if returns else 2,
            )
            if same not in known:
                known[same] = _judged(text, joints, Scale(text, same), spans)
            score.quotes += known[same].quotes
            score.edges += known[same].edges
            score.places = hash((score.places, known[same].places))
        self._quotes += sum(1 for *_, quote in spans if quote is not None)
        self._edges += 2 * len(spans)

    def decide(self, report: Report) -> Reading:
        """Return the reading that fits best; note in ``assumed`` what was chosen and how sure."""
        usual = self._scores[self._usual]
        best = max(self._scores, key=lambda r: (self._scores[r].quotes, self._scores[r].edges))
        won = self._scores[best]
        # Edges are weak evidence: passages may begin inside words. They count where a file states
        # no quotes and nobody says what it counts, and only where they speak clearly.
        margin = max(_LEAST_EDGES, _LEAST_SHARE * self._edges)
        clear = won.edges - usual.edges >= margin and not (self._quotes or self._asked)
        if won.quotes == usual.quotes and not clear:
            best, won = self._usual, usual
        if self._asked:
            report.assumed.append(f"Offsets are taken as {best}, as asked.")
        else:
            rivals = [s for s in self._scores.values() if s.places != won.places]
            if rivals:
                report.assumed.append(self._reason(best, won, rivals))
        return best

    def _reason(self, best: Reading, won: _Score, rivals: list[_Score]) -> str:
        head = f"Offsets are taken as {best}"
        quotes, edges = max(r.quotes for r in rivals), max(r.edges for r in rivals)
        if quotes < won.quotes:
            return f"{head}: {won.quotes} of {self._quotes} quotes match (otherwise {quotes})."
        if edges < won.edges:
            return (
                f"{head}: {won.edges} of {self._edges} edges stand between words "
                f"(otherwise {edges})."
            )
        return f"{head}, as is usual; nothing in the file decides."


def _judged(text: str, joints: Flags, scale: Scale, spans: Sequence[Span]) -> _Score:
    """Return how well the spans fit in one reading, and where they fall."""
    places = scale.offsets(np.array([span[:2] for span in spans], np.int64))
    score = _Score(places=hash(places.tobytes()))
    starts, ends = places.T
    fit = (starts >= 0) & (starts <= ends) & (ends <= len(text))
    # A passage shifted by one begins or ends with a space, or inside a word.
    blank = _are(str.isspace, text)
    after, before = np.append(blank, False), np.append(False, blank)
    score.edges = int(np.count_nonzero((joints & ~after)[starts[fit]]))
    score.edges += int(np.count_nonzero((joints & ~before)[ends[fit]]))
    for number in np.flatnonzero(fit).tolist():
        quote = spans[number][2]
        if quote is not None:
            a, b = places[number].tolist()
            score.quotes += agree(quote, text[a:b])
    return score


def _joints(text: str) -> Flags:
    """Return for each offset whether it does not stand inside a word."""
    word = _are(str.isalnum, text)
    inside = np.zeros(len(text) + 1, np.bool_)
    inside[1:-1] = word[:-1] & word[1:]
    return ~inside


def _are(kind: Callable[[str], bool], text: str) -> Flags:
    """Return for each character of a text whether it is of a kind, asking once for each one."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    known = np.zeros(int(codes.max(initial=0)) + 1, np.bool_)
    known[[ord(character) for character in set(text) if kind(character)]] = True
    found: Flags = known[codes]
    return found
