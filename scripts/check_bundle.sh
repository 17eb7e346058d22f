#!/usr/bin/env bash
# Tries the bundle where nothing else is: another folder, an empty home, no Python, no other program.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/debian.sh

most_megabytes=350
most_seconds=3

here=$PWD
away=$(mktemp -d)
trap 'rm -rf "$away"' EXIT
fail() { echo "The bundle: $1" >&2; exit 1; }

# -- what lies in it

megabytes=$(du -sm dist/elocutio | cut -f1)
echo "The folder takes $megabytes MB."
[ "$megabytes" -le "$most_megabytes" ] || fail "it takes more than $most_megabytes MB."
for language in en fr; do
  guide=$(find dist/elocutio -path "*/resources/guide/$language/index.html")
  [ -s "$guide" ] || fail "the guide is not there in $language."
done
broken=$(find dist/elocutio -xtype l)
[ -z "$broken" ] || fail "these links lead nowhere: $broken"
leaks=$(grep -rlF "$here" dist/elocutio || true)
[ -z "$leaks" ] || fail "these files name the folder it was built in: $leaks"

# -- the folder

bare() { (cd "$away" && env -i HOME="$away/home" PATH="$away/no-programs" LANG=C.UTF-8 \
  QT_QPA_PLATFORM=offscreen "$@" 2>"$away/errors") || { cat "$away/errors" >&2; return 1; }; }
mkdir "$away/home"
cp -a dist/elocutio "$away/elocutio"
program=$away/elocutio/elocutio

bare "$program" --self-test
bare "$program" --self-test --json | grep -q '"ok": true' || fail "the self-test told no success."
bare "$program" --version

printf 'Jamais, jamais !\r\nOn nous a menti.\r\n' >"$away/article.txt"
cp tests/data/v1.elocutio "$away/old.elocutio"
bare "$program" new p.elocutio --codebook semeval-2023 --codebook figures --language fr
bare "$program" add p.elocutio article.txt
bare "$program" annotate p.elocutio --document 1 --start 0 --end 6 --label Repetition --annotator ana
bare "$program" undo p.elocutio
bare "$program" redo p.elocutio
bare "$program" export p.elocutio -o p.jsonl
bare "$program" verify p.jsonl
grep -q '"quote":"Jamais"' "$away/p.jsonl" || fail "the export holds other words."
bare "$program" check p.elocutio
for picture in p.svg p.png p.pdf; do
  bare "$program" picture p.elocutio --document 1 -o "$picture"
  [ -s "$away/$picture" ] || fail "the picture $picture is empty."
done
# A file of the first version has to be brought up to date, which takes libraries of its own.
bare "$program" undo old.elocutio
bare "$program" check old.elocutio
! bare "$program" info nothing.elocutio 2>/dev/null || fail "a missing project is no error."

# -- the window

best=$(for _ in 1 2 3 4 5; do
  bare /usr/bin/env ELOCUTIO_STARTUP_PROBE=1 "$program" "$away/p.elocutio"
done | sort -n | head -1)
echo "The window is usable after $best s (the best of 5 starts)."
awk "BEGIN { exit !($best <= $most_seconds) }" || fail "the window takes more than $most_seconds s."

# -- the Debian package

package=$(ls dist/elocutio_*.deb)
for tool in desktop-file-validate:desktop-file-utils update-mime-database:shared-mime-info \
  gio:libglib2.0-bin; do
  command -v "${tool%%:*}" >/dev/null || need_packages "${tool#*:}"
done
dpkg-deb --extract "$package" "$away/root"
bare "$away/root/usr/bin/elocutio" --self-test | tail -1
desktop-file-validate "$away/root/usr/share/applications/elocutio.desktop"
share=$away/root/usr/share
mkdir -p "$share/mime/packages"
cp /usr/share/mime/packages/freedesktop.org.xml "$share/mime/packages"
update-mime-database "$share/mime" 2>/dev/null
cp "$away/p.elocutio" "$away/nameless"
for file in p.elocutio nameless; do
  XDG_DATA_HOME=$share XDG_DATA_DIRS=$share gio info -a standard::content-type "$away/$file" |
    grep -q application/x-elocutio || fail "desktops do not know $file for a project."
done
echo "The bundle works."
