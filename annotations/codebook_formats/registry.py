"""The one table of codebook formats; explicit, because a frozen program discovers nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from annotations import datafiles
from annotations.codebook_formats import (
    brat,
    doccano,
    inception,
    label_studio,
    own_json,
    refi,
    skos,
    table,
)
from annotations.codebook_formats import losses as words
from annotations.errors import UsageError, UserError
from annotations.model import Codebook, Report

Read = Callable[[bytes, str, Report], Codebook]
"""Takes the bytes and the file's name for messages; notes in the report what it passed over."""

Write = Callable[[Codebook], bytes]
Recognise = Callable[[bytes], bool]

_FOLDER = "codebooks"
_HEAD = 4096
"""Bytes at the beginning of a file that tell formats of one suffix apart."""


@dataclass(frozen=True, slots=True)
class CodebookFormat:
    """A format: what it is called, what reads and writes it, and what it cannot carry.

    ``losses`` are in the words of the module ``losses``. ``recognises`` tells, by the first bytes,
    whether a file is of this format and not of another one with the same suffix.
    """

    code: str
    name: str
    suffixes: tuple[str, ...]
    read: Read
    write: Write
    losses: tuple[str, ...]
    recognises: Recognise = lambda head: True


_TABLE_LOSSES = (
    *(words.NAME, words.DESCRIPTION, words.SOURCE, words.LICENCE, words.LANGUAGES),
    *(words.SPLITS, *words.ATTRIBUTES),
    words.RELATIONS,
)

_TEXT_LOSSES = (
    *(words.ABBREVIATIONS, words.DEFINITIONS, words.USE_WHEN, words.NOT_WHEN, words.EXAMPLES),
    *(words.COUNTER_EXAMPLES, words.CONFUSIONS, words.RETIREMENT, words.SPLITS),
)

CODEBOOK_FORMATS: tuple[CodebookFormat, ...] = (
    CodebookFormat(
        code="json",
        name="Elocutio codebook (JSON)",
        suffixes=(".json",),
        read=own_json.read,
        write=own_json.write,
        losses=(),
        recognises=own_json.recognises,
    ),
    CodebookFormat(
        code="csv",
        name="Table, a label a row (CSV)",
        suffixes=(".csv",),
        read=table.read,
        write=table.write_csv,
        losses=_TABLE_LOSSES,
    ),
    CodebookFormat(
        code="tsv",
        name="Table, a label a row (tab-separated)",
        suffixes=(".tsv", ".tab"),
        read=table.read,
        write=table.write_tsv,
        losses=_TABLE_LOSSES,
    ),
    CodebookFormat(
        code="refi-qda",
        name="REFI-QDA codebook (QDC)",
        suffixes=(".qdc", ".qde"),
        read=refi.read,
        write=refi.write,
        losses=(
            *(words.ABBREVIATIONS, words.KEYS, words.FINE_COLOURS, words.SPLITS),
            *words.ATTRIBUTES,
            words.RELATIONS,
        ),
    ),
    CodebookFormat(
        code="inception",
        name="INCEpTION tagset (JSON)",
        suffixes=(".json",),
        read=inception.read,
        write=inception.write,
        losses=(
            *(words.HIERARCHY, words.LEVELS, words.ABBREVIATIONS, words.KEYS, words.COLOURS),
            *(words.RETIREMENT, words.SPLITS),
            *words.ATTRIBUTES,
            words.RELATIONS,
        ),
        recognises=inception.recognises,
    ),
    CodebookFormat(
        code="brat",
        name="brat annotation.conf",
        suffixes=(".conf",),
        read=brat.read,
        write=brat.write,
        losses=(
            *(words.NAME, words.DESCRIPTION, words.SOURCE, words.LICENCE, words.LANGUAGES),
            *(words.CODES, words.NAMES, words.LEVELS, words.KEYS, words.COLOURS, *_TEXT_LOSSES),
            *(words.NUMBERS, words.TEXTS, words.ATTRIBUTE_DETAILS, words.RELATION_NAMES),
        ),
    ),
    CodebookFormat(
        code="label-studio",
        name="Label Studio labelling configuration (XML)",
        suffixes=(".xml",),
        read=label_studio.read,
        write=label_studio.write,
        losses=(
            *(words.NAME, words.DESCRIPTION, words.SOURCE, words.LICENCE, words.LANGUAGES),
            *(words.HIERARCHY, words.ORDER, words.further(words.NAMES)),
            *(words.further(words.DEFINITIONS), *_TEXT_LOSSES),
            *(words.COLOURS, words.FINE_COLOURS),
            *(words.ATTRIBUTE_DETAILS, words.RELATION_NAMES),
        ),
        recognises=label_studio.recognises,
    ),
    CodebookFormat(
        code="doccano",
        name="doccano labels (JSON)",
        suffixes=(".json",),
        read=doccano.read,
        write=doccano.write,
        losses=(
            *(words.ID, words.VERSION, words.NAME, words.DESCRIPTION, words.SOURCE),
            *(words.LICENCE, words.LANGUAGES, words.HIERARCHY, words.NAMES, words.LEVELS),
            *(*_TEXT_LOSSES, words.FINE_COLOURS, *words.ATTRIBUTES, words.RELATIONS),
        ),
        recognises=doccano.recognises,
    ),
    CodebookFormat(
        code="skos",
        name="SKOS concept scheme (Turtle)",
        suffixes=(".ttl",),
        read=skos.read,
        write=skos.write,
        losses=(),
    ),
)


