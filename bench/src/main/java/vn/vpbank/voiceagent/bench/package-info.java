/// How fast and how right: benchmarks against the running stack. Never tests: they print and do not judge.
@NullMarked
package vn.vpbank.voiceagent.bench;

import org.jspecify.annotations.NullMarked;
