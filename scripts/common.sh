# Shared by every part of ./voice-agent: talking to people, finding Java, knowing what is stale. Sourced, never run.

say_step() { printf '▸ %s\n' "$*" >&2; }
say_note() { printf '  %s\n' "$*" >&2; }
say_error() { printf '✗ %s\n' "$*" >&2; }
die() {
    say_error "$@"
    exit 1
}

# Runs a long command quietly; shows that time passes, and the end of its output if it fails.
# usage: with_progress "what is being done" command…
with_progress() {
    local what=$1 log pid started=$SECONDS
    shift
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        if [ -t 2 ]; then
            printf '\r▸ %s … %ds ' "$what" $((SECONDS - started)) >&2
        elif [ $((SECONDS - started)) -ge "${next_mark:-2}" ]; then
            printf '▸ %s … %ds\n' "$what" $((SECONDS - started)) >&2
            next_mark=$((SECONDS - started + 30))
        fi
        sleep 0.2
    done
    unset next_mark
    [ -t 2 ] && printf '\r\033[K' >&2
    if wait "$pid"; then
        say_step "$what: xong / done ($((SECONDS - started))s)"
        rm -f "$log"
    else
        local status=$?
        tail -n 40 "$log" >&2
        say_error "$what: không thành công / failed. Toàn bộ nhật ký / full log: $log"
        return "$status"
    fi
}

java_major() { "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/ *java.specification.version = //p'; }

# Sets JAVA and JAVA_HOME to a JDK 25: the caller's JAVA_HOME if it is one, else the usual places.
find_java() {
    [ -n "${JAVA:-}" ] && return
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* /opt/java* "$HOME"/.sdkman/candidates/java/25* \
        "$HOME"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ "$(java_major "$home/bin/java")" = 25 ]; then
            export JAVA_HOME=$home JAVA=$home/bin/java
            return
        fi
    done
    die "Cần JDK 25 (ví dụ Temurin 25). Cài rồi đặt JAVA_HOME. / A JDK 25 is needed (for example Temurin 25): install it, then set JAVA_HOME."
}

app_jar() { echo "$ROOT/apps/$1/target/$1-0.1.0-SNAPSHOT.jar"; }

# Whether something under the given paths is newer than the stamp, or the stamp is missing. Folders count too, so that
# a deleted file is noticed; but not those that a build puts its own folder into, or the first build would make itself stale.
is_stale() {
    local stamp=$1
    shift
    [ ! -e "$stamp" ] || [ -n "$(find "$@" \( -name target -o -name node_modules -o -name dist -o -name coverage \) -prune -o \
        -newer "$stamp" ! -exec test -e '{}/target' \; ! -exec test -e '{}/node_modules' \; ! -exec test -e '{}/dist' \; \
        -print -quit 2>/dev/null)" ]
}

# Runs a command as root: as it is, or by sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}
