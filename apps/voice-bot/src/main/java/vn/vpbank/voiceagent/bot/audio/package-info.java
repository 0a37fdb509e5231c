/// From a peer's sound to words: voice activity, end of turn, recognition.
@NullMarked
package vn.vpbank.voiceagent.bot.audio;

import org.jspecify.annotations.NullMarked;
