# Every test of the project, and one line that counts them all. Sourced.
. "$ROOT/scripts/setup.sh"

run_tests() {
    local part=${1:-all} failed_parts=()
    case $part in all | unit | web | e2e) ;; *) die "Các phần / parts: unit, web, e2e" ;; esac
    set_up_all
    set_up_test_client
    set_up_zoo
    find . -path ./build -prune -o \( -path '*/surefire-reports/TEST-*.xml' -o -path '*/failsafe-reports/*.xml' -o -path './web/target/vitest.json' \) -print0 | xargs -0r rm -f
    if [ "$part" = all ] || [ "$part" = unit ]; then
        say_step "Kiểm thử đơn vị / unit tests"
        mvn -ntp -B -fae verify -DskipITs || failed_parts+=(unit)
    fi
    if [ "$part" = all ] || [ "$part" = web ]; then
        say_step "Kiểm thử trang web / tests of the page"
        npm run check --prefix web || failed_parts+=("web: types, lint")
        npm test --prefix web || failed_parts+=(web)
    fi
    if [ "$part" = all ] || [ "$part" = e2e ]; then
        say_step "Kiểm thử đầu cuối, trong mạng riêng / end-to-end tests, in a network of their own"
        # Compiled already; offline, since the private network reaches nothing.
        scripts/in-netns.sh mvn -o -ntp -B -fae verify -DskipUnitTests -Dspotless.check.skip=true || failed_parts+=(e2e)
    fi
    # A build that stops at formatting or lint fails no test: it has to be named beside the count.
    local part_name
    for part_name in "${failed_parts[@]}"; do say_error "Phần không đạt / this part failed: $part_name"; done
    python3 scripts/count_tests.py && [ ${#failed_parts[@]} -eq 0 ]
}
