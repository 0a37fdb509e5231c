@NullMarked
package vn.vpbank.voiceagent.sessions.sqlite;

import org.jspecify.annotations.NullMarked;
