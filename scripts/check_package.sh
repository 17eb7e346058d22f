#!/usr/bin/env bash
# Installs the Debian package in a Debian that holds nothing else, with dpkg, and starts the program there.
# Needs root and the network (it makes that Debian with debootstrap); says so and ends well where it has no root.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/debian.sh

most_seconds=5

if ! may_install; then
  echo "The package was not tried: making a bare Debian needs root."
  exit 0
fi
for tool in debootstrap:debootstrap Xvfb:xvfb xdotool:xdotool; do
  command -v "${tool%%:*}" >/dev/null || need_packages "${tool#*:}"
done

bare=$(mktemp -d)
screen=
finish() {
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  for place in proc dev; do umount -l "$bare/$place" 2>/dev/null || true; done
  rm -rf --one-file-system "$bare"
}
trap finish EXIT
fail() { echo "The package: $1" >&2; exit 1; }
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/ana LANG=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive DISPLAY=:93 chroot "$bare" "$@"; }

# -- a bare system, and the package in it

mirror=$(sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] \)\?\([^ ]*\).*/\2/p' \
  /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null | head -1 || true)
debootstrap --variant=minbase --include=ca-certificates bookworm "$bare" \
  "${mirror:-http://deb.debian.org/debian}" >"$bare.log" 2>&1 || { tail -5 "$bare.log"; fail "no bare Debian could be made."; }
rm -f "$bare.log"
mount -t proc proc "$bare/proc"
mount --bind /dev "$bare/dev"
mkdir -p "$bare/home/ana" "$bare/run/user/0"
cp dist/elocutio_*.deb "$bare/home/ana/elocutio.deb"
before=$(inside dpkg-query -W | wc -l)
inside dpkg --install /home/ana/elocutio.deb >/dev/null 2>&1 || true
inside apt-get install -y -qq --no-install-recommends --fix-broken >/dev/null 2>&1
[ "$(inside dpkg-query -W -f '${Status}' elocutio)" = "install ok installed" ] ||
  fail "dpkg does not call it installed."
echo "The package is installed, with $(($(inside dpkg-query -W | wc -l) - before - 1)) others that it asks for."
! inside sh -c 'command -v python3' >/dev/null || fail "this system has a Python: it is not bare."

# -- the program, offscreen and on a screen

inside env QT_QPA_PLATFORM=offscreen elocutio --self-test 2>/dev/null | tail -1
Xvfb :93 -screen 0 1440x900x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
inside elocutio new /home/ana/p.elocutio --codebook figures --language fr >/dev/null
for _ in $(seq 50); do DISPLAY=:93 xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
best=$(for _ in 1 2 3; do
  inside env ELOCUTIO_STARTUP_PROBE=1 elocutio /home/ana/p.elocutio
done | sort -n | head -1)
echo "On a screen, its window is usable after $best s (the best of 3 starts)."
awk "BEGIN { exit !($best <= $most_seconds) }" || fail "the window takes more than $most_seconds s."

# -- what a desktop makes of it: only now, since these bring libraries of their own

inside apt-get install -y -qq --no-install-recommends desktop-file-utils shared-mime-info libglib2.0-bin \
  >/dev/null 2>&1
inside desktop-file-validate /usr/share/applications/elocutio.desktop
case $(inside gio mime application/x-elocutio 2>&1) in
  *elocutio.desktop*) ;;
  *) fail "no program is known for projects." ;;
esac
inside gio open /home/ana/p.elocutio >/dev/null 2>&1 &
titles=
for _ in $(seq 150); do
  titles=$(DISPLAY=:93 xdotool search --onlyvisible --name Elocutio getwindowname %@ 2>/dev/null) || true
  case $titles in *"p – Elocutio"*) break ;; esac
  sleep 0.1
done
case $titles in
  *"p – Elocutio"*) echo "A project that is opened on the desktop comes up in a window." ;;
  *) fail "opening a project brought no window of its name (“$titles”)." ;;
esac
DISPLAY=:93 xdotool search --onlyvisible --name Elocutio windowclose >/dev/null 2>&1 || true
inside sh -c 'for f in /proc/[0-9]*/exe; do
  case $(readlink "$f") in */elocutio) p=${f#/proc/}; kill "${p%/exe}" ;; esac; done' 2>/dev/null || true

# -- and away again

inside apt-get purge -y -qq elocutio >/dev/null 2>&1
[ ! -e "$bare/usr/lib/elocutio" ] || fail "purging it leaves files behind."
[ -s "$bare/home/ana/p.elocutio" ] || fail "purging it takes a project along."
echo "The package works."
