"""What the bundle holds and what it leaves out, worked out from what is installed."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = "elocutio"

Entry = tuple[str, str, str]
"""Where a file goes in the bundle, where it comes from, and its kind, as PyInstaller has them."""

UNWANTED = ("readline", "tkinter")
"""Modules of Python that are left out. GNU readline is under the GPL, and no command needs it."""

_NOTES = ("METADATA", "entry_points.txt", "LICENSE", "COPYING")
"""What is kept of the notes on an installed package: no checksums, no paths of the machine."""

LANGUAGES = frozenset({"en", "fr", "xx"})
"""Languages whose rules of spaCy are taken beside those of the installed models."""

QT_PLUGINS = {
    "iconengines": ("qsvgicon",),
    "imageformats": ("qico", "qsvg"),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    "platforms": ("qcocoa", "qminimal", "qoffscreen", "qwayland", "qwindows", "qxcb"),
    "platformthemes": ("qxdgdesktopportal",),
    "printsupport": (),
    "styles": ("qmacstyle", "qmodernwindowsstyle"),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell",),
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
}
"""The plugins of Qt that are kept, by folder and name. Without the theme of GTK, whose libraries
would have to fit those of the system; the portal gives the system's file dialogs as well."""


# -- packages


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def models() -> tuple[str, ...]:
    """Return the modules of the installed models of spaCy."""
    points = metadata.entry_points(group="spacy_models")
    return tuple(sorted({point.value.split(":")[0].split(".")[0] for point in points}))


def distributions() -> dict[str, metadata.Distribution]:
    """Return the installed distributions that the program needs, by normalized name.

    spaCy and its models are among them when they are installed, whether or not the program
    requires them by name.
    """
    found: dict[str, metadata.Distribution] = {}
    waiting = [PROGRAM, "spacy", *models()]
    while waiting:
        name = _plain(waiting.pop())
        if name in found:
            continue
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        for line in found[name].requires or ():
            need = Requirement(line)
            if need.marker is None or need.marker.evaluate({"extra": ""}):
                waiting.append(need.name)
    return found


def strangers() -> list[str]:
    """Return the installed top-level modules that no part of the program needs.

    Libraries try to import much that serves developers (pytest, mypy, hypothesis), and what can
    be imported would be taken.
    """
    needed = set(distributions())
    owners = metadata.packages_distributions()
    return sorted(
        module
        for module, names in owners.items()
        if not needed & {_plain(name) for name in names} and module.isidentifier()
    )


def unused_qt() -> list[str]:
    """Return the modules of PySide6 that no source of the program imports.

    One that an imported module needs is loaded by it all the same: these are the bindings for
    Python; what Qt's own libraries need is found from their linking.
    """
    import PySide6

    used: set[str] = set()
    for file in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                used.add(node.module)
                used |= {f"{node.module}.{name.name}" for name in node.names}
            elif isinstance(node, ast.Import):
                used |= {name.name for name in node.names}
    return [f"PySide6.{name}" for name in PySide6.__all__ if f"PySide6.{name}" not in used]


# -- spaCy


def _languages_of_models() -> set[str]:
    return {name.split("_")[0] for name in models()}


def unused_languages() -> list[str]:
    """Return the modules of spaCy for languages that neither a model nor the program uses."""
    there = find_spec("spacy")
    if there is None or there.submodule_search_locations is None:
        return []
    kept = LANGUAGES | _languages_of_models()
    folders = (Path(there.submodule_search_locations[0]) / "lang").iterdir()
    names = sorted(f.name for f in folders if (f / "__init__.py").is_file())
    return [f"spacy.lang.{name}" for name in names if name not in kept]


# -- files


def resource_files() -> Iterator[tuple[str, str]]:
    """Yield (file, folder in the bundle) for all that lies in the resources, but no code."""
    for file in sorted((ROOT / "resources").rglob("*")):
        if file.is_file() and file.suffix not in (".py", ".pyc"):
            yield str(file), str(file.parent.relative_to(ROOT).as_posix())


def _posix(name: str) -> PurePosixPath:
    return PurePosixPath(name.replace("\\", "/"))


def _bare(file_name: str) -> str:
    """Return a library's name without what systems put around it."""
    return file_name.split(".")[0].removeprefix("lib")


def wanted_file(entry: Entry) -> bool:
    """Whether a file is needed, as far as its place tells: plugins and translations of Qt."""
    place = _posix(entry[0])
    parts = place.parts
    if "plugins" in parts and "PySide6" in parts:
        folder = parts[parts.index("plugins") + 1]
        return _bare(place.name) in QT_PLUGINS.get(folder, ())
    if "translations" in parts and "PySide6" in parts:
        return place.name.startswith("qtbase_")
    if parts[0].endswith(".dist-info"):
        return place.name in _NOTES or "licen" in str(place).lower()
    return not _of_unused_language(place)


def _of_unused_language(place: PurePosixPath) -> bool:
    parts = place.parts
    return (
        len(parts) > 3
        and parts[:2] == ("spacy", "lang")
        and parts[2] not in LANGUAGES | _languages_of_models()
    )


def _is_library(entry: Entry) -> bool:
    """Whether nothing but other libraries asks for a file: it lies where they are looked for."""
    place = _posix(entry[0])
    alone = len(place.parts) == 1 and not place.name.startswith(("libpython", "python"))
    return entry[2] == "BINARY" and (alone or place.parts[:-1] in _QT_FOLDERS)


_QT_FOLDERS = (("PySide6", "Qt", "lib"), ("PySide6",))


def without_orphans(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the entries without the libraries that only left-out files asked for.

    ``needs`` gives the names of the libraries that a file was linked with. A link to a library
    that is left out goes too.
    """
    all_ = list(entries)
    libraries = {_posix(e[0]).name: e for e in all_ if _is_library(e)}
    kept = [e for e in all_ if not _is_library(e) and e[2] != "SYMLINK"]
    waiting = [e for e in kept if e[2] in ("BINARY", "EXTENSION")]
    reached: set[str] = set()
    while waiting:
        for name in needs(waiting.pop()[1]):
            if name in libraries and name not in reached:
                reached.add(name)
                waiting.append(libraries[name])
    kept += [entry for name, entry in libraries.items() if name in reached]
    places = {entry[0] for entry in kept}
    kept += [e for e in all_ if e[2] == "SYMLINK" and _target(e) in places]
    return kept


def _target(link: Entry) -> str:
    """Return the place in the bundle that a link leads to."""
    place = str(_posix(link[0]).parent / _posix(link[1]))
    while "/../" in place:
        place = re.sub(r"[^/]+/\.\./", "", place, count=1)
    return place


def stripped(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Return the entries with Python's own libraries free of what debuggers need, on Linux.

    Copies go to ``folder``. Libraries that come with packages are left as they are: tools that
    changed them for the package index may have left them in a state that stripping breaks.
    """
    tool = shutil.which("strip") if sys.platform == "linux" else None
    return [_stripped(entry, folder, tool) if tool else entry for entry in entries]


def _stripped(entry: Entry, folder: Path, tool: str) -> Entry:
    place, source, kind = entry
    of_python = _posix(place).name.startswith("libpython") or "lib-dynload" in source
    if kind not in ("BINARY", "EXTENSION") or not of_python:
        return entry
    target = folder / place
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([tool, "--strip-unneeded", "-o", str(target), source], check=True)
    return place, str(target), kind
