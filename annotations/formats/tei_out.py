"""TEI P5, written: the text in the body, annotations as spans in a standOff that point into it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from annotations.formats.parts import outgoing, unfit_for_xml
from annotations.model import Annotation, AnnotationSet, Document, Report, Status
from annotations.xml_files import attributes, escaped, mended

SPACE = "http://www.tei-c.org/ns/1.0"
APPLICATION = "elocutio"
ID = "a-"
"""Put before the UUID of an annotation: an xml:id begins with a letter."""

CARRIES = frozenset(
    {
        "ids",
        "times",
        "codebooks",
        "annotators",
        "status",
        "origin",
        "attributes",
        "notes",
        "fragments",
        "relations",
        "relation notes",
        "document labels",
        "title",
        "language",
        "metadata",
        "files",
        "text",
    }
)
_UNIT = (
    "The text of a document is the string value of its ab, of which xml:space keeps all. "
    "Offsets in string-range() count its Unicode code points from 0."
)


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write one document as TEI, several as teiCorpus, one at a time."""
    entries = outgoing(sets, report, CARRIES, refuse=unfit_for_xml)
    first, second = next(entries, None), next(entries, None)
    out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    if first is not None and second is None:
        _put(out, _Document(first, 1).lines(root=True))
        return
    out.write(f'<teiCorpus xmlns="{SPACE}">\n'.encode())
    _put(out, _corpus_header())
    given = (entry for entry in (first, second) if entry is not None)
    number = 0
    for part in (given, entries):
        for entry in part:
            number += 1
            _put(out, _Document(entry, number).lines(root=False))
    out.write(b"</teiCorpus>\n")


def _put(out: BinaryIO, lines: Iterable[str]) -> None:
    for line in lines:
        out.write(line.encode() + b"\n")


def _corpus_header() -> Iterator[str]:
    yield "<teiHeader><fileDesc><titleStmt><title>Elocutio</title></titleStmt>"
    yield "<publicationStmt><p>Exported from Elocutio.</p></publicationStmt>"
    yield "<sourceDesc><p>The documents of a project.</p></sourceDesc></fileDesc></teiHeader>"


def _content(text: str) -> str:
    """Return an element's content: as it is but for what a parser would change."""
    kept = escaped(mended(text))
    return kept.replace("&#10;", "\n").replace("&#9;", "\t").replace("&quot;", '"')


def _element(name: str, text: str, **values: Any) -> str:
    return f"<{name}{attributes(values)}>{_content(text)}</{name}>"


