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
from annotations.formats.parts import outgoing, unwritten
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
    at, text = 0, found.text
    for number, line in lines:
        if not line or line.isspace():
            for column in columns:
                column.close()
            continue
        token, *tags = _cells(line)
        start = text.find(token, at)
        if start < 0 or (start > at and not text[at:start].isspace()):
            raise draft.fault(
                "The token “{short}” is not what comes next in the text.",
                number,
                short=short(token),
            )
        at = start + len(token)
        if len(tags) > len(columns):
            columns += [_Column(draft) for _ in range(len(tags) - len(columns))]
        for column, tag in zip(columns, tags, strict=False):
            # By far most tags go on with what is open, or with nothing.
            if tag == column.inside:
                column.end = at
            elif tag != "O" or column.inside:
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
    """One column of tags; gathers tokens into passages.

    ``inside`` is the tag that goes on with the passage that is open, "" where none is; ``end`` is
    where that passage ends so far (code points).
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._label = ""
        self._start = self._line = 0
        self.end = 0
        self.inside = ""

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
            self._label, self._start, self._line = match[2], place[0], line
            self.inside = f"I-{match[2]}"
        self.end = place[1]
        if match[1] in "ESU":
            self.close()

    def close(self) -> None:
        """End the passage that is open."""
        if self._label:
            name = f"{self._label} from line {self._line}"
            place = self._start, self.end
            self._draft.annotate([place], self._label, name=name, line=self._line)
        self._label = self.inside = ""


# -- writing


def write_folder(sets: Iterable[AnnotationSet], folder: Folder, report: Report) -> None:
    """Write a .conll and a .txt file for each document."""
    names = Names()
    for entry in outgoing(sets, report, {"text"}):
        name = names.of(entry.document)
        with folder.file(f"{name}.txt") as out:
            out.write(entry.text.encode())
        with folder.file(f"{name}.conll") as out:
            out.write("".join(f"{line}\n" for line in _lines(entry, report)).encode())


def _lines(entry: AnnotationSet, report: Report) -> Iterator[str]:
    text = entry.text
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in tokens]
    before = 0
    for (start, end), cells in zip(
        tokens, zip(words, *_columns(entry, tokens, report), strict=True), strict=True
    ):
        if before and "\n" in text[before:start]:
            yield ""
        yield "\t".join(cells)
        before = end


def _columns(entry: AnnotationSet, tokens: list[_Place], report: Report) -> list[list[str]]:
    """Return tags by token, in as few columns as hold all passages; the first one always is."""
    starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
    columns = [["O"] * len(tokens)]
    taken = [0]  # up to which token each column is, passages coming by where they begin
    held = [a for a in entry.annotations if any(entry.text[s:e].strip() for s, e in a.fragments)]
    blank = len(entry.annotations) - len(held)
    Report.count(report.left_out, "passage of white space only", blank)
    unwritten(report, "annotations", blank)
    pieces = [(s, e, a.label) for a in held for s, e in a.fragments]
    for start, end, label in sorted(pieces, key=lambda piece: (piece[0], -piece[1])):
        if _SPACES.search(label):
            raise UserError(
                "The label “{label}” holds a space, which this format cannot hold.", label=label
            )
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if first >= last:
            Report.count(report.left_out, "fragment of white space only")
            continue
        words = entry.text[start:end]
        if (starts[first], ends[last - 1]) != (start, end) and words.strip() == words:
            Report.count(report.changed, "passages that cut words, widened to whole ones")
        free = next((i for i, upto in enumerate(taken) if upto <= first), len(columns))
        if free == len(columns):
            columns.append(["O"] * len(tokens))
            taken.append(0)
        columns[free][first:last] = [f"B-{label}", *[f"I-{label}"] * (last - first - 1)]
        taken[free] = last
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
