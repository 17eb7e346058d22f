"""Annotations that do not go together: the same words tagged differently or not, odd edges.

What is found is a question, not an error: any passage may bear any label.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from annotations.changes import Op
from annotations.errors import UserError
from annotations.find import folded, loosely
from annotations.fulltext import LETTERS
from annotations.language import edges
from annotations.model import Annotation, Document, Label, Status, new_id, now
from annotations.offsets import Fragment, Fragments
from annotations.project.base import ProjectBase
from annotations.project.exchange import Progress
from annotations.store import queries, writes
from annotations.store.writes import RepeatedError

KINDS = ("differently", "untagged", "edges")
"""The same words bear different labels, or a label here and none there; edges look like slips."""

_MOST_WORDS = 8
_SHORTEST = 4
_AROUND = 40
_WORDS = regex.compile(rf"[{LETTERS}]+")

_Form = tuple[str, ...]
_Layer = tuple[str, str]
"""An annotator's annotations with labels of one codebook: (annotator, codebook)."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """One place to look at again. ``row`` is that of the annotation, 0 where none is there.

    ``label`` is what stands there (a code, "" for none), ``proposed`` the label that most of the
    same words bear ("" where there is no such), with ``votes`` of ``all_votes``; ``fragments`` is
    the passage as it stands, ``mended`` the passage as it was probably meant, and ``why`` lists the
    reasons of ``annotations.language.edges``.
    """

    kind: str
    document: Document
    fragments: Fragments
    quote: str
    before: str
    after: str
    annotator: str
    codebook: str
    row: int = 0
    label: str = ""
    proposed: str = ""
    votes: int = 0
    all_votes: int = 0
    mended: Fragments = ()
    why: tuple[str, ...] = ()

    @property
    def can_be_mended(self) -> bool:
        """Whether it is clear what would make it like the others."""
        return bool(self.mended if self.kind == "edges" else self.proposed)


@dataclass(frozen=True, slots=True)
class Mended:
    """How many places were mended, and how many were left as they are."""

    done: int
    left: int


class Consistency(ProjectBase):
    """Finding and mending what does not go together."""

    def inconsistencies(
        self,
        kinds: Collection[str] = KINDS,
        *,
        annotator: str = "",
        progress: Progress | None = None,
    ) -> list[Oddity]:
        """Return the places of some ``KINDS`` that an annotator, or anybody, may look at again.

        Only accepted annotations are compared, those of each annotator and codebook among
        themselves. Raises UserError for an annotator or a kind that is not there.
        """
        for kind in kinds:
            if kind not in KINDS:
                raise UserError(
                    "“{kind}” is no kind of inconsistency; write one of: {kinds}.",
                    kind=kind,
                    kinds=", ".join(KINDS),
                )
        if annotator:
            self._lookup.known_annotator(annotator)
        found: list[Oddity] = []
        forms = _Forms()
        with self._store.snapshot() as connection:
            documents = queries.documents(connection)
            for number, (document, text, there) in enumerate(self._annotated(documents)):
                if progress is not None:
                    progress(number, 2 * len(documents))
                own = [a for a in there if annotator in ("", a.annotator)]
                forms.add(document, text, own)
                if "edges" in kinds:
                    found += _odd_edges(document, text, own)
            if "differently" in kinds:
                found += forms.different()
            if "untagged" in kinds:
                for number, (document, text, there) in enumerate(self._annotated(documents)):
                    if progress is not None:
                        progress(len(documents) + number, 2 * len(documents))
                    found += forms.untagged(document, text, there)
        found.sort(key=lambda odd: (KINDS.index(odd.kind), odd.document.position, odd.fragments))
        return found

    def _annotated(
        self, documents: Iterable[Document]
    ) -> Iterator[tuple[Document, str, tuple[Annotation, ...]]]:
        connection = self._connection
        for document in documents:
            there = self._lookup.with_names(
                lambda names, d=document: queries.annotations_of(connection, names, d)  # type: ignore[misc]
            )
            yield document, queries.text(connection, document.row), there

    def mend(self, oddities: Iterable[Oddity], *, progress: Progress | None = None) -> Mended:
        """Make places like the others, all in one step: edges, labels, missing annotations.

        Left as they are: what nobody knows how to mend, what changed since it was found, what would
        repeat another annotation, and passages that another annotator left untagged.
        """
        chosen = list(oddities)
        who, done = self.current_annotator, 0
        with self._operation(Op.MEND, {"number": len(chosen)}, who) as transaction:
            for number, odd in enumerate(chosen):
                if progress is not None:
                    progress(number, len(chosen))
                if odd.can_be_mended:
                    try:
                        done += self._mend(odd, who)
                    except RepeatedError:
                        continue
            transaction.detail["number"] = done
        return Mended(done, len(chosen) - done)

    def _mend(self, odd: Oddity, who: str) -> bool:
        connection = self._store.writing()
        if odd.kind == "untagged":
            return odd.annotator == who and self._tag(odd, who)
        there = self._lookup.with_names(
            lambda names: queries.annotation_at(connection, names, odd.row)
        )
        if there is None or (there.label, there.fragments) != (odd.label, odd.fragments):
            return False
        if odd.kind == "edges":
            writes.update_annotation(connection, odd.row, writes.fragment_columns(odd.mended))
            return True
        entry = self._lookup.label(odd.proposed, odd.codebook)
        version = self._lookup.codebook(odd.codebook).version
        values = {"label_id": entry.row, "codebook_version": version}
        writes.update_annotation(connection, odd.row, values)
        return True

    def _tag(self, odd: Oddity, who: str) -> bool:
        entry: Label = self._lookup.label(odd.proposed, odd.codebook)
        time = now()
        row = writes.annotation_row(
            uid=new_id(),
            document=odd.document.row,
            label=entry.row,
            annotator=self._annotator_row(who),
            fragments=odd.fragments,
            status=Status.ACCEPTED.value,
            origin="human",
            attributes={},
            note="",
            codebook_version=self._lookup.codebook(entry.codebook).version,
            created=time,
            modified=time,
        )
        writes.insert_annotation(self._store.writing(), row)
        return True


def _oddity(
    kind: str, document: Document, text: str, fragments: Fragments, layer: _Layer
) -> Oddity:
    start, end = fragments[0][0], fragments[-1][1]
    return Oddity(
        kind,
        document,
        fragments,
        text[start:end],
        text[max(0, start - _AROUND) : start],
        text[end : end + _AROUND],
        *layer,
    )


def _odd_edges(document: Document, text: str, there: Iterable[Annotation]) -> Iterator[Oddity]:
    for annotation in there:
        if annotation.status is not Status.ACCEPTED:
            continue
        better = [edges.mended(text, fragment) for fragment in annotation.fragments]
        why = dict.fromkeys(reason for _, reasons in better for reason in reasons)
        if not why:
            continue
        places = [place for place, _ in better if place is not None]
        apart = all(a[1] <= b[0] for a, b in pairwise(places))
        sound = len(places) == len(better) and apart
        layer = annotation.annotator, annotation.codebook
        yield replace(
            _oddity("edges", document, text, annotation.fragments, layer),
            row=annotation.row,
            label=annotation.label,
            mended=tuple(places) if sound else (),
            why=tuple(why),
        )


class _Forms:
    """The words that bear labels, by annotator and codebook."""

    def __init__(self) -> None:
        self._places: dict[tuple[_Layer, _Form], dict[tuple[int, Fragment], list[Oddity]]] = (
            defaultdict(lambda: defaultdict(list))
        )
        self._layers: dict[_Form, list[_Layer]] = defaultdict(list)
        self._by_first: dict[str, list[_Form]] = defaultdict(list)
        self._known = False

    def add(self, document: Document, text: str, there: Iterable[Annotation]) -> None:
        """Note the passages of one fragment that bear an accepted label."""
        for annotation in there:
            if annotation.status is not Status.ACCEPTED or len(annotation.fragments) > 1:
                continue
            place = annotation.fragments[0]
            form = tuple(map(str, _WORDS.findall(folded(text[slice(*place)]))))
            if not 0 < len(form) <= _MOST_WORDS:
                continue
            layer = annotation.annotator, annotation.codebook
            odd = _oddity("differently", document, text, annotation.fragments, layer)
            made = replace(odd, row=annotation.row, label=annotation.label)
            self._places[layer, form][document.row, place].append(made)

    def different(self) -> Iterator[Oddity]:
        """Yield the annotations whose words bear another label at most other places."""
        for places in self._places.values():
            labels = [frozenset(odd.label for odd in there) for there in places.values()]
            if len(set(labels)) < 2:
                continue
            best, votes = _majority(labels)
            for there in places.values():
                if best and any(odd.label == best for odd in there):
                    continue
                for odd in there:
                    # Of several labels on one passage nobody knows which one is the odd one.
                    proposed = best if len(there) == 1 else ""
                    yield replace(odd, proposed=proposed, votes=votes, all_votes=len(labels))

    def untagged(
        self, document: Document, text: str, there: Iterable[Annotation]
    ) -> Iterator[Oddity]:
        """Yield the passages with the words of annotations that no annotation touches."""
        wanted = self._wanted()
        if not wanted:
            return
        form = loosely(text)
        tokens = [(match.group(), *match.span()) for match in _WORDS.finditer(form.text)]
        taken: dict[_Layer, list[Fragment]] = defaultdict(list)
        for annotation in there:
            layer = annotation.annotator, annotation.codebook
            taken[layer] += annotation.fragments
        for at, (first, start, _) in enumerate(tokens):
            for words in wanted.get(first, ()):
                part = tokens[at : at + len(words)]
                if tuple(token[0] for token in part) != words:
                    continue
                place = form.origin(start, part[-1][2])
                yield from self._where_missing(words, document, text, place, taken)

    def _where_missing(
        self,
        words: _Form,
        document: Document,
        text: str,
        place: Fragment,
        taken: dict[_Layer, list[Fragment]],
    ) -> Iterator[Oddity]:
        start, end = place
        for layer in self._layers[words]:
            if any(low < end and start < high for low, high in taken[layer]):
                continue
            labels = [
                frozenset(odd.label for odd in there)
                for there in self._places[layer, words].values()
            ]
            best, votes = _majority(labels)
            odd = _oddity("untagged", document, text, (place,), layer)
            yield replace(odd, proposed=best, votes=votes, all_votes=len(labels))

    def _wanted(self) -> dict[str, list[_Form]]:
        """Return the forms worth looking for, by their first words."""
        if not self._known:
            for layer, form in self._places:
                if len(form) > 1 or len(form[0]) >= _SHORTEST:
                    self._layers[form].append(layer)
            for form in self._layers:
                self._by_first[form[0]].append(form)
            self._known = True
        return self._by_first


def _majority(labels: Iterable[frozenset[str]]) -> tuple[str, int]:
    """Return the label of most places and their number; "" where two have as many."""
    ranked = Counter(label for there in labels for label in there).most_common(2)
    if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
        return "", 0
    return ranked[0]
