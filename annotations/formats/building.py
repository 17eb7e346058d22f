"""From a file's own records to an annotation set, with every place checked on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotations.errors import UserError
from annotations.formats.units import Reading, Scale, agree, resemble
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
from annotations.offsets import Fragments, checked_fragments, checked_text, text_sha256

EMPTY = "annotation of no character"
_SHOWN = 60
_TIME = re.compile(r"(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d)(?:\.\d+)?(?:Z|\+00:00)")


@dataclass(slots=True)
class Draft:
    """A document that is being read. ``file`` and, where it has lines, ``line`` name the place.

    Annotations get ids of their own, so that relations can name them; ids that a file numbers
    anew in each document are no ids outside it.
    """

    text: str
    report: Report
    file: str
    reading: Reading | None = None
    line: int = 0
    annotations: list[Annotation] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    document_labels: list[DocumentLabel] = field(default_factory=list)
    _scale: Scale | None = None
    _ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        try:
            checked_text(self.text)
        except UserError as error:
            raise error.at(self.file, self.line) from None
        self._scale = Scale(self.text, self.reading) if self.reading else None

    def fault(self, sentence: str, line: int = 0, **values: object) -> UserError:
        """Return the error that tells of a fault in this document."""
        return UserError(sentence, file=self.file, line=line or self.line, **values)

    def places(self, foreign: Iterable[Sequence[int]], name: str, line: int = 0) -> Fragments:
        """Return fragments in code points, ascending. Raises UserError where one is no passage."""
        try:
            return checked_fragments(
                [(self._offset(start), self._offset(end)) for start, end in foreign], len(self.text)
            )
        except UserError as error:
            raise self.fault("{name}: {value}", line, name=name, value=error.at("")) from None

    def _offset(self, foreign: int) -> int:
        found = foreign if self._scale is None else self._scale.offset(foreign)
        if found is None:
            raise UserError(
                "The offset {foreign} stands inside a character; the offsets count "
                "something else (--offset-unit).",
                foreign=foreign,
            )
        return found

    def annotate(
        self,
        foreign: Sequence[Sequence[int]],
        label: str,
        *,
        name: str,
        quote: str | None = None,
        line: int = 0,
        id_: str = "",
        codebook: str = "",
        annotator: str = "",
        status: Status = Status.ACCEPTED,
        origin: str = "import",
        attributes: Mapping[str, Any] | None = None,
        note: str = "",
        created: str = "",
        modified: str = "",
    ) -> Annotation | None:
        """Add an annotation; ``name`` is what its file calls it, for errors.

        Returns None, counting it as left out, where it holds no character. Raises UserError
        where it lies outside the text or where ``quote`` (of all fragments, joined as the
        file joins them) is not what stands there.
        """
        Report.count(self.report.read, "annotations")
        if all(start == end for start, end in foreign):
            Report.count(self.report.left_out, EMPTY)
            return None
        fragments = self.places(foreign, name, line)
        if quote is not None:
            self.check_quote(fragments, quote, name, line)
        id_ = "" if id_ in self._ids else id_  # one that stands twice is no id
        self._ids.add(id_)
        made = Annotation(
            row=0,
            id=id_ or new_id(),
            document="",
            label=self._label(label, name, line),
            codebook=self._sound(codebook, f"{name}: The codebook", line),
            annotator=annotator,
            fragments=fragments,
            status=status,
            origin=origin,
            attributes=attributes or {},
            note=note,
            created=created,
            modified=modified,
        )
        self.annotations.append(made)
        return made

    def check_quote(self, fragments: Fragments, quote: str, name: str, line: int = 0) -> None:
        """Refuse an annotation whose file says that other words stand at its place."""
        parts = [self.text[start:end] for start, end in fragments]
        words = " ".join(parts)
        if not (agree(quote, words) or resemble(quote, words)):
            start, end = fragments[0][0], fragments[-1][1]
            raise self.fault(
                "{name}: the text at {start}-{end} is “{short}”, but the file says “{short2}”.",
                line,
                name=name,
                start=start,
                end=end,
                short=short(words),
                short2=short(quote),
            )

    def _label(self, label: str, name: str, line: int = 0) -> str:
        if not label.strip():
            raise self.fault("{name}: it has no label.", line, name=name)
        return self._sound(label, f"{name}: The label", line)

    def _sound(self, text: str, what: str, line: int = 0) -> str:
        try:
            return checked_text(text, what)
        except UserError as error:
            raise error.at(self.file, line or self.line) from None

    def relate(
        self,
        head: str,
        child: str,
        label: str,
        *,
        annotator: str = "",
        note: str = "",
    ) -> None:
        """Add a relation between two annotations (by their ids; "" where one was left out)."""
        Report.count(self.report.read, "relations")
        self._sound(label, "The relation")
        self._sound(note, "The note of a relation")
        self.relations.append(Relation(0, "", head, child, label, annotator, note))

    def label_document(self, label: str, *, codebook: str = "", annotator: str = "") -> None:
        """Add a label of the whole document."""
        Report.count(self.report.read, "document labels")
        code = self._label(label, "Document label")
        book = self._sound(codebook, "The codebook")
        self.document_labels.append(DocumentLabel(0, "", "", code, book, annotator))

    def finish(
        self,
        *,
        document: Document | None = None,
        title: str = "",
        language: str = "",
        file_name: str = "",
        metadata: Mapping[str, Any] | None = None,
        encoding: str = "",
        file_sha256: str = "",
    ) -> AnnotationSet:
        """Return what was read; ``document`` is one that the project holds already."""
        Report.count(self.report.read, "documents")
        made = document or Document(
            row=0,
            id="",
            position=0,
            title=title,
            language=language,
            length=len(self.text),
            sha256=text_sha256(self.text),
            file_name=file_name,
            encoding=encoding,
            file_sha256=file_sha256,
            metadata=metadata or {},
        )
        return AnnotationSet(
            document=made,
            text=self.text,
            annotations=tuple(self.annotations),
            relations=tuple(self.relations),
            document_labels=tuple(self.document_labels),
        )


def utc(value: Any) -> str:
    """Return a time in the model's form; "" where it is missing, local or in another form."""
    match = _TIME.fullmatch(str(value))
    return f"{match[1]}Z" if match else ""


def short(words: str) -> str:
    """Return words on one line, cut where they are long."""
    shown = words.replace("\r", "↵").replace("\n", "↵")
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
