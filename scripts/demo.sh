# The unattended talk and the benchmarks: a stack of their own in a network of their own. Sourced.
. "$ROOT/scripts/setup.sh"

run_demo() { inside_own_network demo "$@"; }

run_bench() {
    if [ "${1:-}" = forms ]; then
        . "$ROOT/scripts/bench-forms.sh"
        bench_forms "${@:2}"
    else
        case " $* " in *" miniwob "*) scripts/get-miniwob.sh ;; esac
        inside_own_network bench "$@"
    fi
}

# usage: inside_own_network demo|bench arguments…
inside_own_network() {
    set_up_all
    exec scripts/in-netns.sh bash scripts/with-stack.sh "$@"
}
