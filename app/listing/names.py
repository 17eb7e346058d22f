"""What the numbers of the list stand for, and the order of their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from annotations.find import folded
from annotations.model import Document, Label, in_language
from annotations.project import Project
from annotations.store.listing import Numbers
from app.i18n import annotator_name


@dataclass(slots=True)
class Names:
    """Labels, annotators and documents by their rows, as they are called on screen."""

    language: str = "en"
    labels: Mapping[int, Label] = field(default_factory=dict)
    annotators: Mapping[int, str] = field(default_factory=dict)
    documents: Mapping[int, Document] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project, language: str) -> Names:
        """Read the names of a project."""
        return cls(
            language,
            {label.row: label for book in project.codebooks() for label in book.labels},
            {who.row: annotator_name(who.name) for who in project.annotators()},
            {document.row: document for document in project.documents()},
        )

    def label(self, row: int) -> str:
        """Return a label's name."""
        label = self.labels.get(row)
        return (in_language(label.name, self.language) or label.code) if label else ""

    def document(self, row: int) -> str:
        """Return a document's title."""
        document = self.documents.get(row)
        return document.title if document else ""

    def labels_like(self, word: str) -> list[int]:
        """Return the labels whose name, code or abbreviation holds a folded word."""
        return [
            row
            for row, label in self.labels.items()
            if any(word in folded(words) for words in _called(label))
        ]

    def annotators_like(self, word: str) -> list[int]:
        """Return the annotators whose name holds a folded word."""
        return [row for row, name in self.annotators.items() if word in folded(name)]

    def label_ranks(self, numbers: Numbers) -> Numbers:
        """Return for each label its place in the alphabet."""
        return _ranked(numbers, self.labels, lambda row: folded(self.label(row)))

    def annotator_ranks(self, numbers: Numbers) -> Numbers:
        """Return for each annotator its place in the alphabet."""
        return _ranked(numbers, self.annotators, lambda row: folded(self.annotators[row]))

    def title_ranks(self, numbers: Numbers) -> Numbers:
        """Return for each document its place by title."""
        return _ranked(numbers, self.documents, lambda row: folded(self.document(row)))

    def positions(self, numbers: Numbers) -> Numbers:
        """Return for each document its place in the project."""
        return _ranked(numbers, self.documents, lambda row: self.documents[row].position)


def _called(label: Label) -> tuple[str, ...]:
    return (label.code, label.code.replace("_", " "), label.abbreviation, *label.name.values())


def _ranked(numbers: Numbers, rows: Iterable[int], key: Callable[[int], object]) -> Numbers:
    """Return the rank of each number; the same key is the same rank, unknown numbers come first."""
    table = np.zeros(max(int(numbers.max(initial=0)), max(rows, default=0)) + 1, np.int64)
    by_key: dict[object, list[int]] = {}
    for row in rows:
        by_key.setdefault(key(row), []).append(row)
    for rank, shared in enumerate(sorted(by_key), 1):  # type: ignore[type-var]
        table[by_key[shared]] = rank
    return table[numbers]
