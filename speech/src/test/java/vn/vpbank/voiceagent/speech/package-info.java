@NullMarked
package vn.vpbank.voiceagent.speech;

import org.jspecify.annotations.NullMarked;
