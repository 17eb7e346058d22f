"""What a codebook and its labels must hold to, and where a label stands: pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from annotations.errors import UserError
from annotations.model import AttributeType, Codebook, Kind, Label
from annotations.offsets import checked_text

CODEBOOK_FIELDS = frozenset(
    ("name", "description", "source", "licence", "languages", "attributes", "relations")
)
_LABEL_TEXTS = ("name", "definition", "use_when", "not_when", "example", "counter_example")


def check_new(book: Codebook, label: Label) -> None:
    """Refuse a label whose code, key, parent or texts cannot be."""
    check_code(book, label.code)
    check_parent(book, label, label.parent)
    check_edited(book, label)


def check_code(book: Codebook, code: str) -> None:
    """Refuse a code that is empty or taken."""
    checked_text(code, "The code")
    if not code.strip():
        raise UserError("A label needs a code.")
    if any(entry.code == code for entry in book.labels):
        raise UserError("The code “{code}” is taken in this codebook.", code=code)


def check_edited(book: Codebook, label: Label) -> None:
    """Refuse a key that is taken, a colour out of range, a label without a name."""
    for field in _LABEL_TEXTS:
        _check_texts(getattr(label, field), field.replace("_", " "))
    if not any(text.strip() for text in label.name.values()):
        raise UserError("A label needs a name.")
    checked_text(label.abbreviation, "The abbreviation")
    _check_key(book, label)
    colour = label.colour
    if not (0 <= colour.hue < 360 and -1 <= colour.tone <= 1 and 0 <= colour.vividness <= 1):
        raise UserError("This colour is out of range (hue 0-360, tone -1 to 1, vividness 0 to 1).")
    codes = {entry.code for entry in book.labels}
    for other in label.confused_with:
        if other.code not in codes:
            raise UserError(
                "The codebook has no label “{code}” to confuse this one with.", code=other.code
            )


def _check_key(book: Codebook, label: Label) -> None:
    if not label.key:
        return
    if len(label.key) != 1 or not label.key.isalnum():
        raise UserError("A key is one letter or digit.")
    for other in book.labels:
        same = other.key.casefold() == label.key.casefold()
        if same and other.code != label.code and other.row != (label.row or -1):
            name = next(iter(other.name.values()), other.code)
            raise UserError("The key {key} is taken by “{name}”.", key=label.key.upper(), name=name)


def _check_texts(texts: Mapping[str, str], what: str) -> None:
    for text in texts.values():
        checked_text(text, f"The {what}")


def check_parent(book: Codebook, label: Label, parent: str) -> None:
    """Refuse a parent that is no group of the codebook, or lies inside the label."""
    above = {entry.code: entry for entry in book.labels}
    if not parent:
        return
    if parent not in above or above[parent].kind is not Kind.GROUP:
        raise UserError("“{parent}” is no group of this codebook.", parent=parent)
    at: str = parent
    while at:
        if at == label.code:
            raise UserError("“{code}” cannot be put into itself.", code=label.code)
        at = above[at].parent


def check_merge(target: Label, gone: Sequence[Label]) -> None:
    """Refuse to merge groups, nothing, or labels of different levels."""
    if not gone:
        raise UserError("Choose two labels at least.")
    for label in (target, *gone):
        if label.kind is Kind.GROUP:
            raise UserError("“{code}” is a group; only labels are merged.", code=label.code)
        if label.level is not target.level:
            raise UserError("Labels for passages and for whole documents cannot be merged.")
    if target.retired:
        raise UserError("“{code}” is retired; bring it back first.", code=target.code)


def check_codebook(book: Codebook) -> None:
    """Refuse attributes and relations whose codes stand twice or that allow no value."""
    for what, codes in (
        ("attribute", [entry.code for entry in book.attributes]),
        ("relation", [entry.code for entry in book.relations]),
    ):
        for code, number in Counter(codes).items():
            if not code.strip():
                raise UserError("Every {what} needs a code.", what=what)
            if number > 1:
                raise UserError("The {what} “{code}” stands twice.", what=what, code=code)
    for entry in book.attributes:
        if entry.type is AttributeType.CHOICE and not entry.choices:
            raise UserError("The attribute “{code}” has no choices.", code=entry.code)
        if len({choice.code for choice in entry.choices}) != len(entry.choices):
            raise UserError("A choice of the attribute “{code}” stands twice.", code=entry.code)
        low, high = entry.minimum, entry.maximum
        if low is not None and high is not None and low > high:
            raise UserError("The attribute “{code}” allows no number.", code=entry.code)
    _check_texts(book.name, "name")
    _check_texts(book.description, "description")
    checked_text(book.source, "The source")
    checked_text(book.licence, "The licence")


# -- places in the tree


def placed(labels: Sequence[Label], code: str, parent: str, before: str) -> list[Label]:
    """Return the labels in tree order with one, and its members, put before a sibling.

    ``before`` "" puts it last among its siblings.
    """
    moved = _with_members(labels, code)
    names = {entry.code for entry in moved}
    rest = [entry for entry in labels if entry.code not in names]
    moved = [replace(moved[0], parent=parent), *moved[1:]]
    siblings = [entry.code for entry in rest if entry.parent == parent]
    if before in siblings:
        at = next(k for k, entry in enumerate(rest) if entry.code == before)
    elif parent:
        at = _end_of(rest, parent)
    else:
        at = len(rest)
    return [*rest[:at], *moved, *rest[at:]]


def next_sibling(labels: Sequence[Label], label: Label) -> str:
    """Return the code of the sibling behind a label, or ""."""
    siblings = [entry.code for entry in labels if entry.parent == label.parent]
    at = siblings.index(label.code) + 1
    return siblings[at] if at < len(siblings) else ""


def _with_members(labels: Sequence[Label], code: str) -> list[Label]:
    """Return a label and all that lies below it, in tree order."""
    inside = {code}
    found = []
    for entry in labels:
        if entry.code == code or entry.parent in inside:
            inside.add(entry.code)
            found.append(entry)
    return found


def _end_of(labels: Sequence[Label], group: str) -> int:
    """Return the place behind the last of a group's members."""
    names = {entry.code for entry in _with_members(labels, group)}
    return max(k for k, entry in enumerate(labels) if entry.code in names) + 1
