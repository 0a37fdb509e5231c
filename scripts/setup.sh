# Brings the machine and the build to where they must be. Quiet and quick when nothing is to be done. Sourced.

PACKAGES=(maven chromium chromium-headless-shell espeak-ng iproute2 libpulse0 libx11-6 libxfixes3 libxrandr2
    libxcomposite1 libdbus-1-3)

check_prerequisites() {
    find_java
    command -v python3 >/dev/null || die "Cần Python 3. / Python 3 is needed."
}

check_node() {
    local version
    version=$(node --version 2>/dev/null | tr -d v) || true
    [ -n "$version" ] || die "Cần Node 20.19 trở lên. / Node 20.19 or newer is needed."
    if [ "$(printf '%s\n20.19.0\n' "$version" | sort -V | head -n 1)" != 20.19.0 ]; then
        die "Node $version cũ quá, cần 20.19 trở lên. / Node $version is too old, 20.19 or newer is needed."
    fi
}

set_up_packages() {
    local missing=() p
    if ! command -v dpkg-query >/dev/null; then
        for p in mvn chromium espeak-ng; do command -v "$p" >/dev/null || missing+=("$p"); done
        [ ${#missing[@]} = 0 ] || die "Hãy cài: ${missing[*]} (trên Debian/Ubuntu thì lệnh này tự cài). / Please install: ${missing[*]}; on Debian or Ubuntu this is done for you."
        return
    fi
    for p in "${PACKAGES[@]}"; do
        dpkg-query -W -f '${db:Status-Status}' "$p" 2>/dev/null | grep -qx installed || missing+=("$p")
    done
    [ ${#missing[@]} = 0 ] && return
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        die "Cần quyền root để cài: ${missing[*]}. Hãy chạy: apt-get install ${missing[*]} / Root is needed to install these packages."
    fi
    say_step "Cài gói hệ thống / installing system packages: ${missing[*]}"
    with_progress "apt-get update" as_root apt-get update
    with_progress "apt-get install" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

set_up_speech() { scripts/get-native-speech.sh; }

mvn_quiet() { mvn -q -ntp -B "$@"; }

# Every app as a jar beside its lib folder. Tests are run elsewhere.
set_up_java() {
    local stamp=build/.java-built
    mkdir -p build
    if is_stale "$stamp" pom.xml .mvn forms language conversation speech sessions realtime providers browser apps demo bench testkit; then
        touch "$stamp.new"
        with_progress "Dịch phần Java / building the Java services" mvn_quiet package -DskipTests -Dspotless.check.skip=true
        mv "$stamp.new" "$stamp"
    fi
}

set_up_cli() {
    check_prerequisites
    if [ ! -e "$(app_jar cli)" ] || is_stale build/.cli-built pom.xml forms language speech providers apps/cli/src apps/cli/pom.xml; then
        set_up_packages
        mkdir -p build
        touch build/.cli-built.new
        with_progress "Dịch công cụ dòng lệnh / building the command-line tool" mvn_quiet package -DskipTests -Dspotless.check.skip=true -pl apps/cli -am
        mv build/.cli-built.new build/.cli-built
    fi
}

set_up_npm() {
    check_node
    if is_stale web/node_modules/.installed web/package.json web/package-lock.json; then
        with_progress "Cài gói của trang web / installing the page's packages" npm ci --prefix web --no-audit --no-fund
        touch web/node_modules/.installed
    fi
}

# The web client that the real-time protocol is tested with. Tests alone need it, and cannot fetch it: their network is closed.
set_up_test_client() {
    local client=realtime/src/test/web
    if is_stale $client/node_modules/.installed $client/package.json $client/package-lock.json; then
        with_progress "Cài gói kiểm thử / installing the tests' packages" npm ci --prefix $client --no-audit --no-fund
        touch $client/node_modules/.installed
    fi
}

# The pages of component libraries that the browser's tests fill, bundled; tests alone need them.
set_up_zoo() {
    local zoo=browser/src/test/zoo
    if is_stale $zoo/node_modules/.installed $zoo/package.json $zoo/package-lock.json; then
        with_progress "Cài thư viện cho các trang thử / installing the libraries of the test pages" npm ci --prefix $zoo --no-audit --no-fund
        touch $zoo/node_modules/.installed
    fi
    if is_stale build/.zoo-built $zoo/package-lock.json $zoo/build.mjs $zoo/pages || [ ! -d $zoo/dist ]; then
        mkdir -p build
        touch build/.zoo-built.new
        with_progress "Dựng các trang thử / building the test pages" npm run build --prefix $zoo
        mv build/.zoo-built.new build/.zoo-built
    fi
}

set_up_web() {
    set_up_npm
    if is_stale build/.web-built web; then
        touch build/.web-built.new
        with_progress "Dựng trang web / building the page" npm run build --prefix web
        mv build/.web-built.new build/.web-built
    fi
}

set_up_all() {
    check_prerequisites
    set_up_packages
    set_up_speech
    set_up_java
    set_up_web
}

# What a start of the services can find prepared; made anew after each build of them.
set_up_fast_start() {
    if is_stale build/aot/voice-bot.aot build/.java-built; then
        with_progress "Chuẩn bị để các lần sau khởi động nhanh / preparing quick starts" bash scripts/fast-start.sh ||
            say_note "Vẫn chạy được, chỉ khởi động chậm hơn. / It still runs; only its starts are slower."
    fi
}
