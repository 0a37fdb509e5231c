# Files that come inside Python wheels, pinned by hash; no Python code of theirs is run. Sourced, never run.
. scripts/common.sh

check_pip() {
    command -v python3 >/dev/null || die "Cần Python 3. / Python 3 is needed."
    python3 -m pip --version >/dev/null 2>&1 && return
    if command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; }; then
        with_progress "apt-get install python3-pip" as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends python3-pip
    else
        die "Cần pip của Python 3: apt-get install python3-pip / Python 3's pip is needed: apt-get install python3-pip"
    fi
}

download() { # usage: download REQUIREMENTS DIR
    local try
    for try in 1 2 3; do
        # The wheels are only unpacked, so the Python that they ask for does not matter.
        python3 -m pip --disable-pip-version-check download --no-deps --require-hashes --only-binary :all: \
            --ignore-requires-python --timeout 60 --retries 5 -d "$2" -r "$1" && return
        sleep $((try * 3))
    done
    return 1
}
