"""The licences of everything in the bundle, as one text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution
from pathlib import Path

from bundle_parts import ROOT, Entry

_LINE = "=" * 78
_WORDS = ("licen", "copying", "notice")
_TEXTS = Path(__file__).parent / "licences"

_QT = """\
PySide6, Shiboken and Qt are used under the GNU Lesser General Public License, version 3, whose text
follows, with that of the GNU General Public License that it refers to. They lie in the bundle as
libraries of their own (the folders PySide6 and shiboken6), unchanged, and may be replaced by others
of the same interface. Their source is published at https://download.qt.io/official_releases/.
Qt itself holds parts of others, listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html."""


def text(distributions: Iterable[Distribution], binaries: Iterable[Entry]) -> str:
    """Return the licences of the program, its Python packages, Python, and the system's libraries.

    ``binaries`` are the bundle's; those that a package of Debian brought are looked up with
    ``dpkg`` and get that package's own words. Raises LookupError for a package without a licence.
    """
    sections = [_program(), *_packages(distributions), _python(), *_debian(binaries)]
    return "\n\n".join(f"{_LINE}\n{title}\n{_LINE}\n\n{body.strip()}" for title, body in sections)


def _program() -> tuple[str, str]:
    beside = (ROOT / "resources").rglob("*")
    files = sorted(f for f in beside if f.suffix == ".txt" and _is_licence(f.name))
    bodies = [(ROOT / "LICENSE").read_text("utf-8")]
    bodies += [f"{f.relative_to(ROOT)}\n\n{f.read_text('utf-8')}" for f in files]
    return "Elocutio", "\n\n".join(bodies)


def _is_licence(name: str) -> bool:
    return any(word in name.lower() for word in (*_WORDS, "ofl"))


def _packages(distributions: Iterable[Distribution]) -> Iterator[tuple[str, str]]:
    for found in sorted(distributions, key=lambda d: d.name.lower()):
        if found.name.lower() == "elocutio":
            continue
        kind = _kind(found)
        texts = _own_texts(found)
        if "LGPL-3.0" in kind and not texts:
            names = ("LGPL-3.0.txt", "GPL-3.0.txt") if "Essentials" in found.name else ()
            texts = [_QT, *((_TEXTS / name).read_text("utf-8") for name in names)]
        if not kind and not texts:
            raise LookupError(f"{found.name} {found.version} says nothing of its licence.")
        yield f"{found.name} {found.version} ({kind or 'see below'})", "\n\n".join(texts)


def _kind(found: Distribution) -> str:
    about = found.metadata.json
    said = str(about.get("license_expression") or about.get("license") or "")
    if said and "\n" not in said:
        return said
    classes = found.metadata.get_all("Classifier") or ()
    return ", ".join(c.rsplit(" :: ", 1)[1] for c in classes if c.startswith("License ::"))


def _own_texts(found: Distribution) -> list[str]:
    texts = []
    for file in found.files or ():
        if _is_licence(file.name) and file.suffix in ("", ".txt", ".md", ".rst", ".APACHE", ".BSD"):
            there = Path(str(file.locate()))
            if there.is_file():
                texts.append(there.read_text("utf-8", errors="replace"))
    return list(dict.fromkeys(texts))


def _python() -> tuple[str, str]:
    version = sys.version.split()[0]
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    places = (
        Path(sys.base_prefix) / "lib" / name / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / name / "copyright",
    )
    for place in places:
        if place.is_file():
            return f"Python {version}", place.read_text("utf-8", errors="replace")
    return f"Python {version} (PSF-2.0)", "See https://docs.python.org/3/license.html."


def _debian(binaries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    packages = {owner for _, source, _ in binaries if (owner := package_of(Path(source)))}
    bodies: dict[str, list[str]] = {}
    for package in sorted(packages):
        place = Path("/usr/share/doc") / package.split(":")[0] / "copyright"
        body = place.read_text("utf-8", errors="replace") if place.is_file() else ""
        bodies.setdefault(body, []).append(package.split(":")[0])
    for body, names in bodies.items():
        yield f"Debian: {', '.join(names)}", body


def package_of(file: Path) -> str:
    """Return the package of Debian that a library of the system belongs to, "" for none."""
    if not str(file).startswith(("/lib", "/usr/lib")):
        return ""
    real = file.resolve()
    # Where /lib is a link to /usr/lib, packages may name their files either way.
    for place in (real, Path(str(real).removeprefix("/usr")), file):
        try:
            asked = subprocess.run(
                ["dpkg-query", "--search", str(place)], capture_output=True, text=True, check=False
            )
        except FileNotFoundError:
            return ""
        if asked.returncode == 0:
            return asked.stdout.split(": ", 1)[0].split(",")[0]
    return ""
