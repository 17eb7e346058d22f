"""Slavic NLP 2025: ``file⇥start⇥end⇥technique⇥text``, or labels of paragraphs in any number.

The corpus states a span's words in its fifth column; the task's files have
``file⇥start⇥end⇥label⇥label…``. Offsets are code points. A header line is skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from annotations.formats.base import Format, Options, Unit
from annotations.formats.parts import outgoing, without_annotations
from annotations.formats.tsv import (
    SUFFIXES,
    ArticleNames,
    Articles,
    Row,
    cell,
    first_row,
    is_number,
    label_files,
    one_line,
    read_rows,
)
from annotations.formats.units import Detector, Span
from annotations.model import AnnotationSet, Report


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for each file that the rows name."""
    articles = Articles(path, options)
    for file in label_files(path):
        for number, row in enumerate(read_rows(file)):
            if number == 0 and len(row.cells) >= 3 and not any(map(is_number, row.cells[1:3])):
                continue  # a header
            if len(row.cells) < 3:
                raise row.fault("Expected a file, start, end and labels between tabs.")
            articles.add(row)
    every = [row for rows in articles.by_name.values() for row in rows]
    quoting = _states_words(every)
    detector = Detector(Unit.CODE_POINT, options.unit)
    for name, rows in articles.by_name.items():
        detector.see(articles.text(name).text, [_span(row, quoting) for row in rows])
    reading = detector.decide(report)
    for name, rows in articles.by_name.items():
        draft = articles.draft(name, report, reading)
        for row in rows:
            start, end, words = _span(row, quoting)
            draft.line, draft.file = row.line, str(row.path)
            labels = row.cells[3:4] if quoting else row.cells[3:]
            for label in (label.strip() for label in labels):
                if label:
                    draft.annotate([(start, end)], label, name=label, quote=words)
            if not any(label.strip() for label in labels):
                Report.count(report.read, "paragraphs without a label")
        yield articles.finish(name, draft)


def _states_words(rows: list[Row]) -> bool:
    """Whether the fifth column is words: every row has it, and it is not made of labels."""
    if not rows or any(len(row.cells) != 5 for row in rows):
        return False
    labels = {row.cells[3] for row in rows}
    return not all(row.cells[4] in labels or "_" in row.cells[4] for row in rows)


def _span(row: Row, quoting: bool) -> Span:
    return row.number(1, "start"), row.number(2, "end"), row.cells[4] if quoting else None


def write(sets: Iterable[AnnotationSet], out: BinaryIO, report: Report) -> None:
    """Write ``file⇥start⇥end⇥technique⇥text``, one line a fragment."""
    names = ArticleNames()
    for entry in outgoing(sets, report, (), refuse=without_annotations):
        name = names.of(entry.document, whole=True)
        for a in entry.annotations:
            label = cell(a.label, "label")
            for start, end in a.fragments:
                words = one_line(entry.text[start:end])
                out.write(f"{name}\t{start}\t{end}\t{label}\t{words}\n".encode())


def recognise(path: Path, head: bytes) -> bool:
    """Whether the first line has a file, two numbers and more."""
    cells = first_row(head)
    return not path.is_dir() and len(cells) >= 4 and all(map(is_number, cells[1:3]))


FORMAT = Format(
    code="slavic-2025",
    name="Slavic NLP 2025 (file, start, end, technique, text)",
    suffixes=SUFFIXES,
    read=read,
    write=write,
    more_losses=("documents without annotations",),
    recognise=recognise,
    textless=True,
    open_unit=True,
)
