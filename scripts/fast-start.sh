#!/usr/bin/env bash
# Teaches the Java runtime what a start of each service loads and links (an ahead-of-time cache, JEP 514), so that later
# starts skip that work. Starts the stack once on ports that are free, uses it a little and stops it.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export ROOT
. "$ROOT/scripts/common.sh"
. "$ROOT/scripts/stack.sh"
find_java
parse_stack_options --port-offset "$(python3 "$ROOT/scripts/free_offset.py")"
RUN=$(mktemp -d)
AOT_RECORD=$ROOT/build/aot.new
STOP_SECONDS=180 # the cache is written when a service ends
rm -rf "$AOT_RECORD" && mkdir -p "$AOT_RECORD"
trap 'stop_stack; rm -rf "$RUN"' EXIT
DATA_ROOT=$RUN start_stack
python3 "$ROOT/scripts/exercise.py" "http://127.0.0.1:$BOT_PORT" "http://127.0.0.1:$AGENT_PORT" "$BROWSER_SERVICE_TOKEN"
stop_stack
for name in test-bank browser-agent voice-bot; do
    [ -s "$AOT_RECORD/$name.aot" ] || die "Không ghi được bộ đệm khởi động của $name. / No start cache was written for $name."
done
rm -rf "$ROOT/build/aot" && mv "$AOT_RECORD" "$ROOT/build/aot"
