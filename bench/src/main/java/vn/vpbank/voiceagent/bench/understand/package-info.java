/// How right understanding is: a corpus in plain files and a scoreboard over it.
@NullMarked
package vn.vpbank.voiceagent.bench.understand;

import org.jspecify.annotations.NullMarked;
