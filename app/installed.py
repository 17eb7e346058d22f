"""The parts that the program is made of, and their licences, as their own notes tell them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata, resources
from importlib.metadata import Distribution
from pathlib import Path

PROGRAM = "elocutio"
_WORDS = ("licen", "copying", "notice", "ofl")
_SUFFIXES = ("", ".txt", ".md", ".rst", ".APACHE", ".BSD")
_NAME = re.compile(r"[\w.-]+")

QT = """\
PySide6, Shiboken and Qt are used under the GNU Lesser General Public License, version 3, whose text
follows, with that of the GNU General Public License that it refers to. They lie beside the program
as libraries of their own (the folders PySide6 and shiboken6), unchanged, and may be replaced by
others of the same interface. Their source is published at https://download.qt.io/official_releases/.
Qt itself holds parts of others, listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html."""
"""What is said of Qt; the licence asks for it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part with its version, the short name of its licence, and the licence's text."""

    name: str
    version: str
    licence: str
    text: str


def names_a_licence(file_name: str) -> bool:
    """Whether a file is a licence, by its name."""
    return any(word in file_name.lower() for word in _WORDS)


def kind_of(found: Distribution) -> str:
    """Return the short name of a package's licence, "" where it gives none."""
    about = found.metadata.json
    said = str(about.get("license_expression") or about.get("license") or "")
    if said and "\n" not in said:
        return said
    classes = found.metadata.get_all("Classifier") or ()
    return ", ".join(c.rsplit(" :: ", 1)[1] for c in classes if c.startswith("License ::"))


def texts_of(found: Distribution) -> list[str]:
    """Return the licences that lie beside a package; for Qt, what its licence asks for."""
    texts = []
    for file in found.files or ():
        if names_a_licence(file.name) and file.suffix in _SUFFIXES:
            there = Path(str(file.locate()))
            if there.is_file():
                texts.append(there.read_text("utf-8", errors="replace"))
    if not texts and "LGPL-3.0" in kind_of(found):
        texts = [QT, *(gnu_text(name) for name in ("LGPL-3.0", "GPL-3.0"))]
    return list(dict.fromkeys(texts))


def gnu_text(name: str) -> str:
    """Return a licence of the GNU project that ships with the program."""
    return (resources.files("resources") / "licences" / f"{name}.txt").read_text("utf-8")


def own_texts() -> list[tuple[str, str]]:
    """Return the licences of what ships with the program itself: (place, text)."""
    root = resources.files("resources")
    return [
        (f"resources/{folder}/{file.name}", file.read_text("utf-8"))
        for folder in ("fonts", "icons")
        for file in sorted((root / folder).iterdir(), key=lambda entry: entry.name)
        if file.name.endswith(".txt") and names_a_licence(file.name)
    ]


def parts() -> list[Part]:
    """Return the installed packages that the program needs, by name, with Python."""
    found = sorted(_needed(), key=lambda distribution: distribution.name.lower())
    listed = [
        Part(one.name, one.version, kind_of(one), "\n\n".join(texts_of(one))) for one in found
    ]
    version = sys.version.split()[0]
    return [Part("Python", version, "PSF-2.0", python_text()), *listed]


def python_text() -> str:
    """Return Python's licence, or where it is told."""
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(sys.base_prefix) / "lib" / name / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / name / "copyright",
    )
    for place in places:
        if place.is_file():
            return place.read_text("utf-8", errors="replace")
    return "See https://docs.python.org/3/license.html."


def bundle_text() -> str:
    """Return the licences of everything in the bundle; "" where the program is no bundle."""
    if not getattr(sys, "frozen", False):
        return ""
    program = Path(sys.executable)
    for folder in (program.parent, program.parent.parent / "Resources"):
        if (folder / "LICENCES.txt").is_file():
            return (folder / "LICENCES.txt").read_text("utf-8")
    return ""


def program_version() -> str:
    """Return the program's own version."""
    try:
        return metadata.version(PROGRAM)
    except metadata.PackageNotFoundError:
        return "?"


def _needed() -> Iterator[Distribution]:
    """Yield what the program requires, directly or not; what its developers need is left out."""
    waiting, seen = [PROGRAM], set()
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in seen:
            continue
        seen.add(key)
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        if key != PROGRAM:
            yield found
        for line in found.requires or ():
            _, _, marker = line.partition(";")
            if "extra" in marker and (key != PROGRAM or "dev" in marker):
                continue
            match = _NAME.match(line)
            if match:
                waiting.append(match[0])
