#!/usr/bin/env bash
# Makes the bundle, dist/elocutio; on Linux also the archive and the Debian package of it.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/debian.sh

python=.venv/bin/python
linux=$([ "$(uname -s)" = Linux ] && echo yes || true)

if [ "$linux" ]; then
  command -v objdump >/dev/null && command -v strip >/dev/null || need_packages binutils
  # Debian's python3 is linked without the library that a bundle starts from.
  "$python" -c 'from PyInstaller.depend.bindepend import get_python_library_path as path; path()' \
    2>/dev/null || need_packages "lib$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')"
  # What the platforms of Qt are linked with goes into the bundle, or into what its package wants.
  qt=$("$python" -c 'import PySide6; print(PySide6.__path__[0])')/Qt
  ! ldd "$qt/plugins/platforms/libqwayland.so" | grep -q 'not found' ||
    need_packages libwayland-client0 libwayland-cursor0 libwayland-egl1
fi

# The guide goes into the bundle with the other resources.
nice "$python" scripts/guide_site.py
nice "$python" -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build build.spec

if [ "$linux" ]; then
  version=$("$python" -c 'from importlib.metadata import version; print(version("elocutio"))')
  archive=dist/elocutio-$version-linux-$(uname -m).tar.gz
  tar --create --gzip --file "$archive" --directory dist \
    --sort name --owner 0 --group 0 --numeric-owner elocutio
  echo "$archive"
  ! command -v dpkg-deb >/dev/null || nice "$python" packaging/linux/deb.py dist
fi
