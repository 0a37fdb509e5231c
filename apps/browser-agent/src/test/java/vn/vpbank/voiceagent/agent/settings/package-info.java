@NullMarked
package vn.vpbank.voiceagent.agent.settings;

import org.jspecify.annotations.NullMarked;
