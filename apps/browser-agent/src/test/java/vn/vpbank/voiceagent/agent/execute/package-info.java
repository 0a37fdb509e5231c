@NullMarked
package vn.vpbank.voiceagent.agent.execute;

import org.jspecify.annotations.NullMarked;
