"""What the program and its language process tell each other, through pipes.

Each message is four bytes of length (big-endian) and a msgpack map with its type.
"""

from __future__ import annotations

from typing import BinaryIO

import msgspec

ARGUMENT = "--language-process"
"""What a frozen program is started with to be the language process."""

BEAT = 1.0
"""Seconds between two signs of life."""

_MOST_BYTES = 1 << 30


class Request(msgspec.Struct, tag="parse"):
    """Parse a text, sentence by sentence."""

    number: int
    text: str
    language: str


class Cancel(msgspec.Struct, tag="cancel"):
    """Give up a request."""

    number: int


class Progress(msgspec.Struct, tag="progress"):
    """How far a request is, in sentences."""

    number: int
    done: int
    total: int


class Alive(msgspec.Struct, tag="alive"):
    """A sign of life while a request is worked on, also while a pipeline is loaded."""

    number: int


class Parsed(msgspec.Struct, tag="parsed"):
    """The result: ``annotations.language.parse.Parse`` as bytes."""

    number: int
    parse: bytes


class Failed(msgspec.Struct, tag="failed"):
    """What went wrong: the kind of exception, and the trace for the log ("" where cancelled)."""

    number: int
    kind: str
    trace: str


Question = Request | Cancel
Answer = Progress | Alive | Parsed | Failed

_encoder = msgspec.msgpack.Encoder()
_questions: msgspec.msgpack.Decoder[Question] = msgspec.msgpack.Decoder(Question)
_answers: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)


def send(stream: BinaryIO, message: Question | Answer) -> None:
    """Write one message."""
    data = _encoder.encode(message)
    stream.write(len(data).to_bytes(4, "big") + data)
    stream.flush()


def next_question(stream: BinaryIO) -> Question:
    """Read one question. Raises EOFError where the other side is gone."""
    return _questions.decode(_read(stream))


def next_answer(stream: BinaryIO) -> Answer:
    """Read one answer. Raises EOFError where the other side is gone, or talks nonsense."""
    try:
        return _answers.decode(_read(stream))
    except msgspec.DecodeError as error:
        raise EOFError from error


def _read(stream: BinaryIO) -> bytes:
    length = int.from_bytes(_exactly(stream, 4), "big")
    if length > _MOST_BYTES:
        raise EOFError("a message of impossible length")
    return _exactly(stream, length)


def _exactly(stream: BinaryIO, number: int) -> bytes:
    data = stream.read(number)
    if data is None or len(data) < number:
        raise EOFError
    return data
