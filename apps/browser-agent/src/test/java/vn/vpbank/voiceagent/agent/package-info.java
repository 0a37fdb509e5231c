@NullMarked
package vn.vpbank.voiceagent.agent;

import org.jspecify.annotations.NullMarked;
