# Looks at the machine and the settings; one line each, with the remedy. Changes nothing. Sourced.

run_doctor() {
    DOCTOR_BAD=0
    doctor_java
    doctor_tool "Node 20.19+" node "https://nodejs.org" 20.19.0 "$(node --version 2>/dev/null | tr -d v)"
    doctor_tool "Python 3" python3 "apt-get install python3" 3.9 "$(python3 -c 'import platform; print(platform.python_version())' 2>/dev/null)"
    doctor_tool "Maven 3.8+" mvn "apt-get install maven" 3.8.0 "$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')"
    doctor_tool "Chromium" chromium "apt-get install chromium" 100 "$(chromium --version 2>/dev/null | sed -n 's/Chromium \([0-9.]*\).*/\1/p')"
    doctor_tool "Chromium headless shell" chromium-headless-shell "apt-get install chromium-headless-shell" 100 "$(chromium-headless-shell --version 2>/dev/null | sed -n 's/[^0-9]*\([0-9.]*\).*/\1/p')"
    doctor_tool "espeak-ng" espeak-ng "apt-get install espeak-ng" 1.50 "$(espeak-ng --version 2>/dev/null | sed -n 's/.*: \([0-9.]*\).*/\1/p')"
    doctor_file "sherpa-onnx" "${SHERPA_LIB_DIR:-build/native/sherpa-onnx-2.0.1}/libsherpa-onnx-c-api.so"
    doctor_file "Silero VAD" "${SILERO_VAD_MODEL:-build/models/silero_vad.onnx}"
    doctor_ports
    doctor_setting STT "${STT:-}" "nhận dạng / speech to text" local browser demo none
    doctor_setting TTS "${TTS:-}" "giọng nói / text to speech" espeak browser none
    return $DOCTOR_BAD
}

doctor_ok() { printf '✓ %s\n' "$*"; }
doctor_bad() {
    printf '✗ %s\n' "$*"
    DOCTOR_BAD=1
}

doctor_java() {
    if (find_java) 2>/dev/null; then
        find_java
        doctor_ok "JDK 25: $JAVA_HOME"
    else
        doctor_bad "JDK 25: không thấy; cài Temurin 25 rồi đặt JAVA_HOME / not found; install Temurin 25 and set JAVA_HOME"
    fi
}

doctor_tool() { # usage: doctor_tool NAME COMMAND REMEDY LEAST FOUND
    if ! command -v "$2" >/dev/null; then
        doctor_bad "$1: chưa có / missing: $3"
    elif [ -n "$5" ] && [ "$(printf '%s\n%s\n' "$4" "$5" | sort -V | head -n 1)" != "$4" ]; then
        doctor_bad "$1: $5 cũ quá / is too old: $3"
    else
        doctor_ok "$1: ${5:-có / present}"
    fi
}

doctor_file() { # usage: doctor_file NAME PATH
    if [ -e "$ROOT/$2" ] || [ -e "$2" ]; then doctor_ok "$1: $2"; else doctor_bad "$1: chưa tải, chạy scripts/get-native-speech.sh / not there yet, run scripts/get-native-speech.sh"; fi
}

doctor_ports() {
    local port
    for port in 7860 7863 7870; do
        if python3 -c "import socket, sys; s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); s.bind(('127.0.0.1', $port))" 2>/dev/null; then
            doctor_ok "cổng / port $port: trống / free"
        else
            doctor_bad "cổng / port $port: đang bận; dùng --port-offset N hoặc ./voice-agent down / in use; use --port-offset N or ./voice-agent down"
        fi
    done
}

doctor_setting() { # usage: doctor_setting NAME VALUE MEANING ALLOWED…
    local name=$1 value=$2 meaning=$3 allowed
    shift 3
    if [ -z "$value" ]; then
        doctor_ok "$name: mặc định / default ($meaning)"
        return
    fi
    for allowed in "$@"; do
        if [ "$value" = "$allowed" ]; then
            doctor_ok "$name: $value"
            return
        fi
    done
    doctor_bad "$name=$value không dùng được; chọn một trong / is not known; choose one of: $*"
}
