# Starting, stopping and looking at the stack: test bank, browser agent, voice bot. Sourced.
. "$ROOT/scripts/setup.sh"

OFFSET=0 FORMS_CHOSEN= DETACH= HOST=127.0.0.1 TLS=

parse_stack_options() {
    while [ $# -gt 0 ]; do
        case $1 in
            --port-offset) OFFSET=${2:?"--port-offset N"} && shift 2 ;;
            --forms) FORMS_CHOSEN=$(realpath "${2:?"--forms FILE"}") && shift 2 ;;
            --host) HOST=${2:?"--host ADDR"} && shift 2 ;;
            --detach) DETACH=1 && shift ;;
            --tls) TLS=1 && shift ;;
            *) die "Không hiểu '$1'. / '$1' is not understood; see ./voice-agent help." ;;
        esac
    done
    [[ $OFFSET =~ ^[0-9]+$ ]] || die "--port-offset phải là số / must be a number"
    if [ "$HOST" != 127.0.0.1 ] && [ "$HOST" != localhost ] && [ -z "$TLS" ]; then
        die "Ngoài localhost, micro cần HTTPS: thêm --tls. / Away from localhost the microphone needs HTTPS: add --tls."
    fi
    BOT_PORT=$((7860 + OFFSET)) AGENT_PORT=$((7863 + OFFSET)) BANK_PORT=$((7870 + OFFSET))
    RUN=$ROOT/var/run-$OFFSET
    SCHEME=http
    if [ -n "$TLS" ]; then SCHEME=https; fi
}

# usage: launch NAME jvm-and-program-arguments…   (settings come from the environment)
launch() {
    local name=$1 cache=()
    shift
    if [ -n "${AOT_RECORD:-}" ]; then
        cache=(-XX:AOTCacheOutput="$AOT_RECORD/$name.aot")
    elif [ -e "$ROOT/build/aot/$name.aot" ]; then
        cache=(-XX:AOTCache="$ROOT/build/aot/$name.aot" -Xlog:aot=off -Xlog:cds=off) # one of an older build is passed over
    fi
    # A group of its own, so that Ctrl-C reaches us first and we stop them in order.
    setsid "$JAVA" -XX:+UseSerialGC "${cache[@]}" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        "$@" >"$RUN/$name.log" 2>&1 </dev/null &
    echo $! >"$RUN/$name.pid"
}

is_running() { [ -e "$RUN/$1.pid" ] && kill -0 "$(cat "$RUN/$1.pid")" 2>/dev/null; }

# Asks until the service answers: 0; ended: 3; not within 60 s: 4.
await_answer() { # usage: await_answer PID URL
    python3 - "$1" "$2" <<'EOF'
import os, ssl, sys, time, urllib.request
context = ssl._create_unverified_context()  # our own certificate, on our own machine
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context))
end = time.monotonic() + 60
while time.monotonic() < end:
    try:
        opener.open(sys.argv[2], timeout=2)
        sys.exit(0)
    except OSError:
        time.sleep(0.1)
    try:
        os.kill(int(sys.argv[1]), 0)
    except ProcessLookupError:
        sys.exit(3)
sys.exit(4)
EOF
}

await_ready() { # usage: await_ready NAME URL
    local status=0
    await_answer "$(cat "$RUN/$1.pid")" "$2" || status=$?
    case $status in
        0) ;;
        3) tail -n 15 "$RUN/$1.log" >&2 && die "$1 đã dừng khi khởi động. / $1 stopped while starting; log: $RUN/$1.log" ;;
        *) die "$1 chưa sẵn sàng sau 60 giây. / $1 is not ready after 60 s; log: $RUN/$1.log" ;;
    esac
}

