"""The one table of formats. It is explicit, because a frozen program finds nothing by discovery."""

from __future__ import annotations

from pathlib import Path

from annotations.errors import UsageError
from annotations.formats import (
    brat,
    cas,
    catma,
    conll,
    doccano,
    docx_out,
    jsonl,
    label_studio,
    odt_out,
    page,
    paragraphs_tsv,
    prodigy,
    refi,
    slavic_tsv,
    spacy_docbin,
    spans_json,
    spans_tsv,
    table,
    tei,
    w3c,
    webanno,
)
from annotations.formats.base import Format
from annotations.formats.files import first_bytes

FORMATS: tuple[Format, ...] = (
    jsonl.FORMAT,
    brat.FORMAT,
    table.FORMAT,
    spans_tsv.FORMAT,
    spans_tsv.FORMAT_PLACES,
    paragraphs_tsv.FORMAT,
    paragraphs_tsv.FORMAT_FRAMES,
    slavic_tsv.FORMAT,
    webanno.FORMAT,
    doccano.FORMAT,
    prodigy.FORMAT,
    spans_json.FORMAT,
    label_studio.FORMAT,
    w3c.FORMAT,
    cas.FORMAT_XMI,
    cas.FORMAT_JSON,
    refi.FORMAT,
    tei.FORMAT,
    catma.FORMAT,
    conll.FORMAT,
    spacy_docbin.FORMAT,
    page.FORMAT,
    odt_out.FORMAT,
    docx_out.FORMAT,
)

_ALSO_DOCUMENTS = frozenset({".txt", ".html", ".htm"})


def find(code: str) -> Format:
    """Return a format by its code. Raises UsageError when there is none."""
    for entry in FORMATS:
        if entry.code == code:
            return entry
    known = ", ".join(entry.code for entry in FORMATS)
    raise UsageError("There is no format “{code}”; known are: {known}.", code=code, known=known)


def for_file(path: Path) -> Format:
    """Return the format of a file or folder, told by its name and, in doubt, its first bytes.

    Raises UsageError when no format or more than one fits.
    """
    if path.is_dir():
        return _only(path, [f for f in _folders() if f.recognise and f.recognise(path, b"")])
    named = [f for f in FORMATS if f.read and path.name.lower().endswith(f.suffixes)]
    if not named:
        known = ", ".join(dict.fromkeys(s for f in FORMATS if f.read for s in f.suffixes))
        raise UsageError(
            "{path}: The name does not tell the format; use --format (known: {known}).",
            path=path,
            known=known,
        )
    if len(named) == 1:
        return named[0]
    head = first_bytes(path)
    return _only(
        path,
        [f for f in named if f.recognise and f.recognise(path, head)]
        or [f for f in named if f.recognise is None],
        [f.code for f in named],
    )


def holds_sets(path: Path) -> bool:
    """Whether a file's name says that it holds annotations, not just a text."""
    suffixes = {s for f in FORMATS if f.read for s in f.suffixes} - _ALSO_DOCUMENTS
    return path.name.lower().endswith(tuple(suffixes))


def _folders() -> list[Format]:
    return [f for f in FORMATS if f.folder and f.read]


def _only(path: Path, found: list[Format], asked: list[str] | None = None) -> Format:
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(f.code for f in found)
        raise UsageError(
            "{path}: This may be any of {several}; choose one with --format.",
            path=path,
            several=several,
        )
    codes = ", ".join(asked or [f.code for f in _folders()])
    what = "file" if asked else "folder"
    raise UsageError(
        "{path}: The {what} looks like none of the formats that may be meant "
        "({codes}); choose one with --format.",
        path=path,
        what=what,
        codes=codes,
    )
