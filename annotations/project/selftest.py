"""Does this installation work? Everything once through, in a folder of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from importlib import resources
from pathlib import Path

from annotations import codebooks, crosswalks
from annotations.codebook_formats.registry import CODEBOOK_FORMATS, CodebookFormat
from annotations.formats import jsonl
from annotations.formats.base import Format
from annotations.formats.records import json_schema
from annotations.formats.registry import FORMATS
from annotations.model import Report
from annotations.offsets import quote
from annotations.project.project import Project
from annotations.project.sample import CODEBOOKS, create_sample
from annotations.project.selftest_formats import FORMAT_SAMPLES
from annotations.project.selftest_samples import SAMPLES
from annotations.project.selftest_worker import ask_second_process
from annotations.readers import registry
from annotations.readers.base import Reader, source_of
from annotations.readers.registry import READERS

_WHO = "Self-test"
_LABEL, _OTHER_LABEL, _CODEBOOK = "Repetition", "Slogans", "semeval-2023"
_FRAMES = ("frames", "Political")
"""A codebook of labels for whole documents, and one of them."""

Check = tuple[str, Callable[[], str]]
"""The name of a check, and what makes it: returns what it saw in a few words, raises where
something is wrong, LeftOutError where it can't be made."""


class SelfTestError(Exception):
    """Something came out otherwise than it must; the text says what."""


class LeftOutError(Exception):
    """A check that cannot be made here; the text says why."""


def checks(folder: Path) -> list[Check]:
    """Return all checks of the engine, in their order; they work in ``folder``."""
    trial = _Trial(folder)
    return [
        ("resources", _resources),
        ("project", trial.project),
        ("annotation", trial.annotation),
        ("undo", trial.undo),
        ("export", trial.export),
        ("second process", ask_second_process),
        *((f"reader {entry.code}", partial(_reader, entry, folder)) for entry in READERS),
        *((f"format {entry.code}", partial(_format, entry, folder)) for entry in FORMATS),
        *(
            (f"codebook format {entry.code}", partial(_codebook_format, entry))
            for entry in CODEBOOK_FORMATS
        ),
    ]


