@NullMarked
package vn.vpbank.voiceagent.agent.sessions;

import org.jspecify.annotations.NullMarked;
