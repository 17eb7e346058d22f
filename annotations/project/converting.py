"""Annotations from one codebook to another, by a cross-walk: one operation, one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from annotations import crosswalks
from annotations.changes import Op
from annotations.crosswalks import Crosswalk
from annotations.errors import UserError
from annotations.model import (
    Annotation,
    Codebook,
    Document,
    DocumentLabel,
    Kind,
    Label,
    Level,
    Report,
    Status,
    new_id,
    now,
)
from annotations.project import attributes as attribute_values
from annotations.project.base import ProjectBase
from annotations.project.exchange import Progress
from annotations.store import Connection, bulk, queries, writes
from annotations.store.writes import AnnotationRow

ORIGIN = "crosswalk"
"""The origin of annotations that a conversion made."""

_SURE = ("exact", "broader")
"""What a target is to its source where all that bears the source may bear the target."""


@dataclass(slots=True)
class _Way:
    """What a source label becomes: targets that hold, targets that may hold, or why neither."""

    sure: list[Label] = field(default_factory=list)
    perhaps: list[Label] = field(default_factory=list)
    why_not: str = ""
    remark: str = ""


@dataclass(slots=True)
class _Work:
    """What is to be done in one document: new rows, and rows by the label that they get."""

    new: list[AnnotationRow] = field(default_factory=list)
    relabel: dict[int, list[int]] = field(default_factory=dict)
    labels: list[tuple[str, int, int, int, str]] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)


class Converting(ProjectBase):
    """The operation that converts annotations."""

    def convert_annotations(
        self,
        from_codebook: str,
        to_codebook: str,
        *,
        crosswalk: str | Crosswalk = "",
        document: str = "",
        annotator: str = "",
        replace: bool = False,
        suggest: bool = False,
        dry_run: bool = False,
        progress: Progress | None = None,
    ) -> Report:
        """Give annotations and document labels of one codebook the labels that answer in another.

        ``crosswalk`` is one that ships, a file or a value; by default the one that ships between
        the two. Where the counterpart is the same or broader, a new annotation is made beside the
        old one, or with ``replace`` the old one gets the label (and keeps its id and relations).
        Where all there is is narrower or related nothing is done, or with ``suggest`` a suggestion
        is made of each, and the old annotation stays. Fragments, annotator, status, note and
        attributes are carried over. ``dry_run`` only reports.

        The report counts what was read, written and changed, what was left out and why, and names
        the labels that became broader. Raises UserError where a codebook or the cross-walk is
        missing, or leads elsewhere.
        """
        if from_codebook == to_codebook:
            raise UserError("A conversion leads from one codebook to another.")
        source, target = (self._lookup.codebook(id_) for id_ in (from_codebook, to_codebook))
        if annotator and not self._lookup.annotator(annotator):
            raise UserError("The project has no annotator “{annotator}”.", annotator=annotator)
        chosen = [self._lookup.document(document)] if document else None
        walk = _crosswalk(crosswalk, source, target)
        report = Report()
        _note_versions(report, walk, source, target)
        running = _Conversion(source, target, _ways(walk, source, target), report)
        running.annotator, running.replace, running.suggest = annotator, replace, suggest
        if dry_run:
            for _ in self._planned(running, chosen, progress):
                pass
        else:
            with self._operation(Op.CONVERT_ANNOTATIONS, {"title": to_codebook}) as transaction:
                for work in self._planned(running, chosen, progress):
                    _write(transaction.connection, work, target)
                transaction.detail["number"] = running.number
        running.summed_up()
        return report

    def _planned(
        self, running: _Conversion, chosen: list[Document] | None, progress: Progress | None
    ) -> Iterator[_Work]:
        connection = self._connection
        documents = queries.documents(connection) if chosen is None else chosen
        for number, document in enumerate(documents):
            if progress is not None:
                progress(number, len(documents))
            names = self._lookup.names
            there = queries.annotations_of(connection, names, document)
            labels = queries.document_labels_of(connection, names, document)
            yield running.work(document, names, there, labels)
        if progress is not None and documents:
            progress(len(documents), len(documents))


class _Conversion:
    """One running conversion: decides, document by document, and counts."""

    def __init__(
        self, source: Codebook, target: Codebook, ways: dict[str, _Way], report: Report
    ) -> None:
        self._source = source
        self._target = target
        self._ways = ways
        self._report = report
        self._remarks: dict[str, int] = {}
        self.annotator = ""
        self.replace = False
        self.suggest = False
        self.number = 0

    def work(
        self,
        document: Document,
        names: queries.Names,
        annotations: tuple[Annotation, ...],
        labels: tuple[DocumentLabel, ...],
    ) -> _Work:
        """Return what is to be done in a document that bears these."""
        work = _Work()
        taken: set[tuple[object, ...]] = {
            (a.fragments, a.label, a.annotator)
            for a in annotations
            if a.codebook == self._target.id
        }
        for annotation in annotations:
            if self._wanted(annotation):
                Report.count(self._report.read, "annotations")
                who = names.annotator_rows[annotation.annotator]
                self._annotation(annotation, document, who, taken, work)
        borne: set[tuple[object, ...]] = {
            (d.label, d.annotator) for d in labels if d.codebook == self._target.id
        }
        for label in labels:
            if self._wanted(label):
                Report.count(self._report.read, "document labels")
                who = names.annotator_rows[label.annotator]
                self._document_label(label, document, who, borne, work)
        return work

    def summed_up(self) -> None:
        """Put into the report which labels became broader ones, and how often."""
        self._report.assumed += [f"{why} ({times} times)" for why, times in self._remarks.items()]

    def _wanted(self, there: Annotation | DocumentLabel) -> bool:
        return there.codebook == self._source.id and self.annotator in ("", there.annotator)

    def _annotation(
        self,
        old: Annotation,
        document: Document,
        who: int,
        taken: set[tuple[object, ...]],
        work: _Work,
    ) -> None:
        way = self._way(old.label)
        done = old.row if self.replace else 0
        for label in way.sure:
            if not self._fits(label, Level.SPAN):
                continue
            if not self._free((old.fragments, label.code, old.annotator), taken):
                continue
            self._converted(way)
            if done:
                work.relabel.setdefault(label.row, []).append(done)
                done = 0
                Report.count(self._report.changed, "annotations")
            else:
                work.new.append(self._row(old, document, label, who, old.status))
                Report.count(self._report.written, "annotations")
        for label in way.perhaps if self.suggest and not way.sure else ():
            key = (old.fragments, label.code, old.annotator)
            if self._fits(label, Level.SPAN) and self._free(key, taken):
                work.new.append(self._row(old, document, label, who, Status.SUGGESTED))
                Report.count(self._report.written, "suggestions")
                self.number += 1

    def _document_label(
        self,
        old: DocumentLabel,
        document: Document,
        who: int,
        borne: set[tuple[object, ...]],
        work: _Work,
    ) -> None:
        way = self._way(old.label)
        done = False
        for label in way.sure:
            if self._free((label.code, old.annotator), borne):
                self._converted(way)
                work.labels.append((new_id(), document.row, label.row, who, now()))
                Report.count(self._report.written, "document labels")
                done = True
        if done and self.replace:
            work.gone.append(old.row)
            Report.count(self._report.changed, "document labels taken off")

    def _way(self, code: str) -> _Way:
        way = self._ways.get(code)
        if way is None:
            way = _Way(why_not=f"“{code}” does not stand in the cross-walk")
        if not way.sure and not (way.perhaps and self.suggest):
            Report.count(self._report.left_out, way.why_not)
        return way

    def _fits(self, label: Label, level: Level) -> bool:
        if label.level is level:
            return True
        why = f"“{label.code}” is for whole documents, not for passages"
        Report.count(self._report.left_out, why)
        return False

    def _free(self, key: tuple[object, ...], taken: set[tuple[object, ...]]) -> bool:
        if key in taken:
            Report.count(self._report.left_out, "the project has this annotation already")
            return False
        taken.add(key)
        return True

    def _converted(self, way: _Way) -> None:
        self.number += 1
        if way.remark:
            Report.count(self._remarks, way.remark)

    def _row(
        self, old: Annotation, document: Document, label: Label, who: int, status: Status
    ) -> AnnotationRow:
        time = now()
        return writes.annotation_row(
            uid=new_id(),
            document=document.row,
            label=label.row,
            annotator=who,
            fragments=old.fragments,
            status=status.value,
            origin=ORIGIN,
            attributes=self._attributes(old),
            note=old.note,
            codebook_version=self._target.version,
            created=time,
            modified=time,
        )

    def _attributes(self, old: Annotation) -> dict[str, object]:
        """Return the attributes that the other codebook can have; others are counted."""
        kept: dict[str, object] = {}
        for code, value in old.attributes.items():
            try:
                attribute_values.checked({code: value}, self._target)
            except UserError:
                what = f"attribute “{code}” that “{self._target.id}” does not have so"
                Report.count(self._report.left_out, what)
            else:
                kept[code] = value
        return kept


def _crosswalk(given: str | Crosswalk, source: Codebook, target: Codebook) -> Crosswalk:
    if isinstance(given, Crosswalk):
        walk = given
    else:
        name = given or f"{source.id}_{target.id}"
        if not given and name not in crosswalks.shipped():
            raise UserError(
                "No cross-walk from “{id}” to “{id2}” comes with the program; name a file of one.",
                id=source.id,
                id2=target.id,
            )
        walk = crosswalks.load(name)
    if (walk.source.id, walk.target.id) != (source.id, target.id):
        raise UserError(
            "This cross-walk leads from “{id}” to “{id2}”, not from “{id3}” to “{id4}”.",
            id=walk.source.id,
            id2=walk.target.id,
            id3=source.id,
            id4=target.id,
        )
    return walk


def _note_versions(report: Report, walk: Crosswalk, source: Codebook, target: Codebook) -> None:
    for book, end in ((source, walk.source), (target, walk.target)):
        if book.version != end.version:
            report.assumed.append(
                f"the cross-walk is for version {end.version} of “{book.id}”; "
                f"the project has {book.version}"
            )


def _ways(walk: Crosswalk, source: Codebook, target: Codebook) -> dict[str, _Way]:
    """Return what each label of the source becomes, as far as the cross-walk mentions it."""
    labels = {label.code: label for label in target.labels}
    codes = (label.code for label in source.labels if walk.of(label.code))
    return {code: _one_way(walk, code, labels) for code in codes}


def _one_way(walk: Crosswalk, code: str, labels: dict[str, Label]) -> _Way:
    way = _Way(why_not=f"“{code}” has no counterpart")
    partly: list[str] = []
    for entry in walk.of(code):
        label = labels.get(entry.target)
        if entry.relation == "none":
            continue
        if label is None or label.kind is Kind.GROUP or label.retired:
            what = "lacks" if label is None else "cannot put on anything"
            way.why_not = f"“{code}” answers to “{entry.target}”, which the codebook {what}"
        elif entry.relation in _SURE:
            way.sure.append(label)
            if entry.relation == "broader":
                way.remark = f"“{code}” became “{label.code}”, which is broader"
        else:
            way.perhaps.append(label)
            partly.append(f"“{label.code}” ({entry.relation})")
    if partly and not way.sure:
        way.why_not = f"“{code}” is answered only in part, by {', '.join(partly)}"
    return way


def _write(connection: Connection, work: _Work, target: Codebook) -> None:
    for label, rows in work.relabel.items():
        bulk.relabel(connection, rows, label, target.version)
    writes.insert_annotations(connection, work.new)
    writes.insert_document_labels(connection, work.labels)
    for row in work.gone:
        writes.delete(connection, "document_label", row)
