#!/usr/bin/env bash
# Fetches what speech on this machine needs, once: the sherpa-onnx library and Silero's voice activity model.
# Both come inside Python wheels, pinned by hash; no Python code of theirs is run. Quiet and quick when all is there.
# SHERPA_LIB_DIR and SILERO_VAD_MODEL name copies of your own; then that part is left alone.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=scripts/wheels.sh
. scripts/wheels.sh

LIBRARY_DIR=build/native/sherpa-onnx-2.0.1
VAD_MODEL=build/models/silero_vad.onnx
VAD_SHA256=1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3

library_is_there() { [ -n "${SHERPA_LIB_DIR:-}" ] || [ -d "$LIBRARY_DIR" ]; }
vad_is_there() { [ -n "${SILERO_VAD_MODEL:-}" ] || [ -f "$VAD_MODEL" ]; }

if library_is_there && vad_is_there; then exit 0; fi

unpack() { # usage: unpack WHEEL_DIR OUT_DIR MEMBER_PATTERN: the members whose path matches, without their folders
    python3 - "$@" <<'PYTHON'
import glob, os, re, sys, zipfile

wheel_dir, out_dir, pattern = sys.argv[1:]
os.makedirs(out_dir, exist_ok=True)
(wheel,) = glob.glob(os.path.join(wheel_dir, "*.whl"))
with zipfile.ZipFile(wheel) as archive:
    members = [name for name in archive.namelist() if re.search(pattern, name)]
    if not members:
        sys.exit(f"{os.path.basename(wheel)} has no member that matches {pattern}")
    for name in members:
        with open(os.path.join(out_dir, os.path.basename(name)), "wb") as out:
            out.write(archive.read(name))
PYTHON
}

sha256_of() { python3 -c 'import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest())' "$1"; }

# Unpacked beside its place, then moved there: a broken run leaves nothing that looks whole.
mkdir -p build/native build/models
WORK=$(mktemp -d build/native/.fetch.XXXXXX)
trap 'rm -rf "$WORK"' EXIT
check_pip

if ! library_is_there; then
    with_progress "Tải sherpa-onnx 2.0.1 / fetching sherpa-onnx 2.0.1" download scripts/native-speech.txt "$WORK/sherpa"
    unpack "$WORK/sherpa" "$WORK/lib" '/lib/lib(sherpa-onnx-c-api|onnxruntime)[^/]*\.(so|dylib)[0-9.]*$'
    mv -T "$WORK/lib" "$LIBRARY_DIR" 2>/dev/null || [ -d "$LIBRARY_DIR" ] || mv "$WORK/lib" "$LIBRARY_DIR"
fi

if ! vad_is_there; then
    with_progress "Tải Silero VAD / fetching Silero VAD" download scripts/silero-vad.txt "$WORK/silero"
    unpack "$WORK/silero" "$WORK/vad" '/vad/data/silero_vad\.onnx$'
    [ "$(sha256_of "$WORK/vad/silero_vad.onnx")" = "$VAD_SHA256" ] ||
        die "silero_vad.onnx không đúng bản đã định; hãy chạy lại. / silero_vad.onnx is not the pinned file; please run this again."
    mv "$WORK/vad/silero_vad.onnx" "$VAD_MODEL"
fi
