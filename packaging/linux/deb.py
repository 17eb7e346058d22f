"""Makes the Debian package of a bundle: ``python packaging/linux/deb.py DIST``.

It needs dpkg-deb and objdump, and no rights. The package holds the folder as it is; it depends on
those of the libraries that lie outside the folder, found from what its files are linked with.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))

import bundle_icons  # noqa: E402
import bundle_licences  # noqa: E402

NAME = "elocutio"
HOME = Path("usr/lib") / NAME
_ALSO = ("fontconfig-config", "xkb-data")
"""What libraries in the folder read at run time: no linking tells of it."""

_MAINTAINER = "The Elocutio authors <authors@elocutio.invalid>"

_CHANGELOG = f"""\
{NAME} ({{version}}) unstable; urgency=medium

  * See NEWS.gz.

 -- {_MAINTAINER}  {{now}}
"""

_CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Section: science
Priority: optional
Description: annotate rhetorical devices in articles
 Elocutio is a desktop program for discourse analysts. Passages of any shape,
 also overlapping ones, are tagged with labels of rhetorical devices and handed
 over as JSONL that proves its own offsets.
 .
 Everything lives in one project file, with a history in which every step can
 be undone. The package brings its own Python and Qt.
"""
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


def main(dist: Path) -> Path:
    """Make the package beside the folder ``DIST/elocutio``; return its path."""
    version = metadata.version(NAME)
    architecture = _said("dpkg", "--print-architecture")
    stage = ROOT / "build" / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(dist / NAME, stage / HOME, symlinks=True)
    _add_desktop_files(stage)
    _add_documents(stage, version)
    _set_modes(stage)
    control = _CONTROL.format(
        name=NAME,
        version=version,
        architecture=architecture,
        maintainer=_MAINTAINER,
        size=sum(f.lstat().st_size for f in _files(stage)) // 1024,
        depends=", ".join(dependencies(stage / HOME)),
    )
    _add_control(stage, control)
    package = dist / f"{NAME}_{version}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(stage), str(package)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(stage)
    return package


def dependencies(folder: Path) -> list[str]:
    """Return the packages of Debian that the files of a folder need from outside it.

    Raises LookupError for a library that belongs to no installed package.
    """
    inside = {f.name for f in folder.rglob("*")}
    needed: set[str] = set()
    newest = (0, 0)
    for file in _files(folder):
        if not _is_elf(file):
            continue
        told = _said("objdump", "-p", str(file))
        needed |= set(_NEEDED.findall(told)) - inside
        newest = max([newest, *((int(a), int(b)) for a, b in _GLIBC.findall(told))])
    packages = {_package_of(library) for library in needed} | set(_ALSO)
    libc = f"libc6 (>= {newest[0]}.{newest[1]})"
    return sorted(libc if package == "libc6" else package for package in packages)


def _package_of(library: str) -> str:
    for line in _said("/sbin/ldconfig", "-p").splitlines():
        if line.split(" (")[0].strip() == library:
            owner = bundle_licences.package_of(Path(line.split(" => ")[1]))
            if owner:
                return owner.split(":")[0]
    raise LookupError(f"The bundle needs {library}, which no installed package of Debian has.")


def _add_desktop_files(stage: Path) -> None:
    share = stage / "usr" / "share"
    for source, folder in (("elocutio.desktop", "applications"), ("elocutio.xml", "mime/packages")):
        (share / folder).mkdir(parents=True)
        shutil.copy(HERE / source, share / folder / source)
    bundle_icons.write_hicolor(share / "icons", NAME, "apps")
    bundle_icons.write_hicolor(share / "icons", "application-x-elocutio", "mimetypes")
    (stage / "usr" / "bin").mkdir(parents=True)
    (stage / "usr" / "bin" / NAME).symlink_to(Path("../lib") / NAME / NAME)


def _add_documents(stage: Path, version: str) -> None:
    folder = stage / "usr" / "share" / "doc" / NAME
    folder.mkdir(parents=True)
    (stage / HOME / "LICENCES.txt").rename(folder / "copyright")
    (stage / HOME / "LICENCES.txt").symlink_to(f"../../share/doc/{NAME}/copyright")
    manual = stage / "usr" / "share" / "man" / "man1"
    manual.mkdir(parents=True)
    now = format_datetime(datetime.now(UTC))
    for target, text in (
        (folder / "NEWS.gz", (ROOT / "CHANGELOG.md").read_bytes()),
        (folder / "changelog.gz", _CHANGELOG.format(version=version, now=now).encode()),
        (manual / f"{NAME}.1.gz", (HERE / f"{NAME}.1").read_bytes()),
    ):
        target.write_bytes(gzip.compress(text, 9, mtime=0))


def _add_control(stage: Path, control: str) -> None:
    sums = "".join(
        f"{hashlib.md5(f.read_bytes()).hexdigest()}  {f.relative_to(stage)}\n"
        for f in sorted(_files(stage))
    )
    (stage / "DEBIAN").mkdir(mode=0o755)
    for name, text in (("control", control), ("md5sums", sums)):
        (stage / "DEBIAN" / name).write_text(text, encoding="utf-8")
        (stage / "DEBIAN" / name).chmod(0o644)


def _set_modes(stage: Path) -> None:
    """Give what everybody may read and nobody but root may change, whatever the umask was."""
    stage.chmod(0o755)
    for path in stage.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == stage / HOME / NAME else 0o644)


def _files(folder: Path) -> Iterator[Path]:
    return (f for f in folder.rglob("*") if f.is_file() and not f.is_symlink())


def _is_elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    print(main(Path(sys.argv[1])))
