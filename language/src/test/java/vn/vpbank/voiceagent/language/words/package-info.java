@NullMarked
package vn.vpbank.voiceagent.language.words;

import org.jspecify.annotations.NullMarked;
