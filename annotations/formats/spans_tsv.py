"""Spans of shared tasks: PTC, SemEval-2020 (SI and TC), SemEval-2023, CheckThat! 2024.

``id⇥technique⇥start⇥end`` or, where only spans are told, ``id⇥start⇥end``; no header, no texts.
Offsets are code points of the article's file, a byte-order mark counts, CR LF counts two
(measured on the corpora of 2020 and 2023).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from annotations.formats.base import Format, Options, Unit
from annotations.formats.files import a_file, first_bytes
from annotations.formats.parts import outgoing, unwritten, without_annotations
from annotations.formats.tsv import (
    SUFFIXES,
    ArticleNames,
    Articles,
    Row,
    cell,
    first_row,
    is_number,
    label_files,
    read_rows,
)
from annotations.formats.units import Detector
from annotations.model import AnnotationSet, Report

UNLABELLED = "Propaganda"
"""The label of spans in files that tell spans only."""


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each article that a file, or a folder's files, name."""
    articles = Articles(path, options)
    for file in label_files(path):
        for row in read_rows(file):
            if len(row.cells) not in (3, 4):
                raise row.fault(
                    "Expected id, technique, start and end between tabs, not {n} columns.",
                    n=len(row.cells),
                )
            articles.add(row)
    detector = Detector(Unit.CODE_POINT, options.unit)
    for name, rows in articles.by_name.items():
        detector.see(articles.text(name).text, [(*_place(row), None) for row in rows])
    reading = detector.decide(report)
    for name, rows in articles.by_name.items():
        draft = articles.draft(name, report, reading)
        for row in rows:
            label = row.cells[1].strip() if len(row.cells) == 4 else UNLABELLED
            draft.line = row.line
            draft.file = str(row.path)
            draft.annotate([_place(row)], label, name=label or name)
        yield articles.finish(name, draft)


def _place(row: Row) -> tuple[int, int]:
    last = len(row.cells) - 1
    return row.number(last - 1, "start"), row.number(last, "end")


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write ``id⇥technique⇥start⇥end``, one line a fragment."""
    names = ArticleNames()
    for entry in outgoing(sets, report, (), refuse=without_annotations):
        name = names.of(entry.document)
        for a in entry.annotations:
            label = cell(a.label, "label")
            for start, end in a.fragments:
                out.write(f"{name}\t{label}\t{start}\t{end}\n".encode())


def write_places(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write ``id⇥start⇥end`` of each passage once, whatever its labels."""
    names = ArticleNames()
    for entry in outgoing(sets, report, (), refuse=without_annotations):
        name = names.of(entry.document)
        places: set[tuple[int, int]] = set()
        for a in entry.annotations:
            if places.issuperset(a.fragments):
                Report.count(report.left_out, "annotation of a passage that another one has")
                unwritten(report, "annotations")
            places.update(a.fragments)
        for start, end in sorted(places):
            out.write(f"{name}\t{start}\t{end}\n".encode())


def recognise(path: Path, head: bytes) -> bool:
    """Whether the first line has a technique between an id and two numbers."""
    if path.is_dir():
        first = a_file(path, ".labels", "-labels-subtask-3.txt")
        return first is not None and _is(first_bytes(first), 4)
    return _is(head, 4)


def recognise_places(path: Path, head: bytes) -> bool:
    """Whether the first line has an id and two numbers."""
    return not path.is_dir() and _is(head, 3)


def _is(head: bytes, columns: int) -> bool:
    cells = first_row(head)
    if len(cells) != columns or not all(map(is_number, cells[-2:])):
        return False
    return columns == 3 or not is_number(cells[1])


FORMAT = Format(
    code="ptc",
    name="PTC, SemEval-2020/2023, CheckThat! spans (id, technique, start, end)",
    suffixes=SUFFIXES,
    read=read,
    write=write,
    more_losses=("documents without annotations",),
    recognise=recognise,
    folder=True,
    textless=True,
    open_unit=True,
)
FORMAT_PLACES = Format(
    code="ptc-si",
    name="PTC and SemEval-2020 span identification (id, start, end)",
    suffixes=SUFFIXES,
    read=read,
    write=write_places,
    more_losses=("labels", "documents without annotations"),
    recognise=recognise_places,
    textless=True,
    open_unit=True,
)
