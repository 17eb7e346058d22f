"""What differs between two states of a codebook: pure, for the window and for scripts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from annotations.model import Codebook, Confusion, Label

SCOPE = ("definition", "use_when", "not_when", "level")
"""The fields that decide which passages a label is for."""

_OTHER = (
    *("kind", "name", "abbreviation", "example", "counter_example"),
    *("confused_with", "key", "colour", "split_into"),
)
_OF_CODEBOOK = (
    *("name", "description", "source", "licence", "languages"),
    *("attributes", "relations"),
)


class Kind(StrEnum):
    """How a label differs."""

    ADDED = "added"
    REMOVED = "removed"
    RECODED = "recoded"
    MOVED = "moved"
    REDEFINED = "redefined"
    EDITED = "edited"
    RETIRED = "retired"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which one label differs.

    ``label`` as it is now, for a removed one as it was. ``old`` and ``new`` are the codes of a
    recoded label, the groups' codes ("": none) of a moved one. ``fields`` names what was
    redefined (``SCOPE``) or edited (all else).
    """

    kind: Kind
    label: Label
    old: str = ""
    new: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences between two states of a codebook.

    ``fields`` of the codebook itself; ``labels`` in the order of the newer state, removed last;
    ``reordered``: whether labels that both have stand in another order among their siblings.
    """

    fields: tuple[str, ...]
    labels: tuple[Difference, ...]
    reordered: bool = False

    def __bool__(self) -> bool:
        return bool(self.fields or self.labels or self.reordered)

    def number(self, kind: Kind) -> int:
        """Return how many labels differ in one way."""
        return sum(entry.kind is kind for entry in self.labels)


def compare(old: Codebook, new: Codebook) -> Comparison:
    """Return how ``new`` differs from ``old``.

    Labels are the same where they bear the same id, and where there are no ids the same code.
    """
    by_id = all(label.id for book in (old, new) for label in book.labels)

    def identity(label: Label) -> str:
        return label.id if by_id else label.code

    before = {identity(label): label for label in old.labels}
    after = {identity(label): label for label in new.labels}
    renamed = {former.code: after[key].code for key, former in before.items() if key in after}
    found: list[Difference] = []
    for key, label in after.items():
        former = before.get(key)
        if former is None:
            found.append(Difference(Kind.ADDED, label))
        else:
            found.extend(_of_label(former, label, renamed))
    found.extend(
        Difference(Kind.REMOVED, label) for key, label in before.items() if key not in after
    )
    changed = tuple(name for name in _OF_CODEBOOK if getattr(old, name) != getattr(new, name))
    return Comparison(changed, tuple(found), _reordered(before, after))


def _of_label(old: Label, new: Label, renamed: Mapping[str, str]) -> list[Difference]:
    found = []
    if old.code != new.code:
        found.append(Difference(Kind.RECODED, new, old.code, new.code))
    former = _translated(old, renamed)
    if former.parent != new.parent:
        found.append(Difference(Kind.MOVED, new, old.parent, new.parent))
    for kind, names in ((Kind.REDEFINED, SCOPE), (Kind.EDITED, _OTHER)):
        changed = tuple(name for name in names if getattr(former, name) != getattr(new, name))
        if changed:
            found.append(Difference(kind, new, fields=changed))
    if old.retired != new.retired:
        found.append(Difference(Kind.RETIRED if new.retired else Kind.RESTORED, new))
    return found


def _translated(label: Label, renamed: Mapping[str, str]) -> Label:
    """Return a label with the codes it refers to as they are now: that is no change of its own."""
    return replace(
        label,
        parent=renamed.get(label.parent, label.parent),
        confused_with=tuple(
            Confusion(renamed.get(entry.code, entry.code), entry.question)
            for entry in label.confused_with
        ),
        split_into=tuple(renamed.get(code, code) for code in label.split_into),
    )


def _reordered(before: Mapping[str, Label], after: Mapping[str, Label]) -> bool:
    """Whether labels that stayed in their group changed their order."""
    groups: dict[tuple[str, str], list[str]] = {}
    for key in after:
        if key in before:
            place = (before[key].parent, after[key].parent)
            groups.setdefault(place, []).append(key)
    order = {key: number for number, key in enumerate(before)}
    return any(sorted(keys, key=order.__getitem__) != keys for keys in groups.values())
