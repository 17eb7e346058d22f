"""HTML: the texts with coloured passages, to read, print and hand on. Write only.

One file without scripts, pictures or anything fetched. Where passages overlap, the colours of all
of their labels lie above one another in bands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise
from typing import BinaryIO

from annotations.colours import highlight
from annotations.formats.base import Format
from annotations.formats.parts import outgoing
from annotations.model import Annotation, AnnotationSet, Report
from annotations.offsets import quote

_HUE_STEP = 137.5
_CARRIES = frozenset(
    {
        "annotators",
        "status",
        "notes",
        "fragments",
        "document labels",
        "title",
        "language",
        "text",
        "codebooks",
    }
)
_HEAD = """<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Elocutio</title>
<style>
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.7 Georgia,serif;
color:#222;background:#fff}
.text{white-space:pre-wrap}
mark{color:inherit;border-radius:2px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
table{border-collapse:collapse;font:0.8rem/1.4 sans-serif;width:100%}
td,th{text-align:left;vertical-align:top;padding:0.2rem 0.5rem;border-top:1px solid #ddd}
</style></head><body>
"""


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a section for each document: its text, then a table of its annotations."""
    hues: dict[tuple[str, str], float] = {}
    out.write(_HEAD.encode())
    for entry in outgoing(sets, report, _CARRIES):
        for line in _section(entry, hues):
            out.write(line.encode())
    out.write(b"</body></html>\n")


def _section(entry: AnnotationSet, hues: dict[tuple[str, str], float]) -> Iterator[str]:
    document = entry.document
    language = f' lang="{escape(document.language)}"' if document.language else ""
    yield f"<section{language}><h2>{escape(document.title)}</h2>\n"
    if entry.document_labels:
        labels = ", ".join(f"{d.label} ({d.annotator})" for d in entry.document_labels)
        yield f"<p>{escape(labels)}</p>\n"
    yield '<div class="text">'
    yield from _text(entry, hues)
    yield "</div>\n<table><tr><th>Label<th>Words<th>Annotator<th>Note</tr>\n"
    for a in entry.annotations:
        label = f"{a.label} ({a.codebook})" + ("" if a.status == "accepted" else f", {a.status}")
        cells = (label, quote(entry.text, a.fragments), a.annotator, a.note)
        colour = _colour(entry, a, hues)
        row = "".join(f"<td>{escape(cell)}" for cell in cells[1:])
        yield f'<tr><td><mark style="background:{colour}">{escape(cells[0])}</mark>{row}</tr>\n'
    yield "</table></section>\n"


def _text(entry: AnnotationSet, hues: dict[tuple[str, str], float]) -> Iterator[str]:
    """Yield the text, cut wherever a passage begins or ends."""
    starts: dict[int, list[Annotation]] = {}
    ends: dict[int, list[Annotation]] = {}
    for a in entry.annotations:
        for start, end in a.fragments:
            starts.setdefault(start, []).append(a)
            ends.setdefault(end, []).append(a)
    cuts = sorted({0, len(entry.text), *starts, *ends})
    active: list[Annotation] = []
    for here, there in pairwise(cuts):
        for a in ends.get(here, ()):
            active.remove(a)
        active += starts.get(here, ())
        words = escape(entry.text[here:there])
        if not active:
            yield words
            continue
        title = escape("; ".join(f"{a.label} ({a.annotator})" for a in active))
        bands = _bands(list(dict.fromkeys(_colour(entry, a, hues) for a in active)))
        yield f'<mark style="background:{bands}" title="{title}">{words}</mark>'


def _colour(entry: AnnotationSet, a: Annotation, hues: dict[tuple[str, str], float]) -> str:
    known = entry.colours.get((a.codebook, a.label))
    if known is not None:
        return highlight(known)
    hue = hues.setdefault((a.codebook, a.label), len(hues) * _HUE_STEP % 360)
    return f"hsl({hue:.0f} 75% 85%)"


def _bands(colours: list[str]) -> str:
    """Return a background in which all colours lie above one another."""
    if len(colours) == 1:
        return colours[0]
    share = 100 / len(colours)
    stops = (f"{c} {i * share:.0f}% {(i + 1) * share:.0f}%" for i, c in enumerate(colours))
    return f"linear-gradient({','.join(stops)})"


FORMAT = Format(
    code="html",
    name="HTML page with coloured passages",
    suffixes=(".html",),
    write=write,
    carries=_CARRIES,
)
