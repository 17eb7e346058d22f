"""CoNLL (IOB2): a token a line, tags in columns, the text beside it.

``NAME.conll`` holds ``token⇥tag`` lines, a blank line between sentences. Overlapping passages go to
further columns. The format knows no offsets: ``NAME.txt`` keeps the text, in which the tokens are
found again.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotations.errors import UserError
from annotations.formats.base import Folder, Format, Options
from annotations.formats.building import Draft, short
from annotations.formats.files import Names, a_file, rows
from annotations.formats.parts import outgoing
from annotations.formats.texts import Found, Texts
from annotations.model import AnnotationSet, Report

_TOKEN = re.compile(r"[\w\u0300-\u036f]+|[^\w\s]")
_TAG = re.compile(r"([BIESU])-(.+)", re.DOTALL)
_OUTSIDE = frozenset({"O", "_", "-", ""})
_SPACES = re.compile(r"\s")

_Place = tuple[int, int]


# -- reading


def read(path: Path, report: Report, options: Options) -> Iterator[AnnotationSet]:
    """Yield a document for a .conll file, or for each one of a folder."""
    files = [path]
    if path.is_dir():
        files = sorted(p for p in path.rglob("*") if p.suffix in FORMAT.suffixes)
        if not files:
            raise UserError("The folder holds no .conll file.", file=str(path))
    for file in files:
        yield _document(file, report, options)


def _document(path: Path, report: Report, options: Options) -> AnnotationSet:
    lines = [(number, line) for number, line in rows(path) if not line.startswith("-DOCSTART-")]
    found = _text(path, lines, options, report)
    draft = Draft(found.text, report, str(path))
    columns: list[_Column] = []
    at = 0
    for number, line in lines:
        if not line.strip():
            for column in columns:
                column.close()
            continue
        token, *tags = _cells(line)
        start = found.text.find(token, at)
        if start < 0 or found.text[at:start].strip():
            raise draft.fault(
                "The token “{short}” is not what comes next in the text.",
                number,
                short=short(token),
            )
        at = start + len(token)
        columns += [_Column(draft) for _ in range(len(tags) - len(columns))]
        for column, tag in zip(columns, tags, strict=False):
            column.take(tag, (start, at), number)
    for column in columns:
        column.close()
    file = found.file
    return draft.finish(
        document=found.document,
        file_name=file.name if file else path.name,
        file_sha256=file.sha256 if file else "",
    )


def _cells(line: str) -> list[str]:
    return line.split("\t") if "\t" in line else line.split()


def _text(path: Path, lines: list[tuple[int, str]], options: Options, report: Report) -> Found:
    """Return the text beside the file, in the folder of texts or the project; else the tokens."""
    try:
        return Texts(path, options).find(path.stem)
    except UserError as error:
        if options.texts is not None or "is missing" not in error.sentence:
            raise
    report.assumed.append(f"There is no text beside {path.name}; spaces stand between its tokens.")
    sentences: list[list[str]] = [[]]
    for _, line in lines:
        if line.strip():
            sentences[-1].append(_cells(line)[0])
        elif sentences[-1]:
            sentences.append([])
    return Found("\n".join(" ".join(tokens) for tokens in sentences if tokens))


class _Column:
    """One column of tags; gathers tokens into passages."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._label = ""
        self._place: _Place = (0, 0)
        self._line = 0

    def take(self, tag: str, place: _Place, line: int) -> None:
        """Take a token's tag: B, I, E, S, U with a label, or that it is outside."""
        if tag in _OUTSIDE:
            self.close()
            return
        match = _TAG.fullmatch(tag)
        if match is None:
            raise self._draft.fault(
                "“{short}” is no tag such as B-Doubt, I-Doubt or O.", line, short=short(tag)
            )
        if match[1] in "BSU" or match[2] != self._label:
            self.close()
            self._label, self._place, self._line = match[2], place, line
        self._place = (self._place[0], place[1])
        if match[1] in "ESU":
            self.close()

    def close(self) -> None:
        """End the passage that is open."""
        if self._label:
            name = f"{self._label} from line {self._line}"
            self._draft.annotate([self._place], self._label, name=name, line=self._line)
        self._label = ""


# -- writing


def write_folder(sets: Iterable[AnnotationSet], folder: Folder, report: Report) -> None:
    """Write a .conll and a .txt file for each document."""
    names = Names()
    for entry in outgoing(sets, report, {"text"}):
        name = names.of(entry.document)
        with folder.file(f"{name}.txt") as out:
            out.write(entry.text.encode())
        with folder.file(f"{name}.conll") as out:
            for line in _lines(entry, report):
                out.write(line.encode() + b"\n")


def _lines(entry: AnnotationSet, report: Report) -> Iterator[str]:
    text = entry.text
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    columns = _columns(entry, tokens, report)
    for i, (start, end) in enumerate(tokens):
        if i and "\n" in text[tokens[i - 1][1] : start]:
            yield ""
        yield "\t".join([text[start:end], *(column.get(i, "O") for column in columns)])


def _columns(entry: AnnotationSet, tokens: list[_Place], report: Report) -> list[dict[int, str]]:
    """Return tags by token, in as few columns as hold all passages; the first one always is."""
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    columns: list[dict[int, str]] = [{}]
    pieces = [(s, e, a.label) for a in entry.annotations for s, e in a.fragments]
    for start, end, label in sorted(pieces, key=lambda piece: (piece[0], -piece[1])):
        if _SPACES.search(label):
            raise UserError(
                "The label “{label}” holds a space, which this format cannot hold.", label=label
            )
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if first >= last:
            Report.count(report.left_out, "passage of white space only")
            continue
        words = entry.text[start:end]
        if (starts[first], ends[last - 1]) != (start, end) and words.strip() == words:
            Report.count(report.changed, "passages that cut words, widened to whole ones")
        column = next((c for c in columns if not any(i in c for i in range(first, last))), None)
        if column is None:
            column = {}
            columns.append(column)
        column[first] = f"B-{label}"
        column |= dict.fromkeys(range(first + 1, last), f"I-{label}")
        _break_at_lines(entry.text, tokens, first, last, report)
    return columns


def _break_at_lines(text: str, tokens: list[_Place], first: int, last: int, report: Report) -> None:
    inside = text[tokens[first][0] : tokens[last - 1][1]]
    if "\n" in inside:
        Report.count(report.changed, "passages over several lines, one in each")


def recognise(path: Path, head: bytes) -> bool:
    """Whether a folder holds .conll files; a file is told by its suffix."""
    if path.is_dir():
        return a_file(path, ".conll") is not None
    return True


FORMAT = Format(
    code="conll",
    name="CoNLL (IOB2), a token a line",
    suffixes=(".conll", ".iob2", ".bio"),
    read=read,
    write_folder=write_folder,
    carries=frozenset({"text"}),
    more_losses=(
        "passages that cut words (they are widened to whole ones)",
        "that passages over several lines are one",
        "passages of white space only",
    ),
    recognise=recognise,
    folder=True,
    textless=True,
)