class _Document:
    """One document; ``number`` makes its xml:ids its own in a corpus."""

    def __init__(self, entry: AnnotationSet, number: int) -> None:
        self._entry = entry
        self._number = number
        people = [a.annotator for a in entry.annotations]
        people += [r.annotator for r in entry.relations]
        people += [d.annotator for d in entry.document_labels]
        self._people = self._named("annotator", (name for name in people if name))
        pairs = [(a.codebook, a.label) for a in entry.annotations]
        pairs += [(d.codebook, d.label) for d in entry.document_labels]
        self._labels = self._named("label", pairs)
        self._kinds = self._named("relation", (r.label for r in entry.relations))
        self._text = f"text-{number}"
        self._ids = {a.id: self._id(a, i) for i, a in enumerate(entry.annotations, start=1)}

    def _named(self, what: str, keys: Iterable[Any]) -> dict[Any, str]:
        numbers = enumerate(dict.fromkeys(keys), start=1)
        return {key: f"{what}-{self._number}-{i}" for i, key in numbers}

    def _id(self, a: Annotation, number: int) -> str:
        try:
            return ID + str(uuid.UUID(a.id))
        except ValueError:
            return f"annotation-{self._number}-{number}"

    def _by(self, who: str) -> dict[str, str]:
        return {"resp": f"#{self._people[who]}"} if who else {}

    def lines(self, *, root: bool) -> Iterator[str]:
        """Yield the lines of a TEI element; the root names the namespace."""
        language = self._entry.document.language
        spoken = {"xml:lang": mended(language)} if language else {}
        yield f'<TEI xmlns="{SPACE}">' if root else "<TEI>"
        yield "<teiHeader>"
        yield from self._file()
        yield from self._encoding()
        yield from self._profile()
        yield "</teiHeader>"
        about = {"xml:id": self._text, "xml:space": "preserve"}
        # No white space of ours may stand in the ab.
        yield (
            f"<text{attributes(spoken)}><body>"
            f"{_element('ab', self._entry.text, **about)}</body></text>"
        )
        if self._entry.annotations:
            yield "<standOff>"
            yield '<spanGrp type="annotations">'
            for a in self._entry.annotations:
                yield self._span(a)
            yield "</spanGrp>"
            yield from self._relations()
            yield "</standOff>"
        yield "</TEI>"

    def _file(self) -> Iterator[str]:
        yield "<fileDesc><titleStmt>"
        yield _element("title", self._entry.document.title)
        for name, id_ in self._people.items():
            yield (
                f'<respStmt xml:id="{id_}"><resp>annotator</resp>'
                f"{_element('name', name)}</respStmt>"
            )
        yield "</titleStmt><publicationStmt><p>Exported from Elocutio.</p></publicationStmt>"
        yield f"<sourceDesc><bibl>{''.join(_source(self._entry.document))}</bibl></sourceDesc>"
        yield "</fileDesc>"

    def _encoding(self) -> Iterator[str]:
        yield f'<encodingDesc><appInfo><application ident="{APPLICATION}" version="1">'
        yield "<label>Elocutio</label></application></appInfo>"
        yield f"<editorialDecl><p>{_UNIT}</p></editorialDecl>"
        if self._labels:
            yield "<classDecl>"
            yield from self._taxonomies()
            yield "</classDecl>"
        yield "</encodingDesc>"

    def _taxonomies(self) -> Iterator[str]:
        for book in dict.fromkeys(book for book, _ in self._labels):
            yield f"<taxonomy{attributes({'n': mended(book)})}>"
            for (other, code), id_ in self._labels.items():
                if other == book:
                    yield _category(id_, code)
            yield "</taxonomy>"
        if self._kinds:
            yield '<taxonomy n="relations">'
            for kind, id_ in self._kinds.items():
                yield _category(id_, kind)
            yield "</taxonomy>"

    def _profile(self) -> Iterator[str]:
        document = self._entry.document
        yield "<profileDesc>"
        if document.language:
            about = attributes({"ident": mended(document.language)})
            yield f"<langUsage><language{about}/></langUsage>"
        if self._entry.document_labels:
            yield "<textClass>"
            for d in self._entry.document_labels:
                target = {"target": f"#{self._labels[d.codebook, d.label]}"}
                yield f"<catRef{attributes(target | self._by(d.annotator))}/>"
            yield "</textClass>"
        yield "</profileDesc>"
        if document.metadata:
            content = json.dumps(dict(document.metadata))
            yield _element("xenoData", content, type="application/json")

    def _span(self, a: Annotation) -> str:
        places = ",".join(f"{start},{end - start}" for start, end in a.fragments)
        values = {
            "xml:id": self._ids[a.id],
            "target": f"#string-range({self._text},{places})",
            "ana": f"#{self._labels[a.codebook, a.label]}",
            **self._by(a.annotator),
        }
        note = _element("note", a.note) if a.note else ""
        return f"<span{attributes(values)}>{_facts(a)}{note}</span>"

    def _relations(self) -> Iterator[str]:
        if not self._entry.relations:
            return
        yield "<listRelation>"
        for r in self._entry.relations:
            values = {
                "ref": f"#{self._kinds[r.label]}",
                "active": f"#{self._ids[r.head]}",
                "passive": f"#{self._ids[r.child]}",
                **self._by(r.annotator),
            }
            note = _element("desc", r.note) if r.note else ""
            yield f"<relation{attributes(values)}>{note}</relation>"
        yield "</listRelation>"


def _category(id_: str, code: str) -> str:
    about = attributes({"xml:id": id_, "n": mended(code)})
    return f"<category{about}>{_element('catDesc', code)}</category>"


def _source(document: Document) -> Iterator[str]:
    facts = {
        "file": document.file_name,
        "encoding": document.encoding,
        "sha-256": document.file_sha256,
    }
    yield _element("title", document.title)
    for name, value in facts.items():
        if value:
            yield _element("idno", value, type=name)


def _facts(a: Annotation) -> str:
    """Return what else is known of an annotation, as a feature structure."""
    facts = {"origin": a.origin, "created": a.created, "modified": a.modified}
    facts |= {"attributes": json.dumps(dict(a.attributes))} if a.attributes else {}
    inside = [
        f'<f name="{name}">{_element("string", value)}</f>'
        for name, value in facts.items()
        if value
    ]
    if a.status is not Status.ACCEPTED:
        inside.append(f'<f name="status"><symbol value="{a.status.value}"/></f>')
    return f'<fs type="annotation">{"".join(inside)}</fs>' if inside else ""
