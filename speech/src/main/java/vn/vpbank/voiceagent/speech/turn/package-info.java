/// Turn taking: when a person began to speak, paused, finished, or spoke over the bot. Pure: sound in,
/// events out.
@NullMarked
package vn.vpbank.voiceagent.speech.turn;

import org.jspecify.annotations.NullMarked;
