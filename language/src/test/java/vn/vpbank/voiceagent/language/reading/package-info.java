@NullMarked
package vn.vpbank.voiceagent.language.reading;

import org.jspecify.annotations.NullMarked;
