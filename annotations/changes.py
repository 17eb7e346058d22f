"""Operations and what they changed.

Every mutation of a project is one operation. ``OPS`` is the one table of them: its text stands in
the Edit menu ("Undo tag Loaded Language") and in the history.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar

_T = TypeVar("_T")


class Op(StrEnum):
    """The named operations; the value stands in project files and must never change."""

    ANNOTATE = "annotate"
    ANNOTATE_MANY = "annotate_many"
    RELABEL = "relabel"
    MOVE_EDGE = "move_edge"
    ADD_FRAGMENT = "add_fragment"
    REMOVE_FRAGMENT = "remove_fragment"
    DELETE_ANNOTATION = "delete_annotation"
    SET_NOTE = "set_note"
    SET_ATTRIBUTE = "set_attribute"
    SET_STATUS = "set_status"
    RELABEL_MANY = "relabel_many"
    DELETE_MANY = "delete_many"
    SET_STATUS_MANY = "set_status_many"
    SET_NOTE_MANY = "set_note_many"
    SET_ATTRIBUTE_MANY = "set_attribute_many"
    SUGGEST = "suggest"
    ACCEPT = "accept"
    ACCEPT_AS = "accept_as"
    ACCEPT_MANY = "accept_many"
    RELATE = "relate"
    DELETE_RELATION = "delete_relation"
    LABEL_DOCUMENT = "label_document"
    UNLABEL_DOCUMENT = "unlabel_document"
    ADD_DOCUMENTS = "add_documents"
    EDIT_DOCUMENT = "edit_document"
    DELETE_DOCUMENT = "delete_document"
    SET_READING = "set_reading"
    ADD_CODEBOOK = "add_codebook"
    EDIT_CODEBOOK = "edit_codebook"
    REMOVE_CODEBOOK = "remove_codebook"
    PUBLISH_CODEBOOK = "publish_codebook"
    ADD_LABEL = "add_label"
    EDIT_LABEL = "edit_label"
    RECODE_LABEL = "recode_label"
    RECODE_ATTRIBUTE = "recode_attribute"
    MOVE_LABEL = "move_label"
    MERGE_LABELS = "merge_labels"
    SPLIT_LABEL = "split_label"
    RETIRE_LABEL = "retire_label"
    RESTORE_LABEL = "restore_label"
    DELETE_LABEL = "delete_label"
    MOVE_LABELS = "move_labels"
    RETIRE_LABELS = "retire_labels"
    RESTORE_LABELS = "restore_labels"
    DELETE_LABELS = "delete_labels"
    CONFIRM = "confirm"
    MEND = "mend"
    CONVERT_ANNOTATIONS = "convert_annotations"
    ADD_ANNOTATOR = "add_annotator"
    EDIT_PROJECT = "edit_project"
    IMPORT = "import"


OPS: Mapping[Op, str] = MappingProxyType(
    {
        Op.ANNOTATE: "tag {label}",
        Op.ANNOTATE_MANY: "put {label} on {number} passages",
        Op.RELABEL: "relabel as {label}",
        Op.MOVE_EDGE: "move edge of {label}",
        Op.ADD_FRAGMENT: "add fragment to {label}",
        Op.REMOVE_FRAGMENT: "remove fragment of {label}",
        Op.DELETE_ANNOTATION: "delete {label}",
        Op.SET_NOTE: "edit note of {label}",
        Op.SET_ATTRIBUTE: "set {attribute} of {label}",
        Op.SET_STATUS: "mark {label} as {status}",
        Op.RELABEL_MANY: "relabel {number} annotations as {label}",
        Op.DELETE_MANY: "delete {number} annotations",
        Op.SET_STATUS_MANY: "mark {number} annotations as {status}",
        Op.SET_NOTE_MANY: "write the note of {number} annotations",
        Op.SET_ATTRIBUTE_MANY: "set {attribute} of {number} annotations",
        Op.SUGGEST: "suggest {number} passages",
        Op.ACCEPT: "accept {label}",
        Op.ACCEPT_AS: "accept as {label}",
        Op.ACCEPT_MANY: "accept {number} suggestions",
        Op.RELATE: "relate as {relation}",
        Op.DELETE_RELATION: "delete relation {relation}",
        Op.LABEL_DOCUMENT: "label document {label}",
        Op.UNLABEL_DOCUMENT: "take label {label} off document",
        Op.ADD_DOCUMENTS: "add {title}",
        Op.EDIT_DOCUMENT: "edit {title}",
        Op.DELETE_DOCUMENT: "delete {title}",
        Op.SET_READING: "mark {title} as {status}",
        Op.ADD_CODEBOOK: "add codebook {title}",
        Op.EDIT_CODEBOOK: "edit codebook {title}",
        Op.REMOVE_CODEBOOK: "remove codebook {title}",
        Op.PUBLISH_CODEBOOK: "publish {title}",
        Op.ADD_LABEL: "add label {label}",
        Op.EDIT_LABEL: "edit label {label}",
        Op.RECODE_LABEL: "recode {title} as {label}",
        Op.RECODE_ATTRIBUTE: "recode attribute {title} as {attribute}",
        Op.MOVE_LABEL: "move label {label}",
        Op.MERGE_LABELS: "merge {title} into {label}",
        Op.SPLIT_LABEL: "split {label}",
        Op.RETIRE_LABEL: "retire {label}",
        Op.RESTORE_LABEL: "bring back {label}",
        Op.DELETE_LABEL: "delete label {title}",
        Op.MOVE_LABELS: "move {number} labels",
        Op.RETIRE_LABELS: "retire {number} labels",
        Op.RESTORE_LABELS: "bring back {number} labels",
        Op.DELETE_LABELS: "delete {number} labels",
        Op.CONFIRM: "confirm {number} annotations",
        Op.MEND: "mend {number} inconsistencies",
        Op.CONVERT_ANNOTATIONS: "convert {number} annotations to {title}",
        Op.ADD_ANNOTATOR: "add annotator {title}",
        Op.EDIT_PROJECT: "edit project",
        Op.IMPORT: "import {title}",
    }
)

OPS_OF_ONE: Mapping[Op, str] = MappingProxyType(
    {
        Op.ANNOTATE_MANY: "put {label} on {number} passage",
        Op.RELABEL_MANY: "relabel {number} annotation as {label}",
        Op.DELETE_MANY: "delete {number} annotation",
        Op.SET_STATUS_MANY: "mark {number} annotation as {status}",
        Op.SET_NOTE_MANY: "write the note of {number} annotation",
        Op.SET_ATTRIBUTE_MANY: "set {attribute} of {number} annotation",
        Op.SUGGEST: "suggest {number} passage",
        Op.ACCEPT_MANY: "accept {number} suggestion",
        Op.MOVE_LABELS: "move {number} label",
        Op.RETIRE_LABELS: "retire {number} label",
        Op.RESTORE_LABELS: "bring back {number} label",
        Op.DELETE_LABELS: "delete {number} label",
        Op.CONFIRM: "confirm {number} annotation",
        Op.MEND: "mend {number} inconsistency",
        Op.CONVERT_ANNOTATIONS: "convert {number} annotation to {title}",
    }
)
"""The texts of operations whose ``number`` is one."""


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One operation in the project's history.

    ``detail`` fills the operation's text: ``label`` is a pair (codebook id, code), other values
    are strings or counts. ``undone`` steps wait to be redone.
    """

    row: int
    id: str
    op: str
    detail: Mapping[str, Any]
    annotator: str
    created: str
    undone: bool


