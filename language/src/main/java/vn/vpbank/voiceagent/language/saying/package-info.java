/// Values to words, for the voice and for the eyes.
@NullMarked
package vn.vpbank.voiceagent.language.saying;

import org.jspecify.annotations.NullMarked;
