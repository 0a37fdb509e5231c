@NullMarked
package vn.vpbank.voiceagent.agent.testkit;

import org.jspecify.annotations.NullMarked;
