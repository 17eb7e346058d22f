#!/usr/bin/env bash
# Sets up everything that running and testing need; does nothing when it is there already.
set -euo pipefail
cd "$(dirname "$0")/.."

python="${PYTHON:-python3}"
stamp=.venv/.installed
wanted=$(cat requirements.lock pyproject.toml | cksum)

. scripts/debian.sh

command -v "$python" >/dev/null || need_packages python3 python3-venv
"$python" -c 'import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 13)))' || {
  echo "Elocutio needs Python 3.11, 3.12 or 3.13; set PYTHON to one of them." >&2
  exit 1
}
"$python" -c 'import ensurepip, venv' 2>/dev/null || need_packages python3-venv

if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
  [ -x .venv/bin/python ] || "$python" -m venv .venv
  .venv/bin/python -m pip install --quiet --require-hashes -r requirements.lock
  .venv/bin/python -m pip install --quiet --no-deps --editable .
  echo "$wanted" >"$stamp"
fi

# Qt's own libraries come with PySide6; these of the system it needs beside them.
if [ "$(uname -s)" = Linux ]; then
  qt=$(.venv/bin/python -c 'import PySide6; print(PySide6.__path__[0])')
  if ! .venv/bin/python -c 'from PySide6 import QtWidgets, QtSvg' 2>/dev/null ||
    ldd "$qt/Qt/plugins/platforms/libqxcb.so" 2>/dev/null | grep -q 'not found'; then
    need_packages libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 \
      libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 \
      libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
  fi
fi
