/// Spoken talks, timed at the person's ear and at the page.
@NullMarked
package vn.vpbank.voiceagent.bench.talk;

import org.jspecify.annotations.NullMarked;
