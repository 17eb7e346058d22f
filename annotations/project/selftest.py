"""The main job of the engine once through, in a folder of its own: does this installation work?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from annotations.formats import jsonl
from annotations.offsets import quote
from annotations.project.project import Project
from annotations.project.sample import CODEBOOKS, create_sample

_WHO = "Self-test"
_LABEL, _OTHER_LABEL, _CODEBOOK = "Repetition", "Slogans", "semeval-2023"


class SelfTestError(Exception):
    """Something came out otherwise than it must; the text says what."""


def run(folder: Path) -> Iterator[str]:
    """Yield a line for each step that went well. Raises SelfTestError where one did not."""
    path, out, again = folder / "a.elocutio", folder / "a.jsonl", folder / "b.jsonl"
    with create_sample(path) as project:
        documents = project.documents()
        _require(len(documents) > 0, "the sample holds no document")
        before = _count(project)
        yield f"sample project built: {len(documents)} documents, {before} annotations"
        yield from _edit(project, documents[0].id)
        _require(_count(project) == before + 1, "an annotation was lost")
        wanted = {a.id for d in documents for a in project.annotations(d.id)}
    yield from _reopen(path, out, wanted)
    with Project.create(folder / "b.elocutio", codebooks=CODEBOOKS) as other:
        other.import_("jsonl", out)
        other.export("jsonl", again)
        _require(other.check() == [], "the imported project is not sound")
    _require(out.read_bytes() == again.read_bytes(), "the second export differs from the first")
    yield "imported into an empty project, exported again: the same bytes"


def _edit(project: Project, document: str) -> Iterator[str]:
    text = project.text(document)
    last = len(text)
    made = project.annotate(
        document, [(0, 5), (last - 5, last)], _LABEL, codebook=_CODEBOOK, annotator=_WHO
    )
    words = quote(text, made.fragments)
    _require(words == f"{text[:5]} … {text[-5:]}", "the annotation holds other words")
    yield "annotated two fragments"
    project.relabel(made.id, _OTHER_LABEL, _CODEBOOK)
    project.undo()
    _require(project.annotation(made.id).label == _LABEL, "undo left the new label")
    project.redo()
    _require(project.annotation(made.id).label == _OTHER_LABEL, "redo left the old label")
    yield "relabelled, undone, redone"


def _reopen(path: Path, out: Path, wanted: set[str]) -> Iterator[str]:
    with Project.open(path) as project:
        found = {a.id for d in project.documents() for a in project.annotations(d.id)}
        _require(found == wanted, "reopening found other annotations")
        faults = project.check()
        _require(not faults, f"the project is not sound: {' '.join(faults)}")
        yield "closed, reopened, checked: sound"
        project.export("jsonl", out)
    faults = list(jsonl.verify(out))
    _require(not faults, f"the export is not sound: {' '.join(faults)}")
    yield "exported and verified"


def _count(project: Project) -> int:
    return sum(project.counts_by_document().values())


def _require(true: bool, otherwise: str) -> None:
    if not true:
        raise SelfTestError(otherwise)