class Rows(Set[int]):
    """Row numbers, held as ranges: an import touches a million that follow one another."""

    __slots__ = ("_ends", "_length", "_starts")

    def __init__(self, ranges: Iterable[range] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for one in sorted(ranges, key=lambda one: one.start):
            if self._ends and one.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], one.stop)
            elif one:
                self._starts.append(one.start)
                self._ends.append(one.stop)
        self._length = sum(self._ends) - sum(self._starts)

    @classmethod
    def _from_iterable(cls, it: Iterable[_T]) -> Set[_T]:
        return frozenset(it)  # what comes of uniting and cutting

    def __contains__(self, row: object) -> bool:
        if not isinstance(row, int):
            return False
        place = bisect_right(self._starts, row) - 1
        return place >= 0 and row < self._ends[place]

    def __iter__(self) -> Iterator[int]:
        for start, end in zip(self._starts, self._ends, strict=True):
            yield from range(start, end)

    def __len__(self) -> int:
        return self._length

    def __repr__(self) -> str:
        return f"Rows({list(map(range, self._starts, self._ends))})"


@dataclass(frozen=True, slots=True)
class Changes:
    """What one operation, its undoing or its redoing touched: row numbers by table.

    Tables are those of the model ("annotation", "document", "label", ...). ``documents`` are the
    rows of the documents whose annotations, labels or reading status changed.
    """

    op: str
    rows: Mapping[str, Set[int]] = field(default_factory=dict)
    documents: frozenset[int] = frozenset()

    def touch(self, *tables: str) -> bool:
        """Return whether any of the tables changed."""
        return any(table in self.rows for table in tables)
