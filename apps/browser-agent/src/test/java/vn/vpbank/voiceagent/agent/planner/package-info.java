@NullMarked
package vn.vpbank.voiceagent.agent.planner;

import org.jspecify.annotations.NullMarked;
