"""What a report says is written is what can be read back, and the rest is said to be left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from annotations.formats import registry
from annotations.formats.base import Options
from annotations.model import Annotation, AnnotationSet, Document, Report
from annotations.project import Project
from tests.unit.annotations.formats.test_roundtrip import BOOKS

TWO_WAY = [entry for entry in registry.FORMATS if entry.read and entry.writes]

TEXTS = {
    "plain": "Jamais nous ne paierons, jamais !",
    "emoji": "😀 Jamais,\r\n\r\njamais\u2028rien.\r\n \t Non.",
    "bare": "Personne n’a rien dit.",
    "control": "Jamais\x0crien.",
    "control and bare": "Rien\x0cdu tout.",
    "white": " \r\n\t \n",
    "white and bare": "\u00a0\n\u00a0",
    "framed": "Un cadre seulement.",
}
"""Documents of every kind that some format cannot hold."""

DOCUMENT_REASONS = frozenset(
    {
        "document without annotations",
        "document whose text XML cannot hold (control characters)",
        "document of white space only",
    }
)
ANNOTATION_REASONS = frozenset(
    {
        "annotations",  # a format of document labels leaves all of them out
        "annotations of documents left out",
        "annotation of a passage that another one has",
        "annotation of line ends only",
        "annotation whose label its paragraph has already",
        "passage of white space only",
    }
)
RELATION_REASONS = frozenset(
    {
        "relations",
        "relations of documents left out",
        "relation between passages of different annotators",
        "relation of a passage of white space only",
    }
)
LABEL_REASONS = frozenset(
    {
        "document labels",
        "labels of documents left out",
        "document label that stands there already",
    }
)


class Held:
    """The documents of a project, for formats that travel without their texts."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def documents(self) -> Sequence[Document]:
        return self._project.documents()

    def text(self, document: Document) -> str:
        return self._project.text(document.id)


@pytest.fixture
def full(tmp_path: Path):
    """A project with documents that some formats cannot hold, and annotations of all kinds."""
    with Project.create(tmp_path / "p.elocutio", codebooks=BOOKS, language="fr") as project:
        ids = {name: project.add_document(text, title=name).id for name, text in TEXTS.items()}

        def put(name: str, label: str, *fragments: tuple[int, int], who: str = "ana") -> str:
            book = BOOKS[label == "Anaphora"]
            made = project.annotate(ids[name], fragments, label, codebook=book, annotator=who)
            return made.id

        a = put("plain", "Doubt", (0, 6))
        b = put("plain", "Slogans", (0, 6))
        c = put("plain", "Doubt", (0, 6), who="ben")
        put("plain", "Anaphora", (0, 23))
        d = put("plain", "Doubt", (15, 23), (25, 31))
        put("plain", "Doubt", (0, 6), (25, 31))
        space = put("plain", "Doubt", (6, 7))
        e = put("emoji", "Doubt", (2, 8))
        put("emoji", "Slogans", (2, 19), who="ben")
        h = put("emoji", "Slogans", (9, 13))
        put("emoji", "Slogans", (28, 29))
        f = put("control", "Doubt", (0, 6))
        g = put("control", "Slogans", (7, 11))
        put("white", "Doubt", (0, 1))
        for head, child in ((a, b), (a, c), (b, d), (space, a), (f, g), (e, h)):
            project.relate(head, child, "echoes")
        for who in ("ana", "ben"):
            project.set_current_annotator(who)
            for name in ("plain", "control", "framed", "white"):
                project.label_document(ids[name], "Doubt", BOOKS[0])
        project.label_document(ids["plain"], "Anaphora", BOOKS[1])
        yield project


def written_back(project: Project, code: str, tmp_path: Path) -> tuple[Report, list[AnnotationSet]]:
    """Return what the export says, and what the format reads of what it wrote."""
    format_ = registry.find(code)
    target = tmp_path / ("out" if format_.write is None else f"out{format_.suffixes[0]}")
    report = project.export(code, target, suggestions=True)
    assert format_.read is not None
    options = Options(library=Held(project))
    return report, list(format_.read(target, Report(), options))


def pieces(code: str, text: str, annotations: Sequence[Annotation]) -> int:
    """Return how many annotations a format makes of some: one a fragment where it holds no more."""
    if "fragments" in registry.find(code).carries:
        return len(annotations)
    if code == "ptc-si":
        return len({fragment for a in annotations for fragment in a.fragments})
    if code == "semeval-paragraphs":
        ends = [i + 1 for i, c in enumerate(text) if c == "\n"] + [len(text) + 1]
        starts = [0, *ends[:-1]]
        return len(
            {
                (start, a.label)
                for a in annotations
                for s, e in a.fragments
                for start, end in zip(starts, ends, strict=True)
                if text[max(s, start) : min(e, end)].strip("\r\n")
            }
        )
    if code == "conll":
        lines = [
            line
            for a in annotations
            for s, e in a.fragments
            for line in text[s:e].split("\n")
            if line.strip()
        ]
        return len(lines)
    if code == "semeval-frames":
        return 0
    return sum(len(a.fragments) for a in annotations)


def left(report: Report, reasons: frozenset[str]) -> int:
    return sum(number for why, number in report.left_out.items() if why in reasons)


@pytest.mark.parametrize("code", [entry.code for entry in TWO_WAY])
def test_that_what_is_said_to_be_written_is_there(full: Project, tmp_path: Path, code: str) -> None:
    report, back = written_back(full, code, tmp_path)
    documents = full.documents()
    texts = {entry.text for entry in back}
    assert report.written.get("documents", 0) == len(texts)
    assert len(texts) + left(report, DOCUMENT_REASONS) == len(documents)
    ours = [d for d in documents if full.text(d.id) in texts]
    expected = sum(pieces(code, full.text(d.id), full.annotations(d.id)) for d in ours)
    if code == "webanno-tsv":  # tokens hold no white space
        expected -= sum(
            not "".join(full.text(d.id)[s:e] for s, e in a.fragments).strip()
            for d in ours
            for a in full.annotations(d.id)
        )
    assert sum(len(entry.annotations) for entry in back) == expected
    everything = [a for d in documents for a in full.annotations(d.id)]
    said = report.written.get("annotations", 0)
    assert said + left(report, ANNOTATION_REASONS) == len(everything)
    if "fragments" in registry.find(code).carries:
        assert said == expected
    else:
        assert (said == 0) == (expected == 0)
        assert said <= len(everything)


@pytest.mark.parametrize("code", [entry.code for entry in TWO_WAY])
def test_that_relations_and_labels_of_documents_are_counted_too(
    full: Project, tmp_path: Path, code: str
) -> None:
    report, back = written_back(full, code, tmp_path)
    relations = sum(len(full.relations(d.id)) for d in full.documents())
    assert report.written.get("relations", 0) == sum(len(entry.relations) for entry in back)
    assert report.written.get("relations", 0) + left(report, RELATION_REASONS) == relations
    labels = sum(len(full.document_labels(d.id)) for d in full.documents())
    told = report.written.get("document labels", 0)
    assert told == sum(len(entry.document_labels) for entry in back)
    assert told + left(report, LABEL_REASONS) == labels
    assert all(number > 0 for number in (*report.written.values(), *report.left_out.values()))


def test_that_two_way_formats_are_all_looked_at() -> None:
    assert len(TWO_WAY) >= 18
