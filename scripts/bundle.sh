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
fi

nice "$python" -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build build.spec
