"""Writing to the terminal: encodings, words, JSON and the progress bar."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from annotations.model import Document, Report
    from annotations.project.adding import AddReport

Progress = Callable[[int, int], None]

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_LINE_BREAKS = frozenset("\n\r\x85\u2028\u2029")
_NAMED = 5


def prepare_streams() -> None:
    """Write UTF-8 whatever the console or pipe; what cannot be encoded must not stop a command.

    A program built without a console has no streams at all; what is written then is dropped.
    """
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - lives to the end
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - lives to the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def silence_stdout() -> None:
    """Send what is still buffered nowhere, so that the interpreter's last flush stays quiet."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def binary_stdout() -> BinaryIO:
    """Return standard output for bytes, behind what was printed so far."""
    sys.stdout.flush()
    return sys.stdout.buffer


def say(line: str) -> None:
    """Print a line of the result."""
    print(line)


def tell(line: str) -> None:
    """Print a line that is no part of the result (to standard error)."""
    print(line, file=sys.stderr)


def shown(text: str) -> str:
    """Return a text on one line, without characters that would steer the terminal."""
    joined = text.replace("\r\n", "\n")
    return _CONTROLS.sub(lambda found: "↵" if found[0] in _LINE_BREAKS else "\ufffd", joined)


def say_json(value: Mapping[str, Any]) -> None:
    """Print one JSON object."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def write_report(report: Report, write: Callable[[str], None]) -> None:
    """Write what an import or export did: what was read, written, changed, left out and why."""
    for name in ("read", "written", "changed"):
        counts: dict[str, int] = getattr(report, name)
        if counts:
            write(f"  {name}: " + ", ".join(f"{what} {n}" for what, n in counts.items()))
    for why, number in report.left_out.items():
        write(f"  left out: {number} × {shown(why)}")
    for what in report.assumed:
        write(f"  assumed: {shown(what)}")


def write_additions(report: AddReport, write: Callable[[str], None]) -> None:
    """Write what adding files did: the documents, and what was left out and why."""
    for document in report.documents:
        length = counted(document.length, "character")
        encoding = f", {document.encoding}" if document.encoding else ""
        write(f"{document.id}  {shown(document.title)} ({length}{encoding})")
    for place, note in report.notes:
        write(f"  note: {shown(place)}: {shown(note)}")
    for repeated in report.repeated:
        what = f"{shown(repeated.place)}: the same as “{shown(repeated.title)}”"
        write(f"  not added again: {what}; --again adds it")
    for left in report.left_out:
        write(f"  left out: {shown(left.place)}: {shown(left.why)}")
    if not report.documents:
        write("Nothing was added.")


@contextmanager
def progress_bar(title: str, *, share: bool = False) -> Iterator[Progress | None]:
    """Give a function to call with (done, all), which draws a bar; None where nobody watches.

    ``share`` shows a percentage, for what is not counted piece by piece.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskProgressColumn, TextColumn
    from rich.progress import Progress as Bar

    number = TaskProgressColumn() if share else MofNCompleteColumn()
    columns = (TextColumn("{task.description}"), BarColumn(), number)
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        # "all" is 0 where a file does not tell before its end is reached.
        yield lambda done, total: bar.update(task, completed=done, total=total or None)


def titles(documents: Sequence[Document]) -> str:
    """Return the titles of documents, of many only the first."""
    named = ", ".join(f"“{shown(document.title)}”" for document in documents[:_NAMED])
    more = len(documents) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
