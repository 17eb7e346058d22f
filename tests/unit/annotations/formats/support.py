"""Random projects out through a format and in again, and what must be equal then."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from annotations.errors import UserError
from annotations.formats import registry
from annotations.formats.base import Options, Unit
from annotations.model import (
    Annotation,
    AnnotationSet,
    Document,
    DocumentLabel,
    Relation,
    Report,
    Status,
    new_id,
)
from annotations.offsets import Fragments, text_sha256
from annotations.project import Project
from tests.unit.annotations.formats.test_roundtrip import BOOKS, LABELS, values, words
from tests.unit.annotations.support import dump, history_rows

PIECES = ("a", "Bé ", "\r\n", "\r", "\n", "😀", "e\u0301", "\u00a0", "\u2028", "ש", '"', "\\", "\t")
texts = st.lists(st.sampled_from((*PIECES, " ", "é")), min_size=4, max_size=30).map("".join)
annotations = st.fixed_dictionaries(
    {
        "edges": st.lists(st.integers(0, 40), min_size=2, max_size=6, unique=True).map(sorted),
        "label": st.sampled_from(LABELS),
        "annotator": st.sampled_from(("ana", "ben", "Zoë 😀")),
        "note": words,
        "status": st.sampled_from(list(Status)),
        "attributes": st.dictionaries(words.filter(str.strip), values, max_size=2),
    }
)
documents = st.fixed_dictionaries(
    {
        "text": texts,
        "title": words.filter(str.strip),
        "annotations": st.lists(annotations, max_size=6),
        "relations": st.sampled_from(("echoes", "answers to", "Equiv")),
        "labels": st.lists(st.sampled_from(LABELS), max_size=2),
        "metadata": st.dictionaries(words, values, max_size=2),
    }
)
projects = st.lists(
    documents, min_size=1, max_size=3, unique_by=(lambda d: d["text"], lambda d: d["title"])
)


Suit = Callable[[str, Fragments], Fragments]
"""Makes the fragments of a text such as a format can hold; none where it cannot."""


def sets_of(
    entries: Iterable[dict[str, Any]],
    carries: frozenset[str],
    suit: Suit = lambda text, fragments: fragments,
) -> Iterator[AnnotationSet]:
    """Yield annotation sets; where annotators are not carried, one person makes all of them.

    Otherwise two people's annotations of one passage would become exact repetitions.
    """
    for entry in entries:
        text = entry["text"]
        made: dict[Any, Annotation] = {}
        for a in entry["annotations"]:
            edges = a["edges"][: len(a["edges"]) // 2 * 2]
            if edges[-1] > len(text):
                continue
            fragments = suit(text, tuple(zip(edges[::2], edges[1::2], strict=True)))
            if not fragments:
                continue
            who = a["annotator"] if "annotators" in carries else "ana"
            made[fragments, a["label"], who] = Annotation(
                row=0,
                id=new_id(),
                document="",
                label=a["label"][0],
                codebook=a["label"][1],
                annotator=who,
                fragments=fragments,
                status=a["status"],
                attributes={k: v for k, v in a["attributes"].items() if k != "voice"},
                note=a["note"],
            )
        relations = [
            Relation(0, "", head.id, child.id, entry["relations"], "ana", "n\u2028")
            for head, child in pairwise(made.values())
        ]
        labels = [
            DocumentLabel(0, "", "", code, book, "ana")
            for code, book in dict.fromkeys(entry["labels"])
        ]
        yield AnnotationSet(
            Document(
                row=0,
                id="",
                position=0,
                title=entry["title"],
                language="fr",
                length=len(text),
                sha256=text_sha256(text),
                metadata=entry["metadata"],
            ),
            text,
            tuple(made.values()),
            tuple(relations),
            tuple(labels),
        )


def contents(
    project: Project,
    carries: frozenset[str],
    mend: Callable[[str], str] = str,
    *,
    across: bool = True,
) -> Any:
    """Return what a project holds of the parts that a format carries; ``mend`` changes notes."""
    result = {}
    for d in project.documents():
        named = {a.id: _contents(a, carries, mend) for a in project.annotations(d.id)}
        one: dict[str, Any] = {
            "annotations": sorted(piece for pieces in named.values() for piece in pieces)
        }
        if "fragments" not in carries:
            one["annotations"] = sorted(set(one["annotations"]))
        if "relations" in carries:
            who = {a.id: a.annotator for a in project.annotations(d.id)}
            one["relations"] = sorted(
                (
                    named[r.head][0],
                    named[r.child][0],
                    r.label,
                    mend(r.note) * ("relation notes" in carries),
                )
                for r in project.relations(d.id)
                if across or who[r.head] == who[r.child]
            )
            if "fragments" not in carries:
                one["relations"] = sorted(set(one["relations"]))
        if "document labels" in carries:
            one["document labels"] = sorted(
                (x.codebook, x.label, x.annotator) for x in project.document_labels(d.id)
            )
        if "title" in carries:
            one["title"] = d.title
        if "metadata" in carries:
            one["metadata"] = json.dumps(d.metadata, sort_keys=True)
        result[project.text(d.id)] = one
    return result


def _contents(a: Annotation, carries: frozenset[str], mend: Callable[[str], str]) -> list[Any]:
    kept: tuple[Any, ...] = (a.label,)
    facts = (
        ("codebooks", a.codebook),
        ("annotators", a.annotator),
        ("status", a.status.value),
        ("notes", mend(a.note)),
        ("attributes", json.dumps(a.attributes, sort_keys=True)),
    )
    kept += tuple(value for part, value in facts if part in carries)
    if "fragments" in carries:
        return [(a.fragments, *kept)]
    return [((fragment,), *kept) for fragment in a.fragments]


def round_trip(
    code: str,
    entries: list[dict[str, Any]],
    *,
    mend: Callable[[str], str] = str,
    with_texts: bool = True,
    unit: Unit | None = None,
    suit: Suit = lambda text, fragments: fragments,
    across: bool = True,
) -> None:
    """Demand that a random project comes back equal, but for what the format declares as lost.

    A second import must bring nothing new. ``unit`` is told for formats that state no quotes:
    random passages are no evidence of what offsets count. Without ``across`` the format is known
    to lose relations between two annotators' passages.
    """
    format_, options = registry.find(code), Options(unit=unit)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        target = folder / ("out" if format_.write is None else f"out{format_.suffixes[0]}")
        with Project.create(folder / "p.elocutio", codebooks=BOOKS, language="fr") as project:
            project.set_current_annotator("ana")
            project.import_sets(sets_of(entries, format_.carries, suit), "x")
            report = project.export(code, target, suggestions=True)
            wanted = contents(project, format_.carries, mend, across=across)
            number = sum(len(project.annotations(d.id)) for d in project.documents())
            assert report.written.get("annotations", 0) == number
            bare = [AnnotationSet(d, project.text(d.id), ()) for d in project.documents()]
            whole = all(
                len(a.fragments) == 1 for d in bare for a in project.annotations(d.document.id)
            )
            if not with_texts and ("fragments" in format_.carries or whole):
                back = project.import_(code, target, options=options)
                assert back.written == {}, "what is there already came in once more"
        with Project.create(folder / "q.elocutio", codebooks=BOOKS, language="fr") as other:
            other.set_current_annotator("ana")
            if not with_texts:
                other.import_sets(bare, "texts")
            other.import_(code, target, options=options)
            assert contents(other, format_.carries) == wanted
            assert other.check() == []
            assert other.import_(code, target, options=options).written == {}


def refused(project: Project, code: str, path: Path, sentence: str, **options: Any) -> None:
    """Demand that a file is refused by one sentence that names it, and that nothing changes."""
    before = dump(project), history_rows(project)
    with pytest.raises(UserError, match=sentence) as caught:
        project.import_(code, path, create_labels=True, options=Options(**options))
    assert "\n" not in str(caught.value)
    assert str(path.parent) in str(caught.value) or path.name in str(caught.value)
    assert (dump(project), history_rows(project)) == before


def bring(project: Project, code: str, path: Path, **options: Any) -> Report:
    """Import a file, making the labels that are missing."""
    return project.import_(code, path, create_labels=True, options=Options(**options))


def read_sets(code: str, path: Path, report: Report | None = None) -> list[AnnotationSet]:
    """Return what a format reads from a file, without a project."""
    reader = registry.find(code).read
    assert reader is not None
    return list(reader(path, report or Report(), Options()))


def words_of(entry: AnnotationSet) -> list[tuple[str, str]]:
    """Return (label, words) of a set's annotations, in the file's order."""
    return [
        (a.label, " ".join(entry.text[start:end] for start, end in a.fragments))
        for a in entry.annotations
    ]


def as_set(text: str, *annotations: Annotation) -> AnnotationSet:
    """Return a document with annotations."""
    document = Document(0, "", 0, "T", "fr", len(text), text_sha256(text))
    return AnnotationSet(document, text, tuple(replace(a, document="") for a in annotations))
