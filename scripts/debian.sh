# Read by the other scripts: what the system must bring, installed where that is allowed.

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

need_packages() {
  if may_install; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  else
    echo "Please install these packages first: sudo apt-get install $*" >&2
    exit 1
  fi
}
