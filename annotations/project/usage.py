"""How the labels of a codebook were used: counts, and passages that show them."""

from __future__ import annotations

from annotations.codebook_manual import Passage, Usage
from annotations.model import Annotation, Document, Kind, Status
from annotations.offsets import context, quote
from annotations.project.base import ProjectBase
from annotations.project.exchange import Progress
from annotations.store import queries

_LONGEST = 300
"""Characters of a passage that are shown."""


class UsageOfLabels(ProjectBase):
    """What a manual tells of a project."""

    def label_usage(
        self, codebook: str, *, examples: int = 0, progress: Progress | None = None
    ) -> dict[str, Usage]:
        """Return by code how often a codebook's labels were accepted on passages or documents.

        With ``examples``, up to that many of the passages, those of the first documents first, no
        words twice.
        """
        book = self._lookup.codebook(codebook)
        counts = {label.code: 0 for label in book.labels if label.kind is Kind.LABEL}
        found: dict[str, dict[str, Passage]] = {code: {} for code in counts}
        documents = queries.documents(self._connection)
        with self._store.snapshot() as connection:
            for number, document in enumerate(documents):
                if progress is not None:
                    progress(number, len(documents))
                names = self._lookup.names
                there = [
                    annotation
                    for annotation in queries.annotations_of(connection, names, document)
                    if annotation.codebook == codebook and annotation.status is Status.ACCEPTED
                ]
                for annotation in there:
                    counts[annotation.label] += 1
                for label in queries.document_labels_of(connection, names, document):
                    if label.codebook == codebook:
                        counts[label.label] += 1
                if any(len(found[a.label]) < examples for a in there):
                    text = queries.text(connection, document.row)
                    for annotation in there:
                        _take(found[annotation.label], annotation, text, document, examples)
        return {code: Usage(n, tuple(found[code].values())) for code, n in counts.items()}


def _take(
    found: dict[str, Passage], annotation: Annotation, text: str, document: Document, most: int
) -> None:
    words = " ".join(quote(text, annotation.fragments).split())
    if len(found) >= most or words in found:
        return
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    before, after = context(text, annotation.start, annotation.end)
    found[words] = Passage(
        before=_from_a_word(before), words=shown, after=_to_a_word(after), document=document.title
    )


def _from_a_word(text: str) -> str:
    """Return what stands before a passage, on one line, without half a word at its beginning."""
    cut = text.find(" ") + 1
    joined = " ".join(text[cut:].split())
    return f"… {joined}{' ' if joined and text[-1:].isspace() else ''}" if joined else ""


def _to_a_word(text: str) -> str:
    cut = text.rfind(" ")
    joined = " ".join(text[: cut if cut >= 0 else len(text)].split())
    return f"{' ' if joined and text[:1].isspace() else ''}{joined} …" if joined else ""
