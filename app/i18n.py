"""Words on screen: translation, and the texts that are put together from data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from annotations.changes import OPS, HistoryStep, Op
from annotations.model import Codebook, Status, in_language
from app import languages

_TIME = "d MMM yyyy, HH:mm"


def tr(text: str) -> str:
    """Return ``text`` in the interface's language."""
    return QCoreApplication.translate("Elocutio", text)


def mark(text: str) -> str:
    """Return ``text`` as it is: it stands in a table, and is translated where it is shown."""
    return text


def counted(number: int, one: str, many: str) -> str:
    """Return a count with its noun; ``{n}`` stands for the number in both forms."""
    # French counts nothing as one.
    single = number < 2 if languages.current() == "fr" else number == 1
    return tr(one if single else many).replace("{n}", f"{number:,}".replace(",", "\u202f"))


def step_text(step: HistoryStep, codebooks: Sequence[Codebook], language: str) -> str:
    """Return a step of the history in words ("tag Loaded Language")."""
    try:
        template = tr(OPS[Op(step.op)])
    except ValueError:
        return step.op
    values = {name: _word(value, codebooks, language) for name, value in step.detail.items()}
    try:
        return template.format_map(_Missing(values))
    except (ValueError, IndexError):
        return template


class _Missing(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _word(value: Any, codebooks: Sequence[Codebook], language: str) -> str:
    if isinstance(value, list) and len(value) == 2:
        return label_name(str(value[0]), str(value[1]), codebooks, language)
    return str(value)


def label_name(codebook: str, code: str, codebooks: Sequence[Codebook], language: str) -> str:
    """Return a label's name; its code where the project no longer has it."""
    for book in codebooks:
        if book.id == codebook:
            for label in book.labels:
                if label.code == code:
                    return in_language(label.name, language) or code
    return code


STATUS_NAMES: Mapping[Status, str] = {
    Status.ACCEPTED: mark("accepted"),
    Status.SUGGESTED: mark("suggested"),
    Status.REJECTED: mark("rejected"),
}


def local_time(text: str) -> str:
    """Return a stored time as the system writes dates, in local time."""
    try:
        time = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).astimezone()
    except ValueError:
        return text
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(time.timestamp())), _TIME)
