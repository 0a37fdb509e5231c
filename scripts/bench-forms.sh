# A thousand forms that nobody has seen, and fifty killed browsers: the browser's own tests, more of them. Sourced.

# usage: bench_forms [--json FILE]
bench_forms() {
    local file="" figures status=0
    if [ "${1:-}" = --json ] && [ -n "${2:-}" ]; then
        file=$(realpath -m "$2")
    elif [ $# -gt 0 ]; then
        die "bench forms [--json FILE]"
    fi
    set_up_all
    figures=$(mktemp -d)
    scripts/in-netns.sh mvn -q -o -ntp -B -pl browser -am verify -DskipUnitTests -Dspotless.check.skip=true \
        -Dit.test='AnyFormIT,KilledAnywhereIT' -Dfailsafe.failIfNoSpecifiedTests=false \
        -Danyform.count=1000 -Dkills=50 -Dfigures="$figures" || status=$?
    if [ -n "$file" ]; then
        python3 scripts/join_figures.py "$(git rev-parse --short HEAD 2>/dev/null || true)" "$figures"/*.json >"$file"
    fi
    rm -rf "$figures"
    return "$status"
}
