"""Questions beside the window: they run in a thread, and only the newest one is answered."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotations.errors import CancelledError, UserError
from annotations.language.concordance import Collocate, Line, frequencies, ordered
from annotations.project import Project
from annotations.project.concordancing import LeftOut
from app.concordance.model import CONTEXT
from app.i18n import error_text, tr
from app.one_thread import OneThread

MOST_LINES = 100_000
"""More of them nobody reads; the search says that it stopped there."""

SPAN = 5
"""So many words to either side of a match are its neighbours."""

_PAGE = 60
_FIRST, _EVERY = 0.05, 0.15
"""Seconds before lines are handed over that do not fill a page, and between two portions."""

_log = logging.getLogger(__name__)
Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: a query and its kind (``annotations.language.concordance.KINDS``)."""

    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class End:
    """A search that came to its end.

    ``unparsed``: how many documents could not be asked yet; ``words_only``: how many have no lemmas
    because there is no model for their language; ``cut``: whether there are more lines;
    ``first``: seconds to the first lines, -1 where there are none.
    """

    unparsed: int
    cut: bool
    first: float
    words_only: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """All lines that answer now: as they stand in the documents, and in the order asked for."""

    found: list[Line]
    ordered: list[Line]
    documents: frozenset[str]
    end: End


@dataclass(frozen=True, slots=True)
class _Counted:
    """The documents that could not be asked."""

    unparsed: list[object] = field(default_factory=list)
    words_only: list[object] = field(default_factory=list)

    def end(self, cut: bool, first: float) -> End:
        return End(len(self.unparsed), cut, first, len(self.words_only))


class Asker(QObject):
    """Searches, sorts and counts. Signals come in the window's thread."""

    found = Signal(object)
    ended = Signal(object)
    checked = Signal(object)
    ordered = Signal(object)
    counted = Signal(object)
    near = Signal(object)
    failed = Signal(str)
    _told = Signal(int, str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._busy = 0
        self._thread = OneThread("search")
        self._told.connect(self._on_told)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._busy == self._number and self._number > 0

    def search(self, project: Project, question: Question) -> None:
        """Look for lines: ``found`` hands them over in portions, ``ended`` comes last."""
        self._start(lambda number: self._search(number, project, question))

    def check(self, project: Project, question: Question, by: str, *, descending: bool) -> None:
        """Look for the lines again; ``checked`` hands over all of them at once."""

        def work(number: int) -> tuple[str, object]:
            left_out = _Counted()
            found: list[Line] = []
            lines = self._lines(number, project, question, left_out)
            with closing(lines):
                for some in lines:
                    found += some
                    if len(found) > MOST_LINES:
                        break
            documents = frozenset(document.id for document in project.documents())
            made = ordered(found, by)
            end = left_out.end(len(found) > MOST_LINES, -1)
            return "checked", Checked(found, made[::-1] if descending else made, documents, end)

        self._start(work)

    def order(self, lines: Sequence[Line], by: str, *, descending: bool) -> None:
        """Sort lines; ``ordered`` hands them over."""

        def work(_: int) -> tuple[str, object]:
            made = ordered(lines, by)
            return "ordered", made[::-1] if descending else made

        self._start(work)

    def count(self, lines: Sequence[Line]) -> None:
        """Count the different matches; ``counted`` hands the counts over."""
        self._start(lambda _: ("counted", frequencies(lines)))

    def collocates(self, project: Project, question: Question) -> None:
        """Find what stands near the matches; ``near`` hands it over."""

        def work(number: int) -> tuple[str, object]:
            report = self._reporter(number)
            found: list[Collocate] = project.collocates(
                question.words, kind=question.kind, span=SPAN, progress=report
            )
            return "near", found

        self._start(work)

    def drop(self) -> None:
        """Answer nothing any more; the thread ends by itself."""
        self._number += 1

    def stop(self) -> None:
        """Answer nothing any more, and wait for the thread."""
        self.drop()
        self._thread.finish()

    # -- in the thread

    def _start(self, work: Callable[[int], tuple[str, object]]) -> None:
        self.drop()
        self._busy = number = self._number
        self._thread.start(lambda: self._run(number, work))

    def _run(self, number: int, work: Callable[[int], tuple[str, object]]) -> None:
        if number != self._number:
            return
        try:
            self._told.emit(number, *work(number))
        except CancelledError:
            pass
        except UserError as error:
            self._told.emit(number, "failed", error)
        except Exception as error:  # noqa: BLE001 - told in the panel, logged with its traceback
            if number == self._number:
                _log.exception("searching failed")
                self._told.emit(number, "failed", error)

    def _reporter(self, number: int) -> Report:
        def report(_done: int, _of: int) -> None:
            if number != self._number:
                raise CancelledError

        return report

    def _search(self, number: int, project: Project, question: Question) -> tuple[str, object]:
        left_out = _Counted()
        waiting: list[Line] = []
        began = told = perf_counter()
        first, total = -1.0, 0
        lines = self._lines(number, project, question, left_out)
        with closing(lines):
            for some in lines:
                waiting += some
                total += len(some)
                now = perf_counter()
                page = first < 0 and (len(waiting) >= _PAGE or now - began > _FIRST)
                if page or (first >= 0 and now - told > _EVERY):
                    first = now - began if first < 0 else first
                    self._told.emit(number, "found", waiting)
                    waiting, told = [], now
                if total > MOST_LINES:
                    break
        if waiting:
            first = perf_counter() - began if first < 0 else first
            self._told.emit(number, "found", waiting)
        return "ended", left_out.end(total > MOST_LINES, first)

    def _lines(
        self, number: int, project: Project, question: Question, left_out: _Counted
    ) -> Generator[list[Line]]:
        return project.lines(
            question.words,
            kind=question.kind,
            width=CONTEXT,
            left_out=LeftOut(left_out.unparsed.append, left_out.words_only.append),
            progress=self._reporter(number),
        )

    # -- in the window's thread

    def _on_told(self, number: int, what: str, value: Any) -> None:
        if number != self._number:
            return
        if what != "found":
            self._busy = 0
        if what == "failed":
            known = isinstance(value, UserError)
            words = error_text(value) if known else tr("The search failed; see the log.")
            self.failed.emit(words)
            return
        getattr(self, what).emit(value)
