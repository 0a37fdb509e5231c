/// How right understanding is: a corpus in plain files, sentences made of sayings, and a scoreboard over both.
@NullMarked
package vn.vpbank.voiceagent.bench.understand;

import org.jspecify.annotations.NullMarked;
