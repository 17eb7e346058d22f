"""Words on screen: translation, and the texts that are put together from data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from annotations.changes import OPS, OPS_OF_ONE, HistoryStep, Op
from annotations.errors import Moment, Term, UserError, filled
from annotations.model import Codebook, ReadingStatus, Status, in_language
from annotations.project.attributes import definitions
from annotations.project.suggesting import ANNOTATOR as RULES
from app import languages

DATE_AND_TIME = "d MMM yyyy, HH:mm"
"""How the interface writes a point in time, in both languages."""
_PLACE = re.compile(r"{(\w+)}")


def tr(text: str, **values: object) -> str:
    """Return ``text`` in the interface's language, its ``{places}`` filled with ``values``.

    Whole numbers are filled in with their thousands apart; give places in a text as strings.
    """
    return filled(QCoreApplication.translate("Elocutio", text), values, _word)


def mark(text: str) -> str:
    """Return ``text`` as it is: it stands in a table, and is translated where it is shown."""
    return text


def counted(number: int, one: str, many: str, **values: object) -> str:
    """Return a count with its noun; ``{n}`` stands for the number in both forms."""
    return tr(one if is_single(number) else many, n=number, **values)


def is_single(number: int) -> bool:
    """Whether a number goes with the singular; French counts nothing as one."""
    return number < 2 if languages.current() == "fr" else number == 1


def grouped(number: int) -> str:
    """Return a number with its thousands apart."""
    return f"{number:,}".replace(",", "\u202f")


def decimal(number: float, places: int = 1) -> str:
    """Return a number with some decimals, as the language writes it."""
    return QLocale().toString(number, "f", places)


def error_text(error: BaseException) -> str:
    """Return the sentence of a known trouble in the interface's language, its place before it."""
    if not isinstance(error, UserError):
        return str(error)
    told = tr(error.template, **error.values)
    if error.file and error.line:
        return tr("{file}, line {line}: {told}", file=error.file, line=error.line, told=told)
    return tr("{file}: {told}", file=error.file, told=told) if error.file else told


def _word(value: object) -> str:
    if isinstance(value, UserError):
        return error_text(value)
    if isinstance(value, Term):
        return tr(str(value))
    if isinstance(value, Moment):
        return local_time(value)
    return grouped(value) if type(value) is int else str(value)


STATUS_NAMES: Mapping[Status, str] = {
    Status.ACCEPTED: mark("accepted"),
    Status.SUGGESTED: mark("suggested"),
    Status.REJECTED: mark("rejected"),
}

_READING_NAMES: Mapping[ReadingStatus, str] = {
    ReadingStatus.UNREAD: mark("unread"),
    ReadingStatus.IN_PROGRESS: mark("in progress"),
    ReadingStatus.DONE: mark("done"),
    ReadingStatus.ADJUDICATED: mark("adjudicated"),
}
_STATUS_WORDS: Mapping[str, str] = {
    status.value: name for status, name in (*STATUS_NAMES.items(), *_READING_NAMES.items())
}


def step_text(step: HistoryStep, codebooks: Sequence[Codebook], language: str) -> str:
    """Return a step of the history in words ("tag Loaded Language")."""
    try:
        op = Op(step.op)
    except ValueError:
        return step.op
    number = step.detail.get("number")
    single = isinstance(number, int) and is_single(number) and op in OPS_OF_ONE
    template = tr(OPS_OF_ONE[op] if single else OPS[op])
    values = dict.fromkeys(_PLACE.findall(template), "…")
    known = {key: _detail(key, value, codebooks, language) for key, value in step.detail.items()}
    return filled(template, values | known, _word)


def _detail(key: str, value: Any, codebooks: Sequence[Codebook], language: str) -> Any:
    if isinstance(value, list) and len(value) == 2:
        return label_name(str(value[0]), str(value[1]), codebooks, language)
    if key == "status" and value in _STATUS_WORDS:
        return tr(_STATUS_WORDS[value])
    if key == "attribute":
        return _attribute_name(str(value), codebooks, language)
    return value


def _attribute_name(code: str, codebooks: Sequence[Codebook], language: str) -> str:
    named = (a for book in codebooks for a in definitions(book) if a.code == code)
    return next((in_language(a.name, language) for a in named), "") or code


def label_name(codebook: str, code: str, codebooks: Sequence[Codebook], language: str) -> str:
    """Return a label's name; its code where the project no longer has it."""
    for book in codebooks:
        if book.id == codebook:
            for label in book.labels:
                if label.code == code:
                    return in_language(label.name, language) or code
    return code


def annotator_name(name: str) -> str:
    """Return an annotator's name as it is shown: that of the built-in rules in the language."""
    return tr("Rules") if name == RULES else name


def local_time(text: str) -> str:
    """Return a stored time as the system writes dates, in local time."""
    # Not by strptime, whose first call loads for ten milliseconds, and which is slow after it.
    date, utc, _ = text.partition("Z")
    try:
        time = datetime.fromisoformat(date).replace(tzinfo=UTC)
    except ValueError:
        return text
    if not utc or "T" not in date:
        return text
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(time.timestamp())), DATE_AND_TIME)
