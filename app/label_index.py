"""Finding labels by what is typed: their texts without accents and case, made once a codebook."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.model import Codebook, Kind, Label
from app.panels.documents import folded


def search_text(label: Label) -> str:
    """Return what a label's name is looked for in: names in any language, code, abbreviation."""
    words = (label.code, label.abbreviation, label.code.replace("_", " "), *label.name.values())
    return folded("\n".join(words))


class LabelIndex:
    """The texts of some codebooks' labels (by row), each folded when it is first asked for."""

    def __init__(self, books: tuple[Codebook, ...]) -> None:
        self.books = books
        self._names: dict[int, str] = {}
        self._definitions: dict[int, str] = {}

    def name(self, label: Label) -> str:
        """Return what a label's name is looked for in."""
        found = self._names.get(label.row)
        if found is None:
            found = search_text(label)
            # Labels of no project have no row to be kept under.
            if label.row:
                self._names[label.row] = found
        return found

    def definition(self, label: Label) -> str:
        """Return what a label's definition is looked for in."""
        found = self._definitions.get(label.row)
        if found is None:
            found = folded("\n".join(label.definition.values()))
            if label.row:
                self._definitions[label.row] = found
        return found

    def find(self, labels: Sequence[Label], words: str) -> tuple[list[Label], list[Label]]:
        """Return (labels whose name, code or abbreviation matches, those whose definition does).

        A key or the beginning of a name comes first.
        """
        wanted = folded(words.strip())
        names, definitions = [], []
        for label in labels:
            if wanted in self.name(label):
                names.append(label)
            elif wanted in self.definition(label):
                definitions.append(label)

        def rank(label: Label) -> tuple[bool, bool]:
            begins = any(folded(name).startswith(wanted) for name in label.name.values())
            return folded(label.key) != wanted, not begins

        return sorted(names, key=rank), definitions


_last = LabelIndex(())


def index_of(books: tuple[Codebook, ...]) -> LabelIndex:
    """Return the index of a project's codebooks; it is kept until they are others."""
    global _last
    if _last.books is not books:
        _last = LabelIndex(books)
    return _last


def offered(
    books: Sequence[Codebook], hidden: frozenset[int]
) -> tuple[list[Label], list[Codebook]]:
    """Return (labels that can be put on something, codebooks left out since all of them is hidden).

    ``hidden``: the rows of the labels that the text does not show.
    """
    labels: list[Label] = []
    left_out = []
    for book in books:
        own = [lb for lb in book.labels if lb.kind is Kind.LABEL and not lb.retired]
        if own and all(label.row in hidden for label in own):
            left_out.append(book)
        else:
            labels += own
    return labels, left_out
