@NullMarked
package vn.vpbank.voiceagent.testkit.speech;

import org.jspecify.annotations.NullMarked;