class _Trial:
    """One project through its life; each check goes on where the one before it ended."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "trial.elocutio"

    def project(self) -> str:
        with create_sample(self._path) as project:
            documents, annotations = len(project.documents()), _count(project)
        _require(documents > 0 < annotations, "the sample project is empty")
        return f"{documents} documents, {annotations} annotations"

    def annotation(self) -> str:
        with Project.open(self._path) as project:
            document, before = project.documents()[0], _count(project)
            text = project.text(document.id)
            places = [(0, 5), (len(text) - 5, len(text))]
            made = project.annotate(document.id, places, _LABEL, codebook=_CODEBOOK, annotator=_WHO)
            words = quote(text, made.fragments)
            _require(words == f"{text[:5]} … {text[-5:]}", "the annotation holds other words")
        with Project.open(self._path) as project:
            _require(_count(project) == before + 1, "reopening found other annotations")
            found = project.annotation(made.id)
            _require(found.fragments == made.fragments, "reopening found other places")
        return "two fragments, there after reopening"

    def undo(self) -> str:
        with Project.open(self._path) as project:
            made = next(
                a
                for d in project.documents()
                for a in project.annotations(d.id)
                if a.annotator == _WHO
            )
            project.relabel(made.id, _OTHER_LABEL, _CODEBOOK)
        with Project.open(self._path) as project:
            project.undo()
            _require(project.annotation(made.id).label == _LABEL, "undo left the new label")
            project.redo()
            _require(project.annotation(made.id).label == _OTHER_LABEL, "redo left the old label")
        return "relabelled, reopened, undone, redone"

    def export(self) -> str:
        out, again = self._folder / "trial.jsonl", self._folder / "again.jsonl"
        with Project.open(self._path, read_only=True) as project:
            faults = project.check()
            _require(not faults, f"the project is not sound: {' '.join(faults)}")
            project.export("jsonl", out)
        faults = list(jsonl.verify(out))
        _require(not faults, f"the export is not sound: {' '.join(faults)}")
        with Project.create(self._folder / "again.elocutio", codebooks=CODEBOOKS) as other:
            other.import_("jsonl", out)
            _require(other.check() == [], "the imported project is not sound")
            other.export("jsonl", again)
        _require(out.read_bytes() == again.read_bytes(), "the second export differs")
        return "verified, imported, exported again: the same bytes"


def _resources() -> str:
    books = [codebooks.load(name) for name in codebooks.shipped()]
    walks = [crosswalks.load(name) for name in crosswalks.shipped()]
    _require(set(CODEBOOKS) <= {book.id for book in books}, "codebooks are missing")
    _require(bool(walks), "the cross-walks are missing")
    schema = resources.files("resources") / "schemas" / "elocutio-jsonl.schema.json"
    _require(json.loads(schema.read_text("utf-8")) == json_schema(), "the schema is another one")
    return f"{len(books)} codebooks, {len(walks)} cross-walks, the schema"


def _reader(reader: Reader, folder: Path) -> str:
    sample = SAMPLES.get(reader.code)
    if sample is None:
        raise SelfTestError("there is no sample of it in selftest_samples.py")
    path = folder / f"{reader.code}{reader.suffixes[0]}"
    path.write_bytes(sample.data)
    text = "\n".join(found.text for found in registry.read(source_of(path)))
    _require(sample.words in text, f"it read {text[:60]!r} instead of {sample.words[:60]!r}")
    return f"{len(text)} characters"


def _format(entry: Format, folder: Path) -> str:
    if not entry.writes:
        return _read_only(entry, folder)
    source, out = folder / f"{entry.code}.elocutio", folder / f"{entry.code}{entry.suffixes[0]}"
    with create_sample(source) as project:
        project.add_codebook(_FRAMES[0])
        framed = project.documents()[0].id
        project.label_document(framed, _FRAMES[1], _FRAMES[0])
        project.export(entry.code, out)
        if entry.read is None:
            _require(out.stat().st_size > 0, "the file is empty")
            return "written"
        project.unlabel_document(framed, _FRAMES[1], _FRAMES[0])
        rows = [a.row for d in project.documents() for a in project.annotations(d.id)]
        project.delete_many(rows)
    # A format without texts finds them in the project; any other brings its documents.
    if entry.textless:
        target = Project.open(source)
    else:
        path = folder / f"{entry.code}-2.elocutio"
        target = Project.create(path, codebooks=[_CODEBOOK, _FRAMES[0]])
    with target as project:
        project.import_(entry.code, out, create_labels=True)
        annotations = _count(project)
        labels = sum(len(project.document_labels(d.id)) for d in project.documents())
        _require(annotations + labels > 0, "nothing was read back")
        _require(project.check() == [], "the imported project is not sound")
    return f"written, read back: {annotations} annotations, {labels} document labels"


def _read_only(entry: Format, folder: Path) -> str:
    sample = FORMAT_SAMPLES.get(entry.code)
    if sample is None:
        raise SelfTestError("there is no sample of it in selftest_formats.py")
    path = folder / f"{entry.code}{entry.suffixes[0]}"
    path.write_bytes(sample.data)
    with Project.create(folder / f"{entry.code}.elocutio", codebooks=[_CODEBOOK]) as project:
        project.import_(entry.code, path, create_labels=True)
        (document,) = project.documents()
        text = project.text(document.id)
        words = [quote(text, a.fragments) for a in project.annotations(document.id)]
    _require(words == [sample.words], f"it read {words!r} instead of {sample.words!r}")
    return f"read: “{sample.words}”"


def _codebook_format(entry: CodebookFormat) -> str:
    data = entry.write(codebooks.load(_CODEBOOK))
    back = entry.read(data, f"trial{entry.suffixes[0]}", Report())
    _require(len(back.labels) > 0, "no label was read back")
    return f"written, read back: {len(back.labels)} labels"


def _count(project: Project) -> int:
    return sum(project.counts_by_document().values())


def _require(true: bool, otherwise: str) -> None:
    if not true:
        raise SelfTestError(otherwise)
