"""What the bundle holds and what it leaves out, worked out from what is installed."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = "elocutio"

Entry = tuple[str, str, str]
"""Where a file goes in the bundle, where it comes from, and its kind, as PyInstaller has them."""

UNWANTED = ("readline", "spacy.tests", "thinc.tests", "tkinter")
"""Modules that are left out. GNU readline is under the GPL, and no command needs it."""

WITH_DATA = ("trafilatura", "justext", "htmldate", "courlan", "tld", "dateparser")
"""Packages that read web pages by lists and settings of their own."""

_SOURCES = (".c", ".cpp", ".h", ".hh", ".pxd", ".pyi", ".pyx")
"""What packages bring for compilers and type checkers."""

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
    """Return the modules of the installed models of spaCy that are not there for tests only."""
    points = metadata.entry_points(group="spacy_models")
    names = {point.value.split(":")[0].split(".")[0] for point in points}
    return tuple(sorted(name for name in names if _plain(name) not in _for_tests()))


def _for_tests() -> frozenset[str]:
    """Return what the program names for its development alone, by normalized name."""
    try:
        lines = metadata.distribution(PROGRAM).requires or ()
    except metadata.PackageNotFoundError:
        return frozenset()
    needs = [Requirement(line) for line in lines]

    def wanted(need: Requirement, extra: str) -> bool:
        return need.marker is None or need.marker.evaluate({"extra": extra})

    return frozenset(
        _plain(need.name)
        for need in needs
        if wanted(need, "dev") and not wanted(need, "") and not wanted(need, "language")
    )


def distributions() -> dict[str, metadata.Distribution]:
    """Return the installed distributions that the program needs, by normalized name.

    Extras that are asked for count (web pages need one of lxml's). spaCy and its models are among
    them when they are installed, whether or not the program requires them by name.
    """
    found: dict[str, metadata.Distribution] = {}
    waiting: list[tuple[str, frozenset[str]]] = [(n, frozenset()) for n in (PROGRAM, "spacy")]
    waiting += [(name, frozenset()) for name in models()]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, extras = waiting.pop()
        name = _plain(name)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        for line in found[name].requires or ():
            need = Requirement(line)
            if need.marker is None or any(
                need.marker.evaluate({"extra": extra}) for extra in ("", *extras)
            ):
                waiting.append((need.name, frozenset(need.extras)))
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


def language_modules() -> list[str]:
    """Return spaCy, its models and what it finds by entry points, which no source imports."""
    if _spacy() is None:
        return []
    points = metadata.entry_points()
    groups = [name for name in points.groups if name.startswith("spacy_")]
    return sorted({"spacy", *(p.module for group in groups for p in points.select(group=group))})


def unused_languages() -> list[str]:
    """Return the modules of spaCy for languages that nothing uses: no model, spaCy or program."""
    folder = _spacy()
    if folder is None:
        return []
    names = sorted(f.name for f in (folder / "lang").iterdir() if (f / "__init__.py").is_file())
    return [f"spacy.lang.{name}" for name in names if name not in _used_languages()]


def _spacy() -> Path | None:
    there = find_spec("spacy")
    places = there.submodule_search_locations if there else None
    return Path(places[0]) if places else None


@cache
def _used_languages() -> frozenset[str]:
    folder = _spacy()
    # Some languages it always imports, to register how they are cut into words.
    sources = [f.read_text("utf-8") for f in folder.glob("*.py")] if folder else []
    imported = re.findall(r"^\s+from \.lang\.(\w+) import", "\n".join(sources), re.MULTILINE)
    return LANGUAGES | {name.split("_")[0] for name in models()} | set(imported)


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
    if parts[0] != "resources" and (place.suffix in _SOURCES or "tests" in parts):
        return False
    return not _of_unused_language(place)


def _of_unused_language(place: PurePosixPath) -> bool:
    parts = place.parts
    return len(parts) > 3 and parts[:2] == ("spacy", "lang") and parts[2] not in _used_languages()


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
    # Windows does not mind the case of a library's name, and its libraries do not keep to one.
    libraries = {_posix(e[0]).name.lower(): e for e in all_ if _is_library(e)}
    waiting = [e for e in all_ if e[2] in ("BINARY", "EXTENSION") and not _is_library(e)]
    reached: set[str] = set()
    while waiting:
        for name in map(str.lower, needs(waiting.pop()[1])):
            if name in libraries and name not in reached:
                reached.add(name)
                waiting.append(libraries[name])
    orphans = {entry[0] for name, entry in libraries.items() if name not in reached}
    return [e for e in all_ if (_target(e) if e[2] == "SYMLINK" else e[0]) not in orphans]


def _target(link: Entry) -> str:
    """Return the place in the bundle that a link leads to."""
    place = str(_posix(link[0]).parent / _posix(link[1]))
    while "/../" in place:
        place = re.sub(r"[^/]+/\.\./", "", place, count=1)
    return place


def stripped(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Return the entries with libraries free of what only debuggers need, on Linux.

    Copies go to ``folder``. Some packages' extension modules are ten times as large as need be.
    """
    all_ = list(entries)
    tool = shutil.which("strip")
    if sys.platform != "linux" or tool is None:
        return all_
    as_they_are = untouched(all_)
    return [
        _stripped(entry, folder, tool) if _may_strip(entry, as_they_are) else entry
        for entry in all_
    ]


def untouched(entries: Iterable[Entry]) -> set[str]:
    """Return the folders whose libraries are left as they are.

    A package that brings a folder of libraries ("numpy.libs") had its files changed to find them,
    in a way that stripping may break. Qt is handed on as it was received.
    """
    tops = {_posix(entry[0]).parts[0] for entry in entries}
    bringing = {top for top in tops if top.endswith(".libs")}
    return {"PySide6", "shiboken6", *bringing, *(top.removesuffix(".libs") for top in bringing)}


def _may_strip(entry: Entry, as_they_are: set[str]) -> bool:
    place = _posix(entry[0])
    if place.parts[0] in as_they_are:
        return False
    return entry[2] == "EXTENSION" or (entry[2] == "BINARY" and place.name.startswith("libpython"))


def _stripped(entry: Entry, folder: Path, tool: str) -> Entry:
    place, source, kind = entry
    target = folder / place
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([tool, "--strip-unneeded", "-o", str(target), source], check=True)
    return place, str(target), kind