def find(code: str) -> CodebookFormat:
    """Return a format by its code. Raises UsageError when there is none."""
    for entry in CODEBOOK_FORMATS:
        if entry.code == code:
            return entry
    known = ", ".join(entry.code for entry in CODEBOOK_FORMATS)
    raise UsageError(
        "There is no codebook format “{code}”; known are: {known}.", code=code, known=known
    )


def for_file(path: Path) -> CodebookFormat:
    """Return the format to write a file in, by its name. Raises UsageError when none fits."""
    for entry in CODEBOOK_FORMATS:
        if path.suffix.lower() in entry.suffixes:
            return entry
    known = ", ".join(sorted({s for entry in CODEBOOK_FORMATS for s in entry.suffixes}))
    raise UsageError(
        "{path}: The name does not tell the format; use --format (known: {known}).",
        path=path,
        known=known,
    )


def of_file(data: bytes, name: str) -> CodebookFormat:
    """Return the format that a file is in, by its name and its first bytes.

    A suffix that nobody knows, and a first line that nobody recognises, are taken for our own.
    """
    suffix = Path(name).suffix.lower()
    fitting = [entry for entry in CODEBOOK_FORMATS if suffix in entry.suffixes]
    head = data[:_HEAD]
    return next((e for e in fitting if e.recognises(head)), fitting[0] if fitting else find("json"))


def load(
    id_or_file: str, format_: str = "", *, id_: str = "", report: Report | None = None
) -> Codebook:
    """Return a shipped codebook by its id, or one from a file of any format of the table.

    ``format_`` is a code of the table where the file does not tell; ``id_`` another id for the
    codebook. Raises UserError when there is no such codebook or the file is not valid.
    """
    chosen = find(format_) if format_ else None
    data, name = datafiles.read(id_or_file, _FOLDER, "codebook")
    report = Report() if report is None else report
    try:
        book = (chosen or of_file(data, name)).read(data, name, report)
    except UserError as error:
        # What a file holds stands in sentences about it, and may hold line breaks.
        values = {
            name: " ".join(value.split()) if type(value) is str else value
            for name, value in error.values.items()
        }
        raise UserError(error.template, file=error.file, line=error.line, **values) from None
    if id_:
        labels = tuple(replace(label, codebook=id_) for label in book.labels)
        book = replace(book, id=id_, labels=labels)
    Report.count(report.read, "labels", sum(lb.kind == "label" for lb in book.labels))
    Report.count(report.read, "groups", sum(lb.kind == "group" for lb in book.labels))
    return book


def encode(book: Codebook, format_: CodebookFormat, name: str) -> tuple[bytes, Report]:
    """Return a codebook as a file of a format, and the report of what the file does not hold.

    The file is read back and compared, so that the report tells what is so, not what is thought.
    ``name`` is the file's. Raises UserError where the format cannot write the codebook at all.
    """
    report = Report()
    data = format_.write(book)
    try:
        back = format_.read(data, name, Report())
    except UserError as error:
        raise UserError(
            "This codebook cannot be kept in this format: {value}", value=error.at("")
        ) from None
    Report.count(report.written, "labels", sum(lb.kind == "label" for lb in book.labels))
    Report.count(report.written, "groups", sum(lb.kind == "group" for lb in book.labels))
    report.left_out.update(words.losses(plain(book), back))
    return data, report


def plain(book: Codebook) -> Codebook:
    """Return a codebook as it stands outside of any project: without rows and unique ids."""
    labels = tuple(replace(label, row=0, id="") for label in book.labels)
    return replace(book, row=0, labels=labels)
