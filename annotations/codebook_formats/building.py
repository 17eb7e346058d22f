"""From what a file says of its labels to a checked codebook, or to one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import PurePath
from typing import Any

from annotations import codebooks
from annotations.errors import UserError
from annotations.model import Codebook, Colour, Kind, Label, Report
from annotations.offsets import checked_text

NO_COLOUR = Colour(0.0, 0.0, 0.0)
_HUE_STEP = 137.5
"""Golden angle: neighbours in a list get hues that lie far apart."""

_DEFAULT_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Draft:
    """A label as a file has it, and the line where (from 1; 0: unknown).

    Its parent may stand behind it, or nowhere.
    """

    label: Label
    line: int = 0


def id_of(file: str) -> str:
    """Return an id for a codebook whose file names none: the file's name without suffix."""
    return PurePath(file).stem.strip() or "codebook"


def finished(book: Codebook, drafts: Iterable[Draft], file: str) -> Codebook:
    """Return a codebook with its labels in tree order, checked.

    Raises UserError for a code that stands twice or is empty, a parent that is missing or lies
    under its own child, and whatever ``codebooks.check`` refuses.
    """
    labels = _in_tree_order(list(drafts), file)
    made = replace(book, labels=tuple(replace(label, codebook=book.id) for label in labels))
    for text in _texts(made):
        try:
            checked_text(text, "A text of the codebook")
        except UserError as error:
            raise error.at(file) from None
    codebooks.check(made, file)
    return made


def coloured(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Give labels colours where the format has none, far from one another."""
    number = 0
    for draft in drafts:
        if draft.label.kind is Kind.GROUP:
            yield draft
        else:
            colour = Colour((number * _HUE_STEP) % 360, -0.1, 1.0)
            yield replace(draft, label=replace(draft.label, colour=colour))
            number += 1


def spoken(book: Codebook) -> tuple[str, ...]:
    """Return the languages of a codebook's texts: those it lists, then the others by code."""
    found: set[str] = set()
    for value in _mappings(book):
        found.update(value)
    return (*book.languages, *sorted(found - set(book.languages)))


def first_language(book: Codebook) -> str:
    """Return the language of what stands where a format has room for one."""
    return next(iter(book.languages), _DEFAULT_LANGUAGE)


def _in_tree_order(drafts: list[Draft], file: str) -> list[Label]:
    """Return labels behind their parents, otherwise as they stood."""
    lines: dict[str, int] = {}
    children: dict[str, list[Draft]] = {}
    for draft in drafts:
        code = draft.label.code
        if not code.strip():
            raise UserError("A label without a code is refused.", file=file, line=draft.line)
        if code in lines:
            if not lines[code]:
                raise UserError(
                    "The code “{code}” stands twice.", file=file, line=draft.line, code=code
                )
            raise UserError(
                "The code “{code}” stands twice (first in line {row}).",
                file=file,
                line=draft.line,
                code=code,
                row=lines[code],
            )
        lines[code] = draft.line
        children.setdefault(draft.label.parent, []).append(draft)
    for draft in drafts:
        parent = draft.label.parent
        if parent and parent not in lines:
            raise UserError(
                "The parent “{parent}” of “{code}” does not stand in the file.",
                file=file,
                line=draft.line,
                parent=parent,
                code=draft.label.code,
            )
    ordered: list[Label] = []
    waiting = list(reversed(children.get("", [])))
    while waiting:
        label = waiting.pop().label
        ordered.append(label)
        waiting += reversed(children.get(label.code, []))
    if len(ordered) < len(drafts):
        reached = {label.code for label in ordered}
        lost = next(draft for draft in drafts if draft.label.code not in reached)
        raise UserError(
            "“{code}” lies under itself: its parents form a circle.",
            file=file,
            line=lost.line,
            code=lost.label.code,
        )
    return ordered


def _mappings(value: Any) -> Iterator[Mapping[str, str]]:
    if isinstance(value, Mapping):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _mappings(inner)
    elif is_dataclass(value):
        for entry in fields(value):
            yield from _mappings(getattr(value, entry.name))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from value
        yield from value.values()
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
    elif is_dataclass(value):
        for entry in fields(value):
            yield from _texts(getattr(value, entry.name))


def refuse_unwritable(
    book: Codebook, may_stand: Callable[[str], bool], format_: str, *, languages: bool = True
) -> None:
    """Raise UserError where a text holds a character that a format cannot carry.

    With ``languages``, also where a language is not named by a code such as "fr" or "pt-BR".
    """
    for text in _texts(book):
        for character in text:
            if not may_stand(character):
                raise UserError(
                    "A text of the codebook holds the character U+{character}, which "
                    "{format} cannot carry; remove it first.",
                    character=format(ord(character), "04X"),
                    format=format_,
                )
    if languages:
        for language in spoken(book):
            if not is_language(language):
                raise UserError(
                    "“{language}” is no language code that {format} can carry; name it by "
                    "a code such as fr or pt-BR.",
                    language=language,
                    format=format_,
                )


def is_language(text: str) -> bool:
    """Return whether a text is a language code as in "fr" or "pt-BR" (BCP 47, loosely)."""
    first, *rest = text.split("-")
    good = all(part.isascii() and part.isalnum() and len(part) <= 8 for part in rest)
    return good and first.isascii() and first.isalpha() and 1 <= len(first) <= 8


def leave_out(report: Report, what: str, number: int = 1) -> None:
    """Note what a reader passed over."""
    Report.count(report.left_out, what, number)
