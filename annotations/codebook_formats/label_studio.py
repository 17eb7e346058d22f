"""Label Studio's labelling configuration: XML that tells what may be put on a text.

After the documentation of its tags (labelstud.io/tags): ``Labels`` holds a ``Label`` a label, with
``View`` and ``Header`` for groups; ``Choices`` labels whole texts, or, with ``perRegion``, is an
attribute, as are ``Number`` and ``TextArea``; ``Relations`` names relations. Annotations get a
label's ``alias``, which is its code; people see its ``value``, its name.
"""

from __future__ import annotations

from collections import Counter

from annotations.codebook_formats import building, signature, xml
from annotations.codebook_formats.label_studio_reading import read as read
from annotations.codebook_formats.label_studio_reading import recognises as recognises
from annotations.codebook_formats.xml import Element
from annotations.colours import to_hex
from annotations.model import AttributeDefinition, AttributeType, Codebook, Kind, Label, Level

_TEXT = "text"
_NAMES = {Level.SPAN: "label", Level.DOCUMENT: "document"}
_TAKEN = frozenset({_TEXT, *_NAMES.values()})


def write(book: Codebook) -> bytes:
    """Return a codebook as a labelling configuration for texts under the key "text"."""
    building.refuse_unwritable(book, xml.may_stand, "XML")
    root = Element("View")
    root.add(xml.COMMENT, signature.line(book))
    writer = _Writer(book, building.first_language(book))
    if book.relations:
        relations = root.add("Relations")
        for entry in book.relations:
            relations.add("Relation", value=entry.code)
    for level, tag in ((Level.SPAN, "Labels"), (Level.DOCUMENT, "Choices")):
        writer.labels(root, level, tag)
    root.add("Text", name=_TEXT, value=f"${_TEXT}", granularity="symbol")
    for attribute in book.attributes:
        writer.attribute(root, attribute)
    # Label Studio refuses a configuration, pasted or sent, that declares an encoding.
    return xml.serialised(root, declared=False)


class _Writer:
    """Writes the parts of one codebook, in one language."""

    def __init__(self, book: Codebook, language: str) -> None:
        self._book = book
        self._language = language
        names = (label.name.get(language, "") for label in book.labels)
        self._names = Counter(name for name in names if name)
        self._codes = {label.code for label in book.labels}

    def labels(self, root: Element, level: Level, tag: str) -> None:
        """Write the labels of a level with the groups that hold them."""
        wanted = self._wanted(level)
        if not wanted:
            return
        control = root.add(tag, name=_NAMES[level], toName=_TEXT)
        if level is Level.DOCUMENT:
            control.attributes["choice"] = "multiple"
        places: dict[str, Element] = {"": control}
        for label in self._book.labels:
            # Labels cannot hold labels; what lies under one stands beside it.
            place = places[label.code] = places[label.parent]
            if label.code not in wanted:
                continue
            if label.kind is Kind.GROUP:
                view = places[label.code] = place.add("View", idAttr=label.code)
                name = label.name.get(self._language, "")
                view.add("Header", value=name or label.code)
            else:
                self._label(place, label, tag.removesuffix("s"))

    def _wanted(self, level: Level) -> set[str]:
        """Return the codes of a level's labels and their groups; empty groups go with spans."""
        parents = {label.code: label.parent for label in self._book.labels}
        used: dict[Level, set[str]] = {each: set() for each in Level}
        for label in self._book.labels:
            code = label.code
            if label.kind is Kind.LABEL:
                while code and code not in used[label.level]:
                    used[label.level].add(code)
                    code = parents[code]
        kinds = {label.code: label for label in self._book.labels}
        found = {
            code
            for code in used[level]
            if kinds[code].kind is Kind.GROUP or kinds[code].level is level
        }
        if level is Level.SPAN:
            found |= {
                label.code
                for label in self._book.labels
                if label.kind is Kind.GROUP and label.code not in used[Level.DOCUMENT]
            }
        return found

    def _label(self, place: Element, label: Label, tag: str) -> None:
        name = label.name.get(self._language, "")
        value = name or label.code
        others = name in self._codes and name != label.code
        if name and (self._names[name] > 1 or others or name.endswith(f" ({label.code})")):
            value = f"{name} ({label.code})"
        made = place.add(tag, value=value)
        if value != label.code or not name:
            made.attributes["alias"] = label.code
        if tag == "Label":
            made.attributes["background"] = to_hex(label.colour)
        if label.key:
            made.attributes["hotkey"] = label.key.lower()
        if label.definition.get(self._language):
            made.attributes["hint"] = label.definition[self._language]

    def attribute(self, root: Element, entry: AttributeDefinition) -> None:
        """Write an attribute, shown where a passage is in hand."""
        view = root.add("View", visibleWhen="region-selected")
        if entry.name.get(self._language):
            view.add("Header", value=entry.name[self._language])
        name = f"{entry.code}-attribute" if entry.code in _TAKEN else entry.code
        given = {"name": name, "toName": _TEXT, "perRegion": "true"}
        if entry.required:
            given["required"] = "true"
        if entry.type is AttributeType.NUMBER:
            bounds = {"min": entry.minimum, "max": entry.maximum}
            given |= {key: repr(value) for key, value in bounds.items() if value is not None}
            view.add("Number", **given)
        elif entry.type is AttributeType.TEXT:
            view.add("TextArea", **given)
        else:
            control = view.add("Choices", **given, choice="single-radio")
            for value, alias in self._choices(entry):
                choice = control.add("Choice", value=value)
                if alias:
                    choice.attributes["alias"] = alias

    def _choices(self, entry: AttributeDefinition) -> list[tuple[str, str]]:
        if entry.type is AttributeType.YES_NO:
            return [("Yes", "true"), ("No", "false")]
        names = [choice.name.get(self._language, "") for choice in entry.choices]
        codes = [choice.code for choice in entry.choices]
        plain = len(set(names)) < len(names) or set(names) & (set(codes) | {""})
        if plain:
            return [(code, "") for code in codes]
        return list(zip(names, codes, strict=True))
