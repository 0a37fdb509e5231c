@NullMarked
package vn.vpbank.voiceagent.agent.watch;

import org.jspecify.annotations.NullMarked;
