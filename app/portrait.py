"""What the start page tells of a project without opening it: kept when the project is closed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec

from annotations.model import Codebook, Colour
from annotations.project import Project
from app.settings import Settings

_KEPT = "portraits"
_MOST_SHARES = 12


class Share(msgspec.Struct, frozen=True):
    """How many annotations bear a label of one group; ``colour`` is that of its commonest label."""

    colour: Colour
    number: int


class Portrait(msgspec.Struct, frozen=True):
    """``codebooks``: the names by language of those in use; ``shares`` in the codebooks' order."""

    documents: int
    annotations: int
    codebooks: tuple[dict[str, str], ...] = ()
    shares: tuple[Share, ...] = ()


def portrait_of(project: Project) -> Portrait:
    """Return what is told of a project."""
    counts = project.counts_by_label()
    books = [(book, _shares(book, counts)) for book in project.codebooks()]
    used = [(book, shares) for book, shares in books if shares]
    shares = tuple(share for _, some in used for share in some)
    return Portrait(
        documents=project.number_of_documents(),
        annotations=sum(counts.values()),
        codebooks=tuple(dict(book.name) for book, _ in used or books),
        shares=shares if len(shares) <= _MOST_SHARES else _largest(shares),
    )


def _shares(book: Codebook, counts: dict[int, int]) -> list[Share]:
    """Return the shares of a codebook's uppermost groups, and of labels that are in none."""
    parents = {label.code: label.parent for label in book.labels}
    top: dict[str, str] = {}
    for label in book.labels:  # parents first
        top[label.code] = top.get(parents[label.code], label.code)
    there: dict[str, Counter[Colour]] = {}
    for label in book.labels:
        if counts.get(label.row):
            there.setdefault(top[label.code], Counter())[label.colour] += counts[label.row]
    return [Share(some.most_common(1)[0][0], some.total()) for some in there.values()]


def _largest(shares: tuple[Share, ...]) -> tuple[Share, ...]:
    least = sorted((share.number for share in shares), reverse=True)[_MOST_SHARES - 1]
    return tuple(share for share in shares if share.number >= least)[:_MOST_SHARES]


def keep(settings: Settings, path: Path, portrait: Portrait) -> None:
    """Keep a project's portrait as long as it is among those lately opened."""
    kept = {**portraits(settings), str(path): portrait}
    recent = set(settings.recent())
    left = {place: one for place, one in kept.items() if place in recent}
    settings.set_state(_KEPT, msgspec.json.encode(left).decode())


def portraits(settings: Settings) -> dict[str, Portrait]:
    """Return what was kept, by the paths of the projects."""
    try:
        return msgspec.json.decode(str(settings.state(_KEPT) or "{}"), type=dict[str, Portrait])
    except msgspec.MsgspecError:
        return {}  # Written by another version.
