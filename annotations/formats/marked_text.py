"""A text as paragraphs of coloured runs and comments, for word processors.

Where passages overlap the innermost one colours the ground and the next one underlines; comments
tell all of them.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotations.colours import highlight, to_hex
from annotations.formats.building import short
from annotations.model import Annotation, AnnotationSet, Colour, Report, Status
from annotations.offsets import quote
from annotations.xml_files import mended, writable

CARRIES = frozenset(
    {
        "times",
        "codebooks",
        "annotators",
        "status",
        "attributes",
        "notes",
        "fragments",
        "relations",
        "relation notes",
        "document labels",
        "title",
        "language",
        "text",
    }
)
LOSSES = (
    "colours of passages beneath two others (their comments stay)",
    "which characters end the lines (each line becomes a paragraph)",
    "control characters (XML cannot hold them)",
)
_HUE_STEP = 137.5
_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Comment:
    """What stands beside a passage; ``number`` counts from 0 through all documents."""

    number: int
    who: str
    created: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks: ground and underline as "#RRGGBB", "" for none; its language."""

    ground: str = ""
    underline: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Edge:
    """Where the passage of a comment begins or ends."""

    comment: Comment
    begins: bool


Piece = Run | Edge


@dataclass(slots=True)
class _Passage:
    """A fragment; ``start`` and ``end`` are moved out of line ends."""

    start: int
    end: int
    annotation: Annotation
    comment: Comment


@dataclass(slots=True)
class Marker:
    """Turns documents into paragraphs; numbers comments and colours labels through all of them.

    ``language`` is the first document's: it need not be said of its runs.
    """

    report: Report
    language: str = ""
    _comments: int = 0
    _started: bool = False
    _hues: dict[tuple[str, str], float] = field(default_factory=dict)

    def heading(self, entry: AnnotationSet) -> str:
        """Return a document's title."""
        if not self._started:
            self.language, self._started = entry.document.language, True
        return self._line(entry.document.title)

    def legend(self, entry: AnnotationSet) -> list[Run]:
        """Return document labels and the labels of passages in their colours, how often each."""
        counts: dict[tuple[str, str], int] = {}
        for a in entry.annotations:
            counts[a.codebook, a.label] = counts.get((a.codebook, a.label), 0) + 1
        runs = [
            Run(f"{self._line(d.label)} ({self._line(d.annotator)})  ", Look())
            for d in entry.document_labels
        ]
        for (codebook, code), count in counts.items():
            ground = highlight(self._colour(entry, codebook, code))
            runs.append(Run(f" {self._line(code)} ", Look(ground)))
            runs.append(Run(f" {count}   ", Look()))
        return runs

    def paragraphs(self, entry: AnnotationSet) -> Iterator[list[Piece]]:
        """Yield the pieces of each line of the text."""
        text = entry.text
        ends = [found.span() for found in _LINE_END.finditer(text)]
        lines = [0, *(end for _, end in ends)]
        stops = [*(start for start, _ in ends), len(text)]
        passages = self._passages(entry, lines, stops)
        waiting = sorted(passages, key=lambda p: (p.start, -p.end))
        active: list[_Passage] = []
        place = 0
        language = entry.document.language
        said = language if language != self.language else ""
        for line, stop in zip(lines, stops, strict=True):
            pieces: list[Piece] = []
            here = line
            while True:
                for p in [p for p in active if p.end == here]:
                    active.remove(p)
                    pieces.append(Edge(p.comment, begins=False))
                while place < len(waiting) and waiting[place].start == here:
                    p = waiting[place]
                    place += 1
                    pieces.append(Edge(p.comment, begins=True))
                    if p.end == here:
                        pieces.append(Edge(p.comment, begins=False))
                    else:
                        active.append(p)
                if here == stop:
                    break
                near = [p.end for p in active if p.end <= stop]
                near += [waiting[place].start] if place < len(waiting) else []
                there = min([stop, *near])
                words = self._held(text[here:there])
                pieces.append(Run(words, self._look(entry, active, said)))
                here = there
            yield pieces

    def _passages(
        self, entry: AnnotationSet, lines: list[int], stops: list[int]
    ) -> Iterator[_Passage]:
        words = {a.id: short(quote(entry.text, a.fragments)) for a in entry.annotations}
        linked: dict[str, list[str]] = {}
        for r in entry.relations:
            note = f" ({r.note})" if r.note else ""
            linked.setdefault(r.head, []).append(f"→ {r.label}: “{words[r.child]}”{note}")
        for a in entry.annotations:
            for number, (start, end) in enumerate(a.fragments, start=1):
                part = f" {number}/{len(a.fragments)}" if len(a.fragments) > 1 else ""
                told = (*_told(a, part), *(linked.get(a.id, ()) if number == 1 else ()))
                held = tuple(self._line(line) for line in told)
                comment = Comment(self._comments, self._line(a.annotator), a.created, held)
                self._comments += 1
                end = min(end, stops[bisect_left(lines, end) - 1])
                line = bisect_right(lines, start) - 1
                if start > stops[line]:
                    start = min(end, lines[line + 1])
                yield _Passage(start, max(start, end), a, comment)

    def _look(self, entry: AnnotationSet, active: Iterable[_Passage], language: str) -> Look:
        """Return how words look that lie in these passages: the two innermost tell."""
        inner = sorted(active, key=lambda p: (p.end - p.start, -p.start, p.comment.number))
        colours = [self._colour(entry, p.annotation.codebook, p.annotation.label) for p in inner]
        ground = highlight(colours[0]) if colours else ""
        return Look(ground, to_hex(colours[1]) if len(colours) > 1 else "", language)

    def _colour(self, entry: AnnotationSet, codebook: str, code: str) -> Colour:
        """Return a label's colour; where nobody says it, one far from those before it."""
        known = entry.colours.get((codebook, code))
        if known is not None:
            return known
        hue = self._hues.setdefault((codebook, code), len(self._hues) * _HUE_STEP % 360)
        return Colour(hue, 0.0, 1.0)

    def _line(self, text: str) -> str:
        return _LINE_END.sub(" ", self._held(text))

    def _held(self, text: str) -> str:
        if not writable(text):
            what = "values whose control characters XML cannot hold, as U+FFFD"
            Report.count(self.report.changed, what)
        return mended(text)


def _told(a: Annotation, part: str) -> Iterator[str]:
    """Yield the lines of a comment."""
    status = "" if a.status is Status.ACCEPTED else f", {a.status.value}"
    yield f"{a.label} ({a.codebook}){part}{status}"
    for name, value in a.attributes.items():
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        yield f"{name}: {shown}"
    yield from a.note.splitlines()
