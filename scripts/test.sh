# Every test of the project, and one line that counts them all. Sourced.
. "$ROOT/scripts/setup.sh"

run_tests() {
    local part=${1:-all} failed=0
    case $part in all | unit | web | e2e) ;; *) die "Các phần / parts: unit, web, e2e" ;; esac
    set_up_all
    set_up_test_client
    find . -path ./build -prune -o \( -path '*/surefire-reports/TEST-*.xml' -o -path '*/failsafe-reports/*.xml' -o -path './web/target/vitest.json' \) -print0 | xargs -0r rm -f
    if [ "$part" = all ] || [ "$part" = unit ]; then
        say_step "Kiểm thử đơn vị / unit tests"
        mvn -ntp -B -fae verify -DskipITs || failed=1
    fi
    if [ "$part" = all ] || [ "$part" = web ]; then
        say_step "Kiểm thử trang web / tests of the page"
        npm run check --prefix web || failed=1
        npm test --prefix web || failed=1
    fi
    if [ "$part" = all ] || [ "$part" = e2e ]; then
        say_step "Kiểm thử đầu cuối, trong mạng riêng / end-to-end tests, in a network of their own"
        # Compiled already; offline, since the private network reaches nothing.
        scripts/in-netns.sh mvn -o -ntp -B -fae verify -DskipUnitTests -Dspotless.check.skip=true || failed=1
    fi
    python3 scripts/count_tests.py || failed=1
    return $failed
}
