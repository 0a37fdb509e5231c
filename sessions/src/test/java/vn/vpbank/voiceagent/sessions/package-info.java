@NullMarked
package vn.vpbank.voiceagent.sessions;

import org.jspecify.annotations.NullMarked;
