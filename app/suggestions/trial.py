"""Trying a rule on a text beside the window's work: only the last question is answered."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.errors import UserError

if TYPE_CHECKING:
    from annotations.language.cues import Suggestion
    from annotations.language.parse import Parse
    from annotations.language.rules import Rule

Question = tuple["Rule", str, str, "Parse | None"]


class Trial(QObject):
    """Asks one rule at a time; what is asked meanwhile waits, and only the last of it.

    A pattern that takes too long ends with a UserError (``annotations.language.cues``); the window
    goes on, because the matching leaves other threads their time.
    """

    found = Signal(object)
    """The suggestions (a list), or the UserError."""
    _answered = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "trial")
        self._running = False
        self._waiting: Question | None = None
        self._open = True
        self._answered.connect(self._take)

    def ask(self, rule: Rule, text: str, language: str, parse: Parse | None) -> None:
        """Try a rule, instead of what has not been begun yet."""
        self._waiting = (rule, text, language, parse)
        self._go_on()

    def cancel(self) -> None:
        """Answer nothing that was asked before."""
        self._waiting = None

    def close(self) -> None:
        """Answer nothing more."""
        self._open = False
        self._waiting = None
        self._pool.shutdown(wait=False, cancel_futures=True)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._running or self._waiting is not None

    def _go_on(self) -> None:
        if self._running or self._waiting is None or not self._open:
            return
        question, self._waiting = self._waiting, None
        self._running = True
        self._pool.submit(_answer, question).add_done_callback(
            lambda future: self._tell(question, future)
        )

    def _tell(self, question: Question, future: Future[Sequence[Suggestion] | UserError]) -> None:
        if self._open and not future.cancelled():
            error = future.exception()
            self._answered.emit(question, error or future.result())

    def _take(self, _question: object, answer: object) -> None:
        self._running = False
        if not self._open:
            return
        if self._waiting is None:
            self.found.emit(answer)
        self._go_on()


def _answer(question: Question) -> Sequence[Suggestion] | UserError:
    from annotations.language.cues import try_rule

    try:
        return try_rule(*question)
    except UserError as error:
        return error
