/// Stand-ins for other modules' tests; they keep the promises of the ports, but not across a crash.
@NullMarked
package vn.vpbank.voiceagent.sessions.testkit;

import org.jspecify.annotations.NullMarked;
