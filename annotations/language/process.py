"""The language process: the only place that loads spaCy.

``annotations.language.worker`` starts it. It reads questions from standard input and answers on
standard output, one at a time, with a sign of life now and then. It ends at once when its standard
input closes, which it does when the program that started it dies.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO

from annotations.language import pipelines, protocol
from annotations.language.parse import Builder, Parse
from annotations.language.sentences import sentences
from annotations.offsets import Fragment

_STRAIGHT = {ord("’"): "'", ord("ʼ"): "'"}
# The models know only the straight apostrophe. One character stays one character.
_LONGEST = 20_000
_AT_ONCE = 64


class _CancelledError(Exception):
    pass


class _Process:
    def __init__(self, questions: BinaryIO, answers: BinaryIO) -> None:
        self._questions = questions
        self._answers = answers
        self._requests: queue.SimpleQueue[protocol.Request] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._pipelines: dict[str, Any] = {}
        self._sending = threading.Lock()
        self._busy = threading.Event()
        self._number = 0

    def run(self) -> None:
        for target in (self._listen, self._beat):
            threading.Thread(target=target, daemon=True).start()
        while True:
            request = self._requests.get()
            self._number = request.number
            self._busy.set()
            answer = self._answer(request)
            self._busy.clear()
            self._send(answer)

    def _send(self, answer: protocol.Answer) -> None:
        with self._sending:
            protocol.send(self._answers, answer)

    def _beat(self) -> None:
        """Give signs of life, but only while somebody reads them: a full pipe would block."""
        while True:
            self._busy.wait()
            self._send(protocol.Alive(self._number))
            time.sleep(protocol.BEAT)

    def _listen(self) -> None:
        try:
            while True:
                question = protocol.next_question(self._questions)
                if isinstance(question, protocol.Cancel):
                    self._cancelled.add(question.number)
                else:
                    self._requests.put(question)
        finally:
            # The program is gone. Whatever is being parsed, nobody waits for it.
            os._exit(0)

    def _answer(self, request: protocol.Request) -> protocol.Answer:
        number = request.number
        try:
            return protocol.Parsed(number, self._parse(request).encode())
        except _CancelledError:
            return protocol.Failed(number, "", "")
        # Whatever fails is told to the program, which logs it; the next text may be sound.
        except Exception as error:  # noqa: BLE001
            return protocol.Failed(number, type(error).__name__, traceback.format_exc())

    def _parse(self, request: protocol.Request) -> Parse:
        pipeline = self._pipeline(request.language)
        text = request.text.translate(_STRAIGHT)
        pieces = list(_pieces(text, sentences(request.text, request.language)))
        made = Builder(*pipelines.chosen(request.language))
        docs = pipeline.pipe((text[a:b] for a, b, _ in pieces), batch_size=_AT_ONCE)
        for number, (doc, (start, _, sentence)) in enumerate(zip(docs, pieces, strict=True)):
            if number % _AT_ONCE == 0:
                self._report(request.number, number, len(pieces))
            _add(made, doc, start, sentence)
        return made.made()

    def _report(self, number: int, done: int, total: int) -> None:
        if number in self._cancelled:
            self._cancelled.discard(number)
            raise _CancelledError
        self._send(protocol.Progress(number, done, total))

    def _pipeline(self, language: str) -> Any:
        code = pipelines.code(language)
        if code not in self._pipelines:
            self._pipelines[code] = _load(code)
        return self._pipelines[code]


def _load(code: str) -> Any:
    model = pipelines.model(code)
    if model:
        return import_module(model).load(exclude=["ner", "senter"])
    spacy = import_module("spacy")
    try:
        return spacy.blank(code)
    except ImportError:
        return spacy.blank("xx")


def _pieces(text: str, cut: list[Fragment]) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, sentence); what is no sentence but a flood of text, in several pieces."""
    for number, (start, end) in enumerate(cut):
        while end - start > _LONGEST:
            blank = text.rfind(" ", start, start + _LONGEST)
            middle = blank + 1 if blank > start else start + _LONGEST
            yield start, middle, number
            start = middle
        yield start, end, number


def _add(made: Builder, doc: Any, start: int, sentence: int) -> None:
    kept = [token for token in doc if not token.is_space]
    numbers = {token.i: len(made) + place for place, token in enumerate(kept)}
    for token in kept:
        first = start + token.idx
        made.add(
            first,
            first + len(token),
            sentence,
            lemma=token.lemma_,
            tag=token.pos_,
            morph=str(token.morph),
            head=numbers.get(token.head.i, -1),
            relation=token.dep_,
        )


def main() -> None:
    """Be the language process until the program is gone."""
    # Libraries may print; their words must not run into the answers.
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - lives to the end
    if hasattr(os, "nice"):
        os.nice(5)  # the window comes first
    _Process(questions, answers).run()


if __name__ == "__main__":
    main()
