/// People's pages: one session each, its limits, its memory of the talk, its end.
@NullMarked
package vn.vpbank.voiceagent.agent.sessions;

import org.jspecify.annotations.NullMarked;
