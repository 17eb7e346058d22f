"""What the tab-separated files of shared tasks have in common: rows about named articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import UserError
from annotations.formats.base import Options
from annotations.formats.building import Draft
from annotations.formats.files import rows
from annotations.formats.texts import Found, Texts
from annotations.formats.units import Reading
from annotations.model import AnnotationSet, Document, Report

SUFFIXES = (".labels", ".tsv", ".txt")
_NUMBERED = re.compile(r"article(\d+)")
_SOUND = re.compile(r"[^\x00-\x1f\x7f\x85\u2028\u2029\ufeff]+")
_LABEL_FILE = re.compile(r"(.+?)(?:[-.](?:task|labels|subtask|template).*)")
_MOST_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Row:
    """A line's columns with its place."""

    path: Path
    line: int
    cells: tuple[str, ...]

    def fault(self, sentence: str, **values: object) -> UserError:
        """Return the error that tells of a fault in this line."""
        return UserError(sentence, file=str(self.path), line=self.line, **values)

    def number(self, column: int, what: str) -> int:
        """Return a column as a whole number. Raises UserError where it is none."""
        cell = self.cells[column]
        if not is_number(cell):
            raise self.fault("The {what} “{cell}” is no whole number.", what=what, cell=cell[:30])
        return int(cell)


def is_number(cell: str) -> bool:
    """Whether a cell is a whole number that an offset may be."""
    return cell.isascii() and cell.isdecimal() and len(cell) <= _MOST_DIGITS


def label_files(path: Path) -> list[Path]:
    """Return the file itself, or the files of labels in a folder. Raises UserError without any."""
    if not path.is_dir():
        return [path]
    found = sorted(
        p
        for p in path.rglob("*")
        if p.is_file() and (p.suffix == ".labels" or re.search(r"[-.]labels.*\.txt$", p.name))
    )
    if not found:
        raise UserError("The folder holds no file of labels (*.labels).", file=str(path))
    return found


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the lines that are not blank."""
    for number, line in rows(path):
        if line.strip():
            yield Row(path, number, tuple(line.split("\t")))


def first_row(head: bytes) -> tuple[str, ...]:
    """Return the first line's cells, to tell one layout from another; () where there is none."""
    for line in head.decode("utf-8", "replace").removeprefix("\ufeff").splitlines():
        if line.strip():
            return tuple(line.split("\t"))
    return ()


class Articles:
    """Gathers the rows of one or several files by the article that they are about."""

    def __init__(self, path: Path, options: Options) -> None:
        self._options = options
        self._texts: dict[Path, Texts] = {}
        self.by_name: dict[str, list[Row]] = {}
        self._found: dict[str, Found] = {}

    def add(self, row: Row) -> None:
        """Take a row; its first cell names the article."""
        name = row.cells[0].strip()
        if not name:
            raise row.fault("The line names no article.")
        self.by_name.setdefault(name, []).append(row)

    def text(self, name: str) -> Found:
        """Return an article's text. Raises UserError where it is nowhere."""
        if name not in self._found:
            first = self.by_name[name][0]
            texts = self._texts.setdefault(first.path, Texts(first.path, self._options))
            own = _LABEL_FILE.fullmatch(first.path.name)
            alone = [own[1]] if own and own[1] != name and name in own[1] else []
            names = (name, f"article{name}", Path(name).stem, *alone)
            self._found[name] = texts.find(*names)
        return self._found[name]

    def draft(self, name: str, report: Report, reading: Reading | None = None) -> Draft:
        """Return an empty document with an article's text."""
        first = self.by_name[name][0]
        return Draft(self.text(name).text, report, str(first.path), reading)

    def finish(self, name: str, draft: Draft) -> AnnotationSet:
        """Return a document with where its text comes from; its text is kept no longer."""
        found = self.text(name)
        self._found.pop(name)
        file = found.file
        return draft.finish(
            document=found.document,
            file_name=file.name if file else "",
            file_sha256=file.sha256 if file else "",
            encoding=file.encoding if file else "",
        )


class ArticleNames:
    """Names the documents of an export as shared tasks do: 123 for article123.txt."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, document: Document, *, whole: bool = False) -> str:
        """Return the name of its file, else its title, else its id, where these serve as names.

        ``whole`` keeps the suffix of the file's name.
        """
        path = Path(document.file_name)
        file = path.name if whole else path.stem
        numbered = _NUMBERED.fullmatch(file)
        wanted: Sequence[str] = (numbered[1] if numbered else file, document.title)
        for name in wanted:
            if _SOUND.fullmatch(name) and name == name.strip() and name not in self._taken:
                self._taken.add(name)
                return name
        return document.id


def one_line(words: str) -> str:
    """Return words as a cell can hold them: tabs and line ends become spaces."""
    return re.sub(r"[\t\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", " ", words)


def cell(value: str, what: str) -> str:
    """Return a label for a cell. Raises UserError where it holds a tab or a line end."""
    if one_line(value) != value:
        raise UserError(
            "The {what} “{one_line}” holds a tab or line end, which separate the "
            "cells of this format; choose another format.",
            what=what,
            one_line=one_line(value),
        )
    return value
