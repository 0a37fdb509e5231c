/// Who may call.
@NullMarked
package vn.vpbank.voiceagent.agent.access;

import org.jspecify.annotations.NullMarked;
