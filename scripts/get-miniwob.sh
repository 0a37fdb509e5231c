#!/usr/bin/env bash
# Fetches the pages of MiniWoB++ for ./voice-agent bench miniwob, once: the folder `html` of its Python package.
# Quiet and quick when they are there.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/wheels.sh
. scripts/wheels.sh

PAGES=build/miniwob-1.1.0
[ -d "$PAGES" ] && exit 0

# Unpacked beside its place, then moved there: a broken run leaves nothing that looks whole.
mkdir -p build
WORK=$(mktemp -d build/.miniwob.XXXXXX)
trap 'rm -rf "$WORK"' EXIT
check_pip
with_progress "Tải MiniWoB++ 1.1.0 / fetching MiniWoB++ 1.1.0" download scripts/miniwob.txt "$WORK/wheel"
python3 -m zipfile -e "$WORK"/wheel/*.whl "$WORK/package"
mv -T "$WORK/package/miniwob/html" "$PAGES" 2>/dev/null || [ -d "$PAGES" ] || mv "$WORK/package/miniwob/html" "$PAGES"
