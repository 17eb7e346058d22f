"""Rows of the list as text for other programs."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.model import Status
from app.i18n import STATUS_NAMES, mark, tr
from app.listing.cells import Cells

HEADS = (
    mark("Label"),
    mark("Code"),
    mark("Quote"),
    mark("Note"),
    mark("Annotator"),
    mark("Paragraph"),
    mark("Start"),
    mark("End"),
    mark("Status"),
    mark("Document"),
)


def as_table(rows: Iterable[Cells]) -> str:
    """Return rows with tabs between the columns, their names first.

    Start and end are code points. Line breaks and tabs inside a cell are already spaces.
    """
    lines = ["\t".join(tr(head) for head in HEADS)]
    lines += [
        "\t".join(
            (
                cells.label_name,
                cells.label.code if cells.label else "",
                cells.quote,
                cells.note,
                cells.annotator,
                str(cells.paragraph or ""),
                str(cells.start),
                str(cells.end),
                tr(STATUS_NAMES[cells.status]),
                cells.document,
            )
        )
        for cells in rows
    ]
    return "\n".join(lines) + "\n"


def as_text(rows: Iterable[Cells]) -> str:
    """Return rows as lines to read: quote, label, annotator, document, place, note."""
    lines = []
    for cells in rows:
        place = cells.place.replace("   ", ", ")
        about = [cells.label_name, cells.annotator, cells.document, place]
        if cells.status is not Status.ACCEPTED:
            about.insert(1, tr(STATUS_NAMES[cells.status]))
        words = tr("“{quote}”", quote=cells.quote)
        words = f"{words} ({'; '.join(about)})"
        note = cells.note
        lines.append(tr("{annotation}: {note}", annotation=words, note=note) if note else words)
    return "\n".join(lines) + "\n"
