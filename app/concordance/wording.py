"""What the search says of what it found."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.language.concordance import Line
from app.concordance.asking import MOST_LINES, End
from app.i18n import counted, tr


def left_out(end: End | None) -> str:
    """Say which documents could not be asked."""
    sentences = []
    if end and end.unparsed:
        sentences.append(
            counted(
                end.unparsed,
                "{n} document is not read by spaCy yet and was left out.",
                "{n} documents are not read by spaCy yet and were left out.",
            )
        )
    if end and end.words_only:
        sentences.append(
            counted(
                end.words_only,
                "{n} document has words only, because spaCy has no model for its language here, "
                "and was left out.",
                "{n} documents have words only, because spaCy has no model for their language "
                "here, and were left out.",
            )
        )
    return " ".join(sentences)


def how_many(found: Sequence[Line], end: End | None, gone: int) -> str:
    """Say how many lines there are, how many no longer answer, and what was left out.

    ``end`` is None while the search goes on.
    """
    words = ""
    if found:
        documents = len({line.document for line in found})
        words = tr(
            "{lines} in {documents}",
            lines=counted(len(found), "{n} line", "{n} lines"),
            documents=counted(documents, "{n} document", "{n} documents"),
        )
        if end is None:
            words += "…"
        elif end.cut:
            words = tr("The first {n} lines", n=MOST_LINES)
    if gone:
        no_longer = counted(gone, "{n} is no longer found", "{n} are no longer found")
        words = tr("{lines}; {gone}", lines=words, gone=no_longer) if words else no_longer
    return f"{words}. {left_out(end)}" if words and left_out(end) else words


def why_none(words: str, end: End | None) -> str:
    """Say that nothing was found, and which documents were not asked."""
    nothing = tr("Nothing stands there like “{words}”.", words=words)
    return f"{nothing} {left_out(end)}".strip()


def how_many_selected(number: int) -> str:
    """Return how many lines are selected, "" for none."""
    return counted(number, "{n} line selected", "{n} lines selected") if number else ""