start_stack() {
    DATA_ROOT=${DATA_ROOT:-$ROOT/var/data-$OFFSET}
    mkdir -p "$RUN" && chmod 700 "$RUN"
    local name
    for name in test-bank browser-agent voice-bot; do
        ! is_running "$name" || die "Đang chạy rồi (./voice-agent down để dừng). / Already running; ./voice-agent down stops it."
    done
    if [ -z "${BROWSER_SERVICE_TOKEN:-}" ]; then
        [ -e "$RUN/token" ] || (umask 077 && python3 -c 'import secrets; print(secrets.token_urlsafe(32))' >"$RUN/token")
        BROWSER_SERVICE_TOKEN=$(cat "$RUN/token")
    fi
    export BROWSER_SERVICE_TOKEN
    export TEST_BANK_ORIGIN=${TEST_BANK_ORIGIN:-http://127.0.0.1:$BANK_PORT}
    export FORMS_FILE=${FORMS_CHOSEN:-${FORMS_FILE:-$ROOT/config/forms.yaml}}
    export BROWSER_SERVICE_URL=${BROWSER_SERVICE_URL:-http://127.0.0.1:$AGENT_PORT}
    export WEB_DIST=${WEB_DIST:-$ROOT/web/dist}
    [ "$(id -u)" != 0 ] || say_note "Chạy bằng root: Chromium không có lớp cách ly (--no-sandbox). / Running as root: Chromium has no sandbox."
    PORT=$BANK_PORT TEST_BANK_PORT=$BANK_PORT TEST_BANK_DATA=$DATA_ROOT/test-bank launch test-bank -Xmx256m -XX:TieredStopAtLevel=1 -jar "$(app_jar test-bank)"
    # The first compiler alone: it waits for pages most of the time, and the second one takes the cores from Chromium.
    # Sooner than usual, after 20 calls of a method in place of 200: interpreting was a fifth of what it used for a form.
    PORT=$AGENT_PORT DATA_DIR=$DATA_ROOT/browser-agent launch browser-agent -Xmx512m -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.1 -jar "$(app_jar browser-agent)"
    PORT=$BOT_PORT HOST=$HOST TLS=$TLS DATA_DIR=$DATA_ROOT/voice-bot launch voice-bot -Xmx768m -jar "$(app_jar voice-bot)"
    await_ready test-bank "http://127.0.0.1:$BANK_PORT/health"
    await_ready browser-agent "http://127.0.0.1:$AGENT_PORT/api/health"
    await_ready voice-bot "$SCHEME://$HOST:$BOT_PORT/health"
}

# The voice bot first, so that no new work reaches what stops after it.
stop_stack() {
    local name pid deadline
    for name in voice-bot browser-agent test-bank; do
        is_running "$name" || { rm -f "$RUN/$name.pid" && continue; }
        pid=$(cat "$RUN/$name.pid")
        kill "$pid" 2>/dev/null || true
        deadline=$((SECONDS + ${STOP_SECONDS:-10}))
        while kill -0 "$pid" 2>/dev/null && [ $SECONDS -lt $deadline ]; do sleep 0.1; done
        kill -9 "$pid" 2>/dev/null && say_note "$name không tự dừng, đã buộc dừng / did not stop by itself and was ended" || true
        rm -f "$RUN/$name.pid"
    done
}

stack_up() {
    parse_stack_options "$@"
    set_up_all
    set_up_fast_start
    local started=$SECONDS
    say_step "Khởi động / starting: voice bot :$BOT_PORT, browser agent :$AGENT_PORT, test bank :$BANK_PORT"
    trap 'stop_stack' EXIT
    start_stack
    say_step "Sẵn sàng sau $((SECONDS - started)) giây / ready. Nhật ký / logs: ${RUN#"$ROOT"/}/"
    printf '\n  Mở / open:  %s://%s:%s\n  Ngân hàng thử / test bank:  http://127.0.0.1:%s\n\n' "$SCHEME" "$HOST" "$BOT_PORT" "$BANK_PORT"
    if [ -n "$DETACH" ]; then
        trap - EXIT
        return
    fi
    say_note "Ctrl-C để dừng / stops everything."
    trap 'exit 0' INT TERM
    local name
    while true; do
        for name in voice-bot browser-agent test-bank; do
            is_running "$name" || { tail -n 15 "$RUN/$name.log" >&2 && die "$name đã dừng. / $name has stopped; log: $RUN/$name.log"; }
        done
        sleep 1
    done
}

stack_down() {
    parse_stack_options "$@"
    stop_stack
    say_step "Đã dừng / stopped."
}

stack_status() {
    parse_stack_options "$@"
    local name up=0
    for name in voice-bot:$BOT_PORT browser-agent:$AGENT_PORT test-bank:$BANK_PORT; do
        if is_running "${name%:*}"; then
            printf '%-14s :%s  chạy / running (pid %s)\n' "${name%:*}" "${name#*:}" "$(cat "$RUN/${name%:*}.pid")"
        else
            printf '%-14s :%s  không chạy / not running\n' "${name%:*}" "${name#*:}"
            up=1
        fi
    done
    return $up
}

stack_logs() {
    parse_stack_options "$@"
    [ -d "$RUN" ] || die "Chưa có nhật ký nào. / There are no logs yet."
    tail -n 50 -f "$RUN"/*.log
}
