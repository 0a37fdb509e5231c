/// Text as words: cleaning, tone marks, regional sounds, phrases and the vocabulary files.
@NullMarked
package vn.vpbank.voiceagent.language.words;

import org.jspecify.annotations.NullMarked;
