"""The licences of everything in the bundle, as one text."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution
from pathlib import Path

from bundle_parts import ROOT, Entry

from app import installed

_LINE = "=" * 78


def text(distributions: Iterable[Distribution], binaries: Iterable[Entry]) -> str:
    """Return the licences of the program, its Python packages, Python, and the system's libraries.

    ``binaries`` are the bundle's; those that a package of Debian brought are looked up with
    ``dpkg`` and get that package's own words. Raises LookupError for a package without a licence.
    """
    sections = [_program(), *_packages(distributions), _python(), *_debian(binaries)]
    return "\n\n".join(f"{_LINE}\n{title}\n{_LINE}\n\n{body.strip()}" for title, body in sections)


def _program() -> tuple[str, str]:
    beside = (ROOT / "resources").rglob("*")
    files = sorted(f for f in beside if f.suffix == ".txt" and installed.names_a_licence(f.name))
    bodies = [(ROOT / "LICENSE").read_text("utf-8")]
    bodies += [f"{f.relative_to(ROOT)}\n\n{f.read_text('utf-8')}" for f in files]
    return "Elocutio", "\n\n".join(bodies)


def _packages(distributions: Iterable[Distribution]) -> Iterator[tuple[str, str]]:
    for found in sorted(distributions, key=lambda d: d.name.lower()):
        if found.name.lower() == "elocutio":
            continue
        kind, texts = installed.kind_of(found), installed.texts_of(found)
        if not kind and not texts:
            raise LookupError(f"{found.name} {found.version} says nothing of its licence.")
        yield f"{found.name} {found.version} ({kind or 'see below'})", "\n\n".join(texts)


def _python() -> tuple[str, str]:
    return f"Python {sys.version.split()[0]} (PSF-2.0)", installed.python_text()


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
