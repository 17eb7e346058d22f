"""SemEval-2023 task 3: labels of paragraphs (subtask 3) and frames of articles (subtask 2).

``id⇥line⇥label,label`` with lines from 1, an empty third column allowed; ``id⇥frame,frame``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from annotations.errors import UserError
from annotations.formats.base import Format, Options
from annotations.formats.parts import because, outgoing, unwritten
from annotations.formats.tsv import (
    SUFFIXES,
    ArticleNames,
    Articles,
    cell,
    first_row,
    is_number,
    label_files,
    read_rows,
)
from annotations.model import AnnotationSet, Report

Lines = list[tuple[int, int]]
"""Start and end of each line of a text, without its end."""


def lines_of(text: str) -> Lines:
    """Return where the lines of a text are; they end at LF, before which CR belongs to the end."""
    found = []
    start = 0
    for line in text.split("\n"):
        found.append((start, start + len(line.removesuffix("\r"))))
        start += len(line) + 1
    return found


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each article; each label of a line covers the whole line."""
    articles = Articles(path, options)
    for file in label_files(path):
        for row in read_rows(file):
            if len(row.cells) not in (2, 3):
                raise row.fault(
                    "Expected id, line and labels between tabs, not {n} columns.", n=len(row.cells)
                )
            articles.add(row)
    for name, rows in articles.by_name.items():
        draft = articles.draft(name, report)
        lines = lines_of(draft.text)
        for row in rows:
            number = row.number(1, "line")
            draft.line, draft.file = row.line, str(row.path)
            Report.count(report.read, "paragraphs")
            for label in _labels(row.cells[2] if len(row.cells) == 3 else ""):
                if not 1 <= number <= len(lines):
                    raise row.fault(
                        "The article has {n} lines; there is no line {number}.",
                        n=len(lines),
                        number=number,
                    )
                draft.annotate([lines[number - 1]], label, name=label)
        yield articles.finish(name, draft)


def _labels(listed: str) -> list[str]:
    return [label.strip() for label in listed.split(",") if label.strip()]


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a row for each line that is not blank, with the labels of what touches it."""
    names = ArticleNames()
    for entry in outgoing(sets, report, (), refuse=_refused):
        name = names.of(entry.document)
        lines = lines_of(entry.text)
        labels: list[set[str]] = [set() for _ in lines]
        for a in entry.annotations:
            touched = list(_touched(lines, a.fragments))
            label = _separable(a.label)
            if not touched:
                Report.count(report.left_out, "annotation of line ends only")
                unwritten(report, "annotations")
            elif all(label in labels[number] for number in touched):
                Report.count(report.left_out, "annotation whose label its paragraph has already")
                unwritten(report, "annotations")
            for number in touched:
                labels[number].add(label)
        for number, ((start, end), mine) in enumerate(zip(lines, labels, strict=True), start=1):
            if mine or entry.text[start:end].strip():
                out.write(f"{name}\t{number}\t{','.join(sorted(mine))}\n".encode())


def _refused(entry: AnnotationSet) -> str:
    lines = lines_of(entry.text)
    rows = any(True for a in entry.annotations for _ in _touched(lines, a.fragments))
    return because("document of white space only", not (rows or entry.text.strip()))


def _touched(lines: Lines, fragments: Iterable[tuple[int, int]]) -> Iterator[int]:
    from bisect import bisect_right

    starts = [start for start, _ in lines]
    for start, end in fragments:
        number = bisect_right(starts, start) - 1
        while number < len(lines) and lines[number][0] < end:
            if max(start, lines[number][0]) < min(end, lines[number][1]):
                yield number
            number += 1


def _separable(label: str) -> str:
    if "," in label:
        raise UserError(
            "The label “{label}” holds a comma, which separates labels in this "
            "format; choose another format.",
            label=label,
        )
    return cell(label, "label")


def read_frames(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each article, with its document labels."""
    articles = Articles(path, options)
    for file in label_files(path):
        for row in read_rows(file):
            if len(row.cells) not in (1, 2):
                raise row.fault("Expected id and frames, not {n} columns.", n=len(row.cells))
            articles.add(row)
    for name, rows in articles.by_name.items():
        draft = articles.draft(name, report)
        for row in rows:
            draft.line, draft.file = row.line, str(row.path)
            for label in _labels(row.cells[1] if len(row.cells) == 2 else ""):
                draft.label_document(label)
        yield articles.finish(name, draft)


def write_frames(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write a row for each document with its document labels."""
    names = ArticleNames()
    for entry in outgoing(sets, report, {"document labels"}, annotations=False):
        name = names.of(entry.document)
        labels = sorted({_separable(d.label) for d in entry.document_labels})
        again = len(entry.document_labels) - len(labels)
        Report.count(report.left_out, "document label that stands there already", again)
        unwritten(report, "document labels", again)
        out.write(f"{name}\t{','.join(labels)}\n".encode())


def recognise(path: Path, head: bytes) -> bool:
    """Whether the first line has an id, a number and labels."""
    cells = first_row(head)
    return not path.is_dir() and len(cells) == 3 and is_number(cells[1]) and not is_number(cells[2])


def recognise_frames(path: Path, head: bytes) -> bool:
    """Whether the first line has an id and names without spaces."""
    cells = first_row(head)
    return not path.is_dir() and len(cells) == 2 and bool(cells[0]) and not cells[1].count(" ")


FORMAT = Format(
    code="semeval-paragraphs",
    name="SemEval-2023 paragraph labels (id, line, labels)",
    suffixes=SUFFIXES,
    read=read,
    write=write,
    more_losses=("exact passages (the paragraph remains)", "how often a label stands in it"),
    recognise=recognise,
    textless=True,
)
FORMAT_FRAMES = Format(
    code="semeval-frames",
    name="SemEval-2023 frames (id, document labels)",
    suffixes=SUFFIXES,
    read=read_frames,
    write=write_frames,
    carries=frozenset({"document labels"}),
    more_losses=("annotations",),
    recognise=recognise_frames,
    textless=True,
)
