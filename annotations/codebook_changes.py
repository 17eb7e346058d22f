"""What changed from one codebook to another, or from one version to the next, label by label."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotations.model import Codebook, Label, Texts, in_language


class ChangeKind(StrEnum):
    """What happened to a label, or to the codebook itself."""

    CODEBOOK = "codebook"
    ADDED = "added"
    REMOVED = "removed"
    RECODED = "recoded"
    RENAMED = "renamed"
    MOVED = "moved"
    REORDERED = "reordered"
    REDEFINED = "redefined"
    RETIRED = "retired"
    RESTORED = "restored"
    CHANGED = "changed"
    ATTRIBUTE = "attribute"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class BookChange:
    """One change. ``code`` is the label's (the later one), an attribute's or a relation's.

    ``before`` and ``after`` are what ``field`` said, in ``language`` where it is a text; "" where
    there was or is nothing. Of labels that moved they are the codes of their groups.
    """

    kind: ChangeKind
    code: str = ""
    field: str = ""
    language: str = ""
    before: str = ""
    after: str = ""


_BOOK = ("id", "version", "source", "licence")
_MEANING = ("definition", "use_when", "not_when", "example", "counter_example")
_LOOK = ("kind", "level", "abbreviation", "key")


def changes(before: Codebook, after: Codebook) -> list[BookChange]:
    """Return what changed, the codebook itself first, then labels in the later order.

    A label whose code changed is recognised by its unique id, or, outside of a project, by its
    name or definition where no other label has the same. Rows and ids are not compared.
    """
    recoded = _recoded(before, after)
    found = [*_of_book(before, after)]
    there = {recoded.get(label.code, label.code): label for label in before.labels}
    for label in after.labels:
        old = there.pop(label.code, None)
        if old is None:
            name = in_language(label.name, "en")
            found.append(BookChange(ChangeKind.ADDED, label.code, after=name))
        else:
            found += _of_label(old, label, recoded)
    for label in there.values():
        name = in_language(label.name, "en")
        found.append(BookChange(ChangeKind.REMOVED, label.code, before=name))
    if _reordered(before, after, recoded):
        found.append(BookChange(ChangeKind.REORDERED))
    return [*found, *_of_rest(before, after)]


def _recoded(before: Codebook, after: Codebook) -> dict[str, str]:
    """Return new codes by old ones: of labels that alone on either side have the same mark."""
    olds, news = {lb.code for lb in before.labels}, {lb.code for lb in after.labels}
    gone = [label for label in before.labels if label.code not in news]
    come = [label for label in after.labels if label.code not in olds]
    found: dict[str, str] = {}
    for mark in (_id, _name, _definition):
        left = _by_mark(mark, (label for label in gone if label.code not in found))
        taken = set(found.values())
        right = _by_mark(mark, (label for label in come if label.code not in taken))
        for key, codes in left.items():
            if len(codes) == 1 and len(right.get(key, ())) == 1:
                found[codes[0]] = right[key][0]
    return found


def _by_mark(
    mark: Callable[[Label], Hashable], labels: Iterable[Label]
) -> dict[Hashable, list[str]]:
    found: dict[Hashable, list[str]] = {}
    for label in labels:
        key = mark(label)
        if key:
            found.setdefault(key, []).append(label.code)
    return found


def _id(label: Label) -> Hashable:
    return label.id


def _name(label: Label) -> Hashable:
    return (label.kind, *sorted(label.name.items())) if label.name else ""


def _definition(label: Label) -> Hashable:
    return tuple(sorted(label.definition.items()))


def _of_book(before: Codebook, after: Codebook) -> Iterator[BookChange]:
    for field in _BOOK:
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield BookChange(ChangeKind.CODEBOOK, field=field, before=old, after=new)
    for field in ("name", "description"):
        old, new = getattr(before, field), getattr(after, field)
        yield from _of_texts(ChangeKind.CODEBOOK, "", field, old, new)
    if before.languages != after.languages:
        old, new = ", ".join(before.languages), ", ".join(after.languages)
        yield BookChange(ChangeKind.CODEBOOK, field="languages", before=old, after=new)


def _of_texts(
    kind: ChangeKind, code: str, field: str, before: Texts, after: Texts
) -> Iterator[BookChange]:
    for language in dict.fromkeys((*before, *after)):
        old, new = before.get(language, ""), after.get(language, "")
        if old != new:
            yield BookChange(kind, code, field, language, old, new)


def _of_label(old: Label, new: Label, recoded: Mapping[str, str]) -> Iterator[BookChange]:
    code = new.code
    if old.code != code:
        yield BookChange(ChangeKind.RECODED, code, "code", before=old.code, after=code)
    yield from _of_texts(ChangeKind.RENAMED, code, "name", old.name, new.name)
    if recoded.get(old.parent, old.parent) != new.parent:
        yield BookChange(ChangeKind.MOVED, code, "parent", before=old.parent, after=new.parent)
    if old.retired != new.retired:
        yield BookChange(ChangeKind.RETIRED if new.retired else ChangeKind.RESTORED, code)
    for field in _MEANING:
        texts = getattr(old, field), getattr(new, field)
        yield from _of_texts(ChangeKind.REDEFINED, code, field, *texts)
    yield from _of_confusions(old, new, recoded)
    for field in _LOOK:
        was, is_ = getattr(old, field), getattr(new, field)
        if was != is_:
            yield BookChange(ChangeKind.CHANGED, code, field, before=str(was), after=str(is_))
    if old.split_into != new.split_into:
        was, is_ = " ".join(old.split_into), " ".join(new.split_into)
        yield BookChange(ChangeKind.CHANGED, code, "split_into", before=was, after=is_)
    if old.colour != new.colour:
        was, is_ = (
            f"{colour.hue:g} {colour.tone:g} {colour.vividness:g}"
            for colour in (old.colour, new.colour)
        )
        yield BookChange(ChangeKind.CHANGED, code, "colour", before=was, after=is_)


def _of_confusions(old: Label, new: Label, recoded: Mapping[str, str]) -> Iterator[BookChange]:
    were = {recoded.get(other.code, other.code): other.question for other in old.confused_with}
    are = {other.code: other.question for other in new.confused_with}
    for code in dict.fromkeys((*were, *are)):
        field = f"confused_with {code}"
        if code not in are or code not in were:
            was, is_ = (code if code in there else "" for there in (were, are))
            yield BookChange(ChangeKind.REDEFINED, new.code, field, before=was, after=is_)
        else:
            yield from _of_texts(ChangeKind.REDEFINED, new.code, field, were[code], are[code])


def _reordered(before: Codebook, after: Codebook, recoded: Mapping[str, str]) -> bool:
    """Return whether labels that stayed in their group stand in another order there."""
    groups = {label.code: label.parent for label in after.labels}
    old: dict[str, list[str]] = {}
    new: dict[str, list[str]] = {}
    for label in before.labels:
        code = recoded.get(label.code, label.code)
        parent = recoded.get(label.parent, label.parent)
        if groups.get(code) == parent:
            old.setdefault(parent, []).append(code)
    stayed = {code for codes in old.values() for code in codes}
    for label in after.labels:
        if label.code in stayed:
            new.setdefault(label.parent, []).append(label.code)
    return old != new


def _of_rest(before: Codebook, after: Codebook) -> Iterator[BookChange]:
    kinds = {"attributes": ChangeKind.ATTRIBUTE, "relations": ChangeKind.RELATION}
    for field, kind in kinds.items():
        were = {entry.code: entry for entry in getattr(before, field)}
        are = {entry.code: entry for entry in getattr(after, field)}
        for code in dict.fromkeys((*were, *are)):
            if code not in are:
                yield BookChange(kind, code, before=code)
            elif code not in were:
                yield BookChange(kind, code, after=code)
            elif were[code] != are[code]:
                yield BookChange(kind, code, before=code, after=code)
