"""Files of other programs come in with all that they state, and go out as they came in."""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from annotations.formats import registry
from annotations.project import Project
from tests.conftest import SHARED
from tests.unit.annotations.formats.stated import QUOTELESS, STATED, squeezed
from tests.unit.annotations.formats.support import bring, refused
from tests.unit.annotations.formats.test_refi import pack

SAMPLES = SHARED / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")

SETS = {
    "brat/**/*.ann": "brat",
    "doccano/*.jsonl": "doccano",
    "doccano/*.conll": "conll",
    "label_studio/*.json": "label-studio",
    "prodigy/*.jsonl": "prodigy",
    "refi_qda/**/*.qde": "refi-qda",
    "spacy_docbin/*.jsonl": "prodigy",
    "spacy_docbin/*.spacy": "spacy",
    "tei_standoff/*.*": "tei",
    "uima_cas/xmi/*.xmi": "cas-xmi",
    "w3c_web_annotation/*.json": "w3c",
    "webanno_tsv/**/*.tsv": "webanno-tsv",
    "webanno_tsv/**/*.xmi": "cas-xmi",
}
"""The files that are annotation sets."""

OTHERS = {
    "SOURCES.md": "says where the files come from",
    "agreement_gamma/*.csv": "places without a text, for measures of agreement",
    "brat/**/*.txt": "texts of the .ann file, or texts without annotations",
    "label_lists/*.txt": "names of labels",
    "label_studio/*.xml": "a codebook",
    "refi_qda/*.xsd": "a schema",
    "uima_cas/typesystems/*.xml": "type systems",
    "w3c_web_annotation/*.html": "the text of the annotations beside it",
}
"""Files that are none, and what they are."""

REFUSED = {
    "doccano/data_import__pipeline__examples__sequence_labeling__example.jsonl": "has no “text”",
    "doccano/data_import__tests__data__sequence_labeling__example.jsonl": "has no “text”",
    "doccano/data_import__tests__data__sequence_labeling__labeling.invalid.conll": "is no tag",
    "tei_standoff/SandboxStandOff.xml": "holds no text",
    "uima_cas/xmi/cas_with_list_features.xmi": "The file holds no text",
}
"""Files that nobody could bring in, and what the program says of them."""


def _files() -> dict[str, str]:
    """Return the files that are annotation sets, with their formats."""
    return {
        path.relative_to(SAMPLES).as_posix(): code
        for pattern, code in SETS.items()
        for path in SAMPLES.glob(pattern)
    }


FILES = _files()
GOOD = sorted(FILES.keys() - REFUSED.keys())


def test_that_every_file_is_an_annotation_set_or_said_not_to_be_one() -> None:
    everything = [p.relative_to(SAMPLES).as_posix() for p in SAMPLES.rglob("*") if p.is_file()]
    others = [p.relative_to(SAMPLES).as_posix() for pat in OTHERS for p in SAMPLES.glob(pat)]
    assert sorted([*FILES, *others]) == sorted(everything)
    assert REFUSED.keys() <= FILES.keys()
    assert set(FILES.values()) <= STATED.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_that_a_file_that_nobody_could_bring_in_is_refused(project: Project, name: str) -> None:
    refused(project, FILES[name], SAMPLES / name, REFUSED[name])


def ready(name: str, tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """Return a file as it can be read, with the texts that lie elsewhere, and options for it."""
    path = SAMPLES / name
    if FILES[name] == "w3c":
        page = (path.parent / "recogito_connections_source.html").read_text("utf-8")
        inside = re.search(r'<div id="content" class="plaintext">(.*?)</div>', page, re.DOTALL)
        assert inside is not None
        text = html.unescape(re.sub(r"<[^>]*>", "", inside[1]))
        (tmp_path / f"{path.stem}.txt").write_text(text, "utf-8")
        return path, {"texts": tmp_path}
    if FILES[name] == "refi-qda":
        content = path.read_text("utf-8")
        sources = re.findall(r"<TextSource[^>]*?internal://([^\"]+?\.txt)\"", content)
        texts = {f"sources/{source}": f"{source} " * 400 for source in sources}
        return pack(tmp_path / "a.qdpx", content, texts), {}
    return path, {}


def told(report: Any, what: str) -> int:
    """Return how many a report says the file holds, what it says it leaves out included."""
    beside = {
        "annotations": "annotation of tokens|annotation whose quote is nowhere",
        "documents": "task without a text",
        "relations": "relation between tokens or to a layer left out",
    }.get(what, r"$^")
    left = sum(number for why, number in report.left_out.items() if re.match(beside, why))
    return report.read.get(what, 0) + left


@pytest.mark.parametrize("name", GOOD)
def test_that_a_sample_comes_in_whole_and_goes_out_again(
    project: Project, tmp_path: Path, name: str
) -> None:
    code, stated = FILES[name], STATED[FILES[name]](SAMPLES / name)
    path, options = ready(name, tmp_path)
    report = bring(project, code, path, **options)
    assert told(report, "documents") == stated.documents
    assert told(report, "annotations") == stated.annotations
    assert told(report, "document labels") == stated.document_labels
    if stated.relations is not None:
        assert told(report, "relations") == stated.relations
    number = sum(len(project.annotations(d.id)) for d in project.documents())
    assert report.written.get("annotations", 0) == number
    if code not in QUOTELESS:
        _says_the_words(project, report, stated.quotes)
    _comes_back(project, code, tmp_path)


def _says_the_words(project: Project, report: Any, quotes: list[str]) -> None:
    """Demand that the words that the file states stand at the offsets in the project."""
    ours = Counter(
        squeezed("".join(project.text(d.id)[start:end] for start, end in a.fragments))
        for d in project.documents()
        for a in project.annotations(d.id)
    )
    wanted = Counter(squeezed(quote) for quote in quotes)
    assert not ours - wanted
    again = report.left_out.get("annotation that repeats another one exactly", 0)
    again += report.left_out.get("annotation that is in the project already", 0)
    lost = report.left_out.get("annotation whose quote is nowhere in the text", 0)
    assert (wanted - ours).total() == again + lost


def _comes_back(project: Project, code: str, tmp_path: Path) -> None:
    format_ = registry.find(code)
    target = tmp_path / ("out" if format_.write is None else f"out{format_.suffixes[0]}")
    written = project.export(code, target, suggestions=True)
    assert written.written.get("annotations", 0) == sum(
        len(project.annotations(d.id)) for d in project.documents()
    )
    with Project.create(tmp_path / "again.elocutio") as other:
        if format_.textless and "text" not in format_.carries:
            for d in project.documents():
                other.add_document(project.text(d.id), title=d.title)
        bring(other, code, target)
        assert _all(other, format_.carries) == _all(project, format_.carries)


def _all(project: Project, carries: frozenset[str]) -> Any:
    found = {}
    for d in project.documents():
        named = {a.id: _facts(a, carries) for a in project.annotations(d.id)}
        found[project.text(d.id)] = (
            Counter(named.values()),
            Counter((named[r.head], r.label, named[r.child]) for r in project.relations(d.id)),
            Counter((x.label, x.annotator) for x in project.document_labels(d.id)),
        )
    return found


def _facts(a: Any, carries: frozenset[str]) -> tuple[Any, ...]:
    facts = (
        ("annotators", a.annotator),
        ("status", a.status.value),
        ("attributes", repr(sorted(a.attributes.items()))),
        ("notes", a.note),
    )
    return (a.label, a.fragments, *(value for part, value in facts if part in carries))
