#!/usr/bin/env bash
# in-netns.sh CMD [ARG…]: runs CMD in a network of its own and returns its exit status.
#
# Browsers and libwebrtc skip `lo` when they gather candidates, so WebRTC inside one machine needs another interface.
# This makes a network namespace that dies with CMD: `lo`, a veth pair with 10.99.0.1/24 on one end, and a default route
# over it (Firefox gathers only there). Nothing in it reaches the Internet or the machine's own network, and several
# runs go on side by side without port clashes. As root or as an ordinary user (then by a user namespace).
set -euo pipefail

if [[ $# -eq 0 ]]; then
  echo "in-netns.sh: name the command to run, for example: scripts/in-netns.sh ip address" >&2
  exit 2
fi

if [[ "${1}" != "--inside" ]]; then
  for tool in unshare ip; do
    if ! command -v "$tool" >/dev/null && [[ ! -x "/usr/sbin/$tool" && ! -x "/sbin/$tool" ]]; then
      echo "in-netns.sh: '$tool' is missing; install the packages util-linux and iproute2" >&2
      exit 2
    fi
  done
  export PATH="$PATH:/usr/sbin:/sbin"
  # --kill-child: whatever CMD leaves running dies with the namespace, so that no server is left behind.
  flags=(--net --pid --fork --kill-child --mount-proc)
  if [[ $(id -u) -ne 0 ]]; then
    flags=(--user --map-root-user "${flags[@]}")
  fi
  exec unshare "${flags[@]}" -- "$BASH" "${BASH_SOURCE[0]}" --inside "$@"
fi

shift
ip link set lo up
ip link add veth0 type veth peer name veth1
ip link set veth0 up
ip link set veth1 up
ip address add 10.99.0.1/24 dev veth0
ip route add default via 10.99.0.2 dev veth0
# Not exec: this shell stays process 1 of the namespace, and collects orphans such as browser helpers.
"$@"
