# Looks for requests that break understanding: Jazzer changes lines of the corpus and watches which code they reach. What it
# finds stays in build/fuzz; a finding becomes a seed or a test. Sourced.
. "$ROOT/scripts/setup.sh"

JAZZER=0.30.0

# usage: run_fuzz [minutes]
run_fuzz() {
    local minutes=${1:-10} dir=$ROOT/build/fuzz
    [[ $minutes =~ ^[1-9][0-9]*$ ]] || die "fuzz [phút / minutes]"
    check_prerequisites
    set_up_packages
    mkdir -p "$dir/corpus" "$dir/found"
    with_progress "Dịch / building" mvn_quiet test-compile dependency:build-classpath -Dmdep.outputFile="$dir/classpath" \
        -Dmdep.includeScope=test -Dspotless.check.skip=true -pl bench -am
    local part
    for part in jazzer jazzer-api; do
        [ -e "$dir/$part-$JAZZER.jar" ] || with_progress "Tải / fetching $part $JAZZER" mvn_quiet dependency:copy \
            -Dartifact="com.code-intelligence:$part:$JAZZER" -DoutputDirectory="$dir" -pl bench
    done
    local classes=$ROOT/bench/target/test-classes:$ROOT/bench/target/classes
    classes=$classes:$(cat "$dir/classpath")
    "$JAVA" -cp "$classes" vn.vpbank.voiceagent.bench.understand.UnderstandFuzz "$dir/corpus"
    # Only the code under test is watched; the libraries that read JSON would only slow it down.
    (cd "$dir" && "$JAVA" -Xmx1g -cp "jazzer-$JAZZER.jar:jazzer-api-$JAZZER.jar:$classes" com.code_intelligence.jazzer.Jazzer \
        --target_class=vn.vpbank.voiceagent.bench.understand.UnderstandFuzz \
        --instrumentation_includes='vn.vpbank.voiceagent.**' --reproducer_path="$dir/found" \
        -artifact_prefix="$dir/found/" -max_total_time=$((minutes * 60)) -max_len=6000 -timeout=60 corpus)
}
