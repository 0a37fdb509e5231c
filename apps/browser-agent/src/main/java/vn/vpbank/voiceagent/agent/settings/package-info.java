/// Settings from the environment, and the secrets of this installation.
@NullMarked
package vn.vpbank.voiceagent.agent.settings;

import org.jspecify.annotations.NullMarked;
