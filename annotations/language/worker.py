"""Parsing in a process of its own, so that nothing waits for spaCy and no crash of it is ours.

``Worker.parse`` returns at once with a future. The process starts with the first text, is started
again where it dies or hangs, and ends with the program.
"""

from __future__ import annotations

import logging
import os
import queue
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import BinaryIO, Self, cast

from annotations.errors import CancelledError, UserError
from annotations.language import protocol
from annotations.language.parse import Parse, decode
from annotations.language.watch import Watch

OnProgress = Callable[[int, int], None]
"""Gets (sentences done, all), in the worker's thread; raises CancelledError to give the text up."""

SILENCE = 30.0
"""Seconds after which a process that gives no sign of life is taken to hang, and is ended."""

_log = logging.getLogger(__name__)
_TRIES = 2


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, protocol.ARGUMENT]
    return [sys.executable, "-m", "annotations.language.process"]


@dataclass(slots=True)
class _Job:
    request: protocol.Request
    future: Future[Parse]
    progress: OnProgress | None
    cancelled: threading.Event = field(default_factory=threading.Event)


class Worker:
    """A language process, and a thread that talks to it.

    Use it as a context manager, or call ``close()``. Futures are done, and progress is told, in
    the worker's thread: a window hands them over by a signal.
    """

    def __init__(
        self,
        command: Sequence[str] = (),
        on_death: Callable[[], object] = lambda: None,
        silence: float = SILENCE,
    ) -> None:
        """``command``: what starts the process, for tests.

        ``on_death`` is called in the worker's thread where the process ended by itself, or was
        ended because it gave no sign of life for ``silence`` seconds.
        """
        self._command = list(command) or _command()
        self._on_death = on_death
        self._watch = Watch(silence, self._end)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._running: dict[Future[Parse], _Job] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._number = 0
        self._closed = False

    def parse(
        self, text: str, language: str = "", progress: OnProgress | None = None
    ) -> Future[Parse]:
        """Return a future of the parse of a text.

        Its exception is UserError where the text cannot be parsed, CancelledError after
        ``cancel``. Raises RuntimeError when the worker is closed.
        """
        with self._lock:
            if self._closed:
                raise RuntimeError("the worker is closed")
            self._number += 1
            job = _Job(protocol.Request(self._number, text, language), Future(), progress)
            self._running[job.future] = job
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="language", daemon=True)
                self._thread.start()
        self._jobs.put(job)
        return job.future

    def cancel(self, future: Future[Parse]) -> None:
        """Give up a text, whether it waits or is being parsed."""
        with self._lock:
            job = self._running.get(future)
        if job is not None and not future.cancel():
            # The worker's thread hands it on with the next progress.
            job.cancelled.set()

    def close(self) -> None:
        """End the process; what is not parsed yet is cancelled."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            waiting = tuple(self._running.values())
        for job in waiting:
            job.cancelled.set()
            job.future.cancel()
        self._watch.close()
        self._stop()
        self._jobs.put(None)
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # -- in the worker's thread

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            if job.future.set_running_or_notify_cancel():
                try:
                    job.future.set_result(self._parsed(job))
                # Whatever went wrong is the asker's to know; the next text is parsed all the same.
                except BaseException as error:  # noqa: BLE001
                    job.future.set_exception(error)
            with self._lock:
                self._running.pop(job.future, None)
        self._stop()

    def _parsed(self, job: _Job) -> Parse:
        answer = self._answer(job)
        if isinstance(answer, protocol.Parsed):
            return decode(answer.parse)
        if not answer.trace:
            raise CancelledError
        _log.info("parsing failed: %s", answer.trace)
        raise UserError("The text could not be parsed ({kind}).", kind=answer.kind)

    def _answer(self, job: _Job) -> protocol.Parsed | protocol.Failed:
        for attempt in range(_TRIES):
            if job.cancelled.is_set():
                raise CancelledError
            try:
                process = self._started()
                with self._watch.watching():
                    return self._asked(process, job)
            except (OSError, EOFError):
                self._stop()
                if not self._closed:
                    self._on_death()
                    _log.info("the language process ended (attempt %d)", attempt + 1)
        if job.cancelled.is_set():
            raise CancelledError
        raise UserError("The language process ended unexpectedly; try again.")

    def _asked(
        self, process: subprocess.Popen[bytes], job: _Job
    ) -> protocol.Parsed | protocol.Failed:
        """Have a text parsed. Raises OSError or EOFError where the process dies."""
        stdin, stdout = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
        protocol.send(stdin, job.request)
        told = False
        while True:
            answer = protocol.next_answer(stdout)
            self._watch.heard()
            if isinstance(answer, protocol.Alive) or answer.number != job.request.number:
                continue
            if not isinstance(answer, protocol.Progress):
                return answer
            try:
                _report(job, answer)
            except BaseException:
                # Nobody waits for the rest of this text any more.
                protocol.send(stdin, protocol.Cancel(job.request.number))
                raise
            if job.cancelled.is_set() and not told:
                told = True
                protocol.send(stdin, protocol.Cancel(job.request.number))

    def _started(self) -> subprocess.Popen[bytes]:
        former = self._process
        if former is not None and former.poll() is None:
            return former
        self._stop()
        if former is not None and not self._closed:
            # It died with nothing to do.
            self._on_death()
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONUTF8": "1"},
            # On Windows no console window appears.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        weakref.finalize(self, _kill, process)
        with self._lock:
            if not self._closed:
                self._process = process
                return process
        _kill(process)
        raise EOFError

    def _stop(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            _kill(process)

    def _end(self) -> None:
        """End a process that hangs; in the watch's thread. Who waits for it meets the end."""
        with self._lock:
            process = self._process
        if process is not None:
            _log.info("the language process gave no sign of life")
            with suppress(OSError):
                process.kill()


def _report(job: _Job, answer: protocol.Progress) -> None:
    if job.progress is not None:
        try:
            job.progress(answer.done, answer.total)
        except CancelledError:
            job.cancelled.set()


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.close()
