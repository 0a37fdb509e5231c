@NullMarked
package vn.vpbank.voiceagent.sessions.testkit;

import org.jspecify.annotations.NullMarked;
