#!/usr/bin/env bash
# Runs the demo or the benchmarks against a fresh stack. Called inside a network namespace of its own, where the usual
# ports are free and nothing outside is reached.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export ROOT
. "$ROOT/scripts/common.sh"
. "$ROOT/scripts/stack.sh"
find_java
program=$1
shift
parse_stack_options
RUN=$(mktemp -d)
export STT=demo TTS=espeak RECOGNISER_USE=demo
stop_and_tidy() {
    stop_stack
    [ -n "${KEEP_LOGS:-}" ] && say_note "logs: $RUN" || rm -rf "$RUN"
}
trap stop_and_tidy EXIT
# A benchmark may register forms of its own.
cp "$ROOT/config/forms.yaml" "$RUN/forms.yaml"
export FORMS_FILE=$RUN/forms.yaml MINIWOB_HTML=$ROOT/build/miniwob-1.1.0
DATA_ROOT=$RUN start_stack
export VOICE_BOT_URL=http://127.0.0.1:$BOT_PORT/ TEST_BANK_ORIGIN
status=0
"$JAVA" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -jar "$ROOT/$program/target/$program-0.1.0-SNAPSHOT.jar" "$@" || status=$?
exit $status
