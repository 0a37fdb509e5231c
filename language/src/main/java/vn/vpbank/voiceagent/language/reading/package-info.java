/// From words to commands: the cheapest way to explain a sentence, then what it means in this talk.
@NullMarked
package vn.vpbank.voiceagent.language.reading;

import org.jspecify.annotations.NullMarked;
